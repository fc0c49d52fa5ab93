// What the miner finds in the open texts, scored as the open scorer does (python3), where both are
// there.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>

#include "glossary/document/plain_text.h"
#include "glossary/mine/miner.h"
#include "glossary/script/lexicon.h"

namespace crosswalk::mine {
namespace {

namespace fs = std::filesystem;

fs::path Shared() {
  if (const char* folder = std::getenv("CROSSWALK_SHARED")) return folder;
  return fs::path(CROSSWALK_SOURCE_DIR) / ".." / "shared";
}

std::string ReadAll(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<v1::Evidence> MineFile(const fs::path& path) {
  static const auto miner = *Miner::Create(*script::Folder::Create(), script::DataFolder());
  const auto text = document::ReadPlainText(ReadAll(path), path.filename().string());
  const auto mined = miner->Mine({path.filename().string(), *text, {}}, Cancellation());
  EXPECT_TRUE(mined.ok()) << mined.status().ToString();
  return *mined;
}

struct Scored {
  std::string report;
  double f1 = 0;
  int in_negative = 0;
  int undamaged_broken = 0;
  int damaged = 0;
  int restored = 0;
};

double NumberAfter(const std::string& json, const std::string& name) {
  const std::size_t at = json.find("\"" + name + "\": ");
  return at == std::string::npos ? -1 : std::atof(json.c_str() + at + name.size() + 4);
}

Scored Score(const fs::path& text, const fs::path& gold, const fs::path& negatives = "") {
  const fs::path candidates =
      fs::temp_directory_path() / ("mined_" + std::to_string(::getpid()) + ".tsv");
  {
    std::ofstream out(candidates);
    out << "source_lang\tsource\ttarget_lang\ttarget\toffset\n";
    for (const v1::Evidence& pair : MineFile(text)) {
      out << pair.source_language_tag() << '\t' << pair.source() << '\t'
          << pair.target_language_tag() << '\t' << pair.target() << '\t' << pair.offset() << '\n';
    }
  }
  std::string command = "python3 '" + (Shared() / "mining/score.py").string() + "' --json '" +
                        gold.string() + "' '" + candidates.string() + "'";
  if (!negatives.empty()) command += " --neg '" + negatives.string() + "'";
  Scored scored;
  if (std::FILE* pipe = ::popen(command.c_str(), "r")) {
    char buffer[4096];
    while (const std::size_t size = std::fread(buffer, 1, sizeof buffer, pipe)) {
      scored.report.append(buffer, size);
    }
    ::pclose(pipe);
  }
  fs::remove(candidates);
  const std::size_t exact = scored.report.find("\"exact\"");
  if (exact != std::string::npos) scored.f1 = NumberAfter(scored.report.substr(exact), "f1");
  scored.in_negative = static_cast<int>(NumberAfter(scored.report, "in_negative"));
  scored.undamaged_broken = static_cast<int>(NumberAfter(scored.report, "undamaged_broken"));
  scored.damaged = static_cast<int>(NumberAfter(scored.report, "restored_of"));
  scored.restored = static_cast<int>(NumberAfter(scored.report, "restored_ok"));
  return scored;
}

class MiningQualityTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!fs::exists(Shared() / "mining/score.py")) {
      GTEST_SKIP() << "no mining gold in " << Shared();
    }
    if (std::system("python3 -c '' 2>/dev/null") != 0) GTEST_SKIP() << "no python3 to score with";
  }
};

TEST_F(MiningQualityTest, TheArticleIsReadWellAndNothingIsMinedWhereThereIsNothing) {
  const Scored scored =
      Score(Shared() / "seed/article.zh-Hant.txt", Shared() / "mining/gold-seed.tsv",
            Shared() / "mining/gold-seed-negatives.tsv");
  EXPECT_GE(scored.f1, 0.90) << scored.report;
  EXPECT_EQ(scored.in_negative, 0) << scored.report;
  EXPECT_EQ(scored.undamaged_broken, 0) << scored.report;
  EXPECT_GE(scored.restored, scored.damaged * 9 / 10) << scored.report;
}

TEST_F(MiningQualityTest, TheOtherTextsAreReadWell) {
  for (const char* number : {"1", "2", "3"}) {
    const Scored scored = Score(Shared() / "mining/texts" / (std::string(number) + ".txt"),
                                Shared() / "mining/texts" / (std::string(number) + ".gold.tsv"));
    EXPECT_GE(scored.f1, 0.93) << number << ": " << scored.report;
    EXPECT_EQ(scored.undamaged_broken, 0) << number << ": " << scored.report;
  }
}

TEST_F(MiningQualityTest, TheArticlesMainPairsAreThere) {
  const auto mined = MineFile(Shared() / "seed/article.zh-Hant.txt");
  for (const auto& [source, target] :
       {std::pair("廣島人工智能進程", "Hiroshima AI Process"),
        std::pair("廣島人工智能進程", "廣島進程"), std::pair("廣島進程", "Hiroshima AI Process"),
        std::pair("最尖端半導體技術中心", "Leading-Edge Semiconductor Technology Center"),
        std::pair("最尖端半導體技術中心", "LSTC"), std::pair("監督通道", "crosswalk"),
        std::pair("國際標準化組織", "ISO")}) {
    EXPECT_TRUE(std::any_of(mined.begin(), mined.end(),
                            [&, s = source, t = target](const auto& p) {
                              return p.source() == s && p.target() == t &&
                                     p.source_language_tag() == "zh-Hant";
                            }))
        << source << " = " << target;
  }
}

}  // namespace
}  // namespace crosswalk::mine
