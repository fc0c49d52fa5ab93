// The main job, from an article to an answer, through the real program.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/command/program.h"

namespace crosswalk::command {
namespace {

using nlohmann::json;

std::vector<std::string> SplitLines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

// The program on one DIR.
class MainJobTest : public testing::Test {
 protected:
  Ran Run(std::vector<std::string> words, const RunOptions& options = {}) {
    words.insert(words.begin(), {"--data", folder_ / "data"});
    return Crosswalk(words, options);
  }

  // Mines an article into the glossary `seed`.
  void MineInto(const std::string& article) {
    const Ran ran = Run({"mine", article, "--into", "seed"});
    ASSERT_EQ(ran.status, 0) << ran.err;
  }

  json Lookup(std::vector<std::string> words, int status = 0) {
    words.insert(words.begin(), "lookup");
    words.insert(words.end(), {"--format", "json"});
    const Ran ran = Run(words);
    EXPECT_EQ(ran.status, status) << ran.err;
    return json::parse(ran.out.empty() ? "{}" : ran.out);
  }

  // The first target with this text, of any hit.
  static json Target(const json& reply, const std::string& text) {
    for (const json& hit : reply["hits"]) {
      for (const json& target : hit["targets"]) {
        if (target["text"] == text) return target;
      }
    }
    return nullptr;
  }

  static std::string ConceptOf(const json& reply) {
    return reply["hits"].empty() ? "" : reply["hits"][0]["concept"].get<std::string>();
  }

  // The rows that every article of the main job must answer.
  void ExpectAnswers() {
    const json english = Lookup({"广岛人工智能进程", "--from", "zh-Hans", "--to", "en"});
    EXPECT_TRUE(Target(english, "Hiroshima AI Process").is_object()) << english;

    const json simplified = Lookup({"crosswalk", "--from", "en", "--to", "zh-Hans-CN"});
    const json converted = Target(simplified, "监督通道");
    ASSERT_TRUE(converted.is_object()) << simplified;
    EXPECT_EQ(converted["converted"], true);
    EXPECT_EQ(converted["status"], "TERM_STATUS_CANDIDATE");

    const json traditional = Lookup({"crosswalk", "--from", "en", "--to", "zh-Hant"});
    const json stored = Target(traditional, "監督通道");
    ASSERT_TRUE(stored.is_object()) << traditional;
    EXPECT_EQ(stored["converted"], false);

    const std::string center = "最尖端半導體技術中心";
    EXPECT_TRUE(Target(Lookup({"LSTC"}), center).is_object());
    EXPECT_TRUE(
        Target(Lookup({"leading-edge semiconductor technology center", "--to", "zh-Hant-TW"}),
               center)
            .is_object());

    const std::string long_form = ConceptOf(Lookup({"廣島人工智能進程"}));
    EXPECT_NE(long_form, "");
    EXPECT_EQ(ConceptOf(Lookup({"廣島進程"})), long_form);
  }

  // Terms of the mined glossary survive the way to the mainland and back.
  void ExpectHarmlessConversion() {
    RunOptions options;
    options.input = "廣島進程的軟體";
    const Ran there = Run({"convert", "-", "--from", "zh-Hant-TW", "--to", "zh-Hans-CN"}, options);
    EXPECT_EQ(there.status, 0) << there.err;
    EXPECT_EQ(there.out, "广岛进程的软件");
    options.input = there.out;
    const Ran back = Run({"convert", "--from", "zh-Hans-CN", "--to", "zh-Hant-TW"}, options);
    EXPECT_EQ(back.out, "廣島進程的軟體") << back.err;
  }

  TemporaryFolder folder_;
  const std::string sample_ = ProjectFile("tests/samples/article.zh-Hant.txt");
};

TEST_F(MainJobTest, TheSampleArticleAnswers) {
  MineInto(sample_);
  ExpectAnswers();
  ExpectHarmlessConversion();
}

TEST_F(MainJobTest, TheSeedArticleAnswers) {
  const std::string article = SharedFile("seed/article.zh-Hant.txt");
  if (article.empty()) GTEST_SKIP() << "the open data is not beside the project";
  MineInto(article);
  ExpectAnswers();
  ExpectHarmlessConversion();
}

TEST_F(MainJobTest, ATextIsConvertedToTheByte) {
  MineInto(sample_);
  for (const std::string text : {"", "軟體", "軟體\n", "軟體\r\n\r\n  \t", "no Han at all\n"}) {
    RunOptions options;
    options.input = text;
    const Ran same = Run({"convert", "--from", "zh-Hant-TW", "--to", "zh-Hant-TW"}, options);
    EXPECT_EQ(same.status, 0) << same.err;
    EXPECT_EQ(same.out, text);
  }
}

TEST_F(MainJobTest, MinesOneTsvLineACandidate) {
  const Ran ran = Run({"mine", sample_, "--format", "tsv"});
  ASSERT_EQ(ran.status, 0) << ran.err;
  const std::vector<std::string> lines = SplitLines(ran.out);
  ASSERT_GT(lines.size(), 4u);
  EXPECT_EQ(lines[0],
            "source_lang\tsource\ttarget_lang\ttarget\tkind\tconfidence\toffset\tline\tsentence\t"
            "file");
  bool found = false;
  for (const std::string& line : lines) {
    EXPECT_EQ(std::count(line.begin(), line.end(), '\t'), 9) << line;
    found = found || line.find("\t監督通道\ten\tcrosswalk\tgloss\t") != std::string::npos;
  }
  EXPECT_TRUE(found) << ran.out;
  EXPECT_EQ(Run({"glossary", "list", "--format", "tsv"}).out,
            "glossary\tdisplay_name\tdescription\trevision\n")
      << "without --into nothing is kept";
}

TEST_F(MainJobTest, MiningTheSameFileTwiceAddsNothing) {
  MineInto(sample_);
  const Ran once = Run({"glossary", "show", "seed", "--format", "json"});
  const Ran again = Run({"mine", sample_, "--into", "seed"});
  EXPECT_EQ(again.status, 0);
  EXPECT_NE(again.err.find("seed: 0 new, "), std::string::npos) << again.err;
  const json before = json::parse(once.out);
  const json after = json::parse(Run({"glossary", "show", "seed", "--format", "json"}).out);
  EXPECT_EQ(before["concepts"], after["concepts"]);
  EXPECT_EQ(before["terms"], after["terms"]);
  EXPECT_TRUE(before["concepts"].is_string()) << "64-bit numbers are strings";
}

TEST_F(MainJobTest, AReviewMovesCandidatesOn) {
  MineInto(sample_);
  const Ran listed = Run({"review", "--glossary", "seed", "--format", "json"});
  ASSERT_EQ(listed.status, 0) << listed.err;
  const json candidates = json::parse(listed.out)["candidates"];
  std::string accept;
  std::string reject;
  for (const json& candidate : candidates) {
    const std::string name = candidate["name"];
    const std::string id = name.substr(name.rfind('/') + 1);
    if (candidate["target"]["text"] == "crosswalk") accept = id;
    if (candidate["target"]["text"] == "AI Safety Institute") reject = id;
  }
  ASSERT_NE(accept, "") << listed.out;
  ASSERT_NE(reject, "") << listed.out;
  EXPECT_EQ(Run({"review", "--glossary", "seed", "--accept", accept}).status, 0);
  EXPECT_EQ(Run({"review", "--glossary", "seed", "--reject", reject}).status, 0);

  const json hits = Lookup({"crosswalk", "--to", "zh-Hant"});
  EXPECT_EQ(Target(hits, "監督通道")["status"], "TERM_STATUS_PREFERRED") << hits;
  Lookup({"AI Safety Institute", "--mode", "exact"}, 1);
  MineInto(sample_);
  Lookup({"AI Safety Institute", "--mode", "exact"}, 1);
}

TEST_F(MainJobTest, NothingFoundIsStatus1) {
  MineInto(sample_);
  const Ran lookup = Run({"lookup", "完全沒有的詞", "--mode", "exact"});
  EXPECT_EQ(lookup.status, 1) << lookup.err;
  EXPECT_EQ(lookup.out, "");
  EXPECT_NE(lookup.err.find("nothing found"), std::string::npos);
  RunOptions options;
  options.input = "這裡什麼也沒有。";
  EXPECT_EQ(Run({"recognize", "-"}, options).status, 1);
  EXPECT_EQ(Run({"lookup", "完全沒有的詞", "LSTC", "--mode", "exact"}).status, 0)
      << "one query of the call found something";
  options.input = "";
  EXPECT_EQ(Run({"mine", "-"}, options).status, 0) << "mining is never negative";
}

TEST_F(MainJobTest, LookupReadsQueriesFromStandardInput) {
  MineInto(sample_);
  RunOptions options;
  options.input = "LSTC\n完全沒有的詞\ncrosswalk\n";
  const Ran ran = Run({"lookup", "-", "--mode", "exact", "--format", "json"}, options);
  EXPECT_EQ(ran.status, 0) << ran.err;
  const std::vector<std::string> lines = SplitLines(ran.out);
  ASSERT_EQ(lines.size(), 3u) << ran.out;
  EXPECT_EQ(json::parse(lines[1])["total"], 0);
  EXPECT_GT(json::parse(lines[2])["total"], 0);
}

TEST_F(MainJobTest, TheTermMayStandBehindAListOfTags) {
  MineInto(sample_);
  const json reply = Lookup({"--to", "en", "zh-Hans-CN", "廣島進程", "--from", "zh"});
  EXPECT_GT(reply["total"], 0);
  EXPECT_TRUE(Target(reply, "广岛进程").is_object() ||
              Target(reply, "广岛人工智能进程").is_object())
      << reply;
}

TEST_F(MainJobTest, LookupForAPersonShowsCandidatesAndConversion) {
  MineInto(sample_);
  const Ran ran = Run({"lookup", "crosswalk", "--to", "zh-Hans-CN"});
  EXPECT_NE(ran.out.find("crosswalk  en  candidate"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("监督通道  zh-Hans-CN  candidate  (converted"), std::string::npos)
      << ran.out;
  EXPECT_EQ(ran.out.find('\x1b'), std::string::npos) << "no colour into a pipe";
  EXPECT_NE(Run({"lookup", "crosswalk", "--color", "always"}).out.find('\x1b'), std::string::npos);
}

TEST_F(MainJobTest, RecognizesWithOffsetsInCodePoints) {
  MineInto(sample_);
  RunOptions options;
  options.input = "𠮷說:廣島進程開始了。";
  const Ran ran = Run({"recognize", "-", "--to", "en", "--format", "json"}, options);
  ASSERT_EQ(ran.status, 0) << ran.err;
  const json spans = json::parse(ran.out)["spans"];
  ASSERT_EQ(spans.size(), 1u) << ran.out;
  EXPECT_EQ(spans[0]["start"], 3);
  EXPECT_EQ(spans[0]["end"], 7);
  EXPECT_EQ(spans[0]["term"]["text"], "廣島進程");
  EXPECT_EQ(spans[0]["doubtful"], false);
  const Ran table = Run({"recognize", "--format", "tsv"}, options);
  EXPECT_NE(table.out.find("3\t7\t廣島進程\tEXACT\tfalse\tglossaries/seed\t"), std::string::npos)
      << table.out;
}

TEST_F(MainJobTest, ATextAboveTheLimitIsOneAnswer) {
  MineInto(sample_);
  std::string text;
  while (text.size() < (std::size_t{2} << 20)) text += "這是𠮷的一行廢話,沒有別的。\n";
  const std::size_t lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  RunOptions options;
  options.input = text + "廣島進程";
  const Ran found = Run({"recognize", "--format", "json"}, options);
  ASSERT_EQ(found.status, 0) << found.err;
  EXPECT_EQ(json::parse(found.out)["spans"].back()["start"], lines * 15);
  const Ran converted = Run({"convert", "--from", "zh-Hant-TW", "--to", "zh-Hans-CN"}, options);
  EXPECT_EQ(std::count(converted.out.begin(), converted.out.end(), '\n'),
            static_cast<std::ptrdiff_t>(lines));
  EXPECT_TRUE(converted.out.ends_with("\n广岛进程"));
}

TEST_F(MainJobTest, AClosedPipeEndsQuietly) {
  RunOptions options;
  options.close_output = true;
  const Ran ran = Run({"mine", sample_, "--into", "seed", "--format", "tsv"}, options);
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.err.find("Broken pipe"), std::string::npos) << ran.err;
  EXPECT_EQ(Run({"lookup", "LSTC"}).status, 0) << "what was to be kept was kept";
}

TEST_F(MainJobTest, ReportOfAConversionGoesToStandardError) {
  MineInto(sample_);
  RunOptions options;
  options.input = "廣島進程的軟體";
  const Ran ran =
      Run({"convert", "-", "--from", "zh-Hant-TW", "--to", "zh-Hans-CN", "--report"}, options);
  EXPECT_EQ(ran.out, "广岛进程的软件");
  EXPECT_NE(ran.err.find("tw2sp"), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("广岛进程"), std::string::npos) << ran.err;
}

}  // namespace
}  // namespace crosswalk::command
