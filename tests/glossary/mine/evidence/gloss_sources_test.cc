#include "glossary/mine/evidence/glosses/gloss_sources.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace crosswalk::mine {
namespace {

class GlossSources : public testing::Test {
 protected:
  GlossSources() {
    std::string name = testing::TempDir() + "glossesXXXXXX";
    folder_path_ = mkdtemp(name.data());
  }
  ~GlossSources() override { std::filesystem::remove_all(folder_path_); }

  std::filesystem::path Write(std::string_view content) {
    const auto path = folder_path_ / "source.txt";
    std::ofstream(path, std::ios::binary) << content;
    return path;
  }

  static bool Has(const GlossCollector& collector, std::u32string_view word, const char* english) {
    const auto found = collector.words().find(std::u32string(word));
    if (found == collector.words().end()) return false;
    const Gloss wanted = ReadGloss(english);
    for (const Gloss& gloss : found->second) {
      if (gloss.stems == wanted.stems) return true;
    }
    return false;
  }

  std::filesystem::path folder_path_;
  std::shared_ptr<const script::Folder> folder_ = *script::Folder::Create();
  GlossCollector zh_{*folder_, text::Language::kZh};
  GlossCollector ja_{*folder_, text::Language::kJa};
};

TEST(ReadGloss, KeepsWhatCarriesMeaning) {
  EXPECT_EQ(ReadGloss("to communicate").stems, ReadGloss("communication").stems);
  EXPECT_EQ(ReadGloss("(math) regression").stems, ReadGloss("regression").stems);
  EXPECT_EQ(ReadGloss("return (to a place (again))").stems, ReadGloss("return").stems);
  EXPECT_EQ(ReadGloss("national standard").stems.size(), 2u);
  EXPECT_TRUE(ReadGloss("(P)").stems.empty());
  EXPECT_TRUE(ReadGloss("").stems.empty());
  EXPECT_TRUE(ReadGloss("of the").stems.empty());
  EXPECT_TRUE(ReadGloss("-").stems.empty());
}

TEST(ReadGloss, KeepsPrefixesAndSuffixesAsSuch) {
  EXPECT_EQ(ReadGloss("non-").stems, std::vector<StemKey>{KeyOfStem("non-")});
  EXPECT_EQ(ReadGloss("-ize").stems, std::vector<StemKey>{KeyOfStem("-ize")});
  EXPECT_NE(ReadGloss("non-").stems, ReadGloss("non").stems);
}

TEST_F(GlossSources, EdictGivesBothLanguages) {
  const auto file = Write(
      "　？？？ /a description/\n"
      "学習 [がくしゅう] /(n,vs) study/learning/(P)/\n"
      "サーバー /(n) (comp) server/\n"
      "取り扱い [とりあつかい] /(n) treatment/handling/\n");
  ASSERT_TRUE(AddEdict(file, zh_, ja_).ok());
  EXPECT_TRUE(Has(ja_, U"学習", "learning"));
  EXPECT_TRUE(Has(zh_, U"学习", "study"));
  EXPECT_TRUE(Has(ja_, U"サーバ", "server"));
  EXPECT_TRUE(Has(ja_, U"取り扱い", "handling"));
  EXPECT_EQ(zh_.words().size(), 1u);
  EXPECT_EQ(ja_.words().size(), 3u);
}

TEST_F(GlossSources, EdictWithoutGlossesIsRefusedByLine) {
  const Status status = AddEdict(Write("head\n学習 [がくしゅう] study\n"), zh_, ja_);
  EXPECT_EQ(status.code(), Code::kInvalidArgument);
  EXPECT_NE(status.message().find("source.txt:2:"), std::string::npos);
  EXPECT_EQ(AddEdict(folder_path_ / "none", zh_, ja_).code(), Code::kNotFound);
  EXPECT_EQ(AddEdict(Write("head\n\xFF\n"), zh_, ja_).code(), Code::kInvalidArgument);
}

TEST_F(GlossSources, ExplanationsAreNoGlosses) {
  ja_.Add("回", "the second son of a third lord in some far province", false);
  ja_.Add("回", "of the", false);
  ja_.Add("", "nothing", false);
  EXPECT_TRUE(ja_.words().empty());
}

TEST_F(GlossSources, UnihanGivesWeakGlossesOfCharacters) {
  const auto file = Write(
      "# Unihan\n"
      "U+5B78\tkDefinition\tlearning, knowledge; school\n"
      "U+5B78\tkMandarin\txué\n");
  ASSERT_TRUE(AddUnihanDefinitions(file, zh_).ok());
  EXPECT_TRUE(Has(zh_, U"学", "school"));
  EXPECT_TRUE(Has(zh_, U"学", "learning"));
  EXPECT_TRUE(zh_.words().at(U"学").begin()->weak);
  const Status status = AddUnihanDefinitions(Write("V+5\tkDefinition\tx\n"), zh_);
  EXPECT_EQ(status.code(), Code::kInvalidArgument);
  EXPECT_NE(status.message().find(":1:"), std::string::npos);
}

TEST_F(GlossSources, OurTablesAreChecked) {
  ASSERT_TRUE(AddOwnGlosses(Write("# head\n\n論\ttheory/-ism\n"), &zh_, &ja_).ok());
  EXPECT_TRUE(Has(zh_, U"论", "theory"));
  EXPECT_TRUE(Has(ja_, U"論", "-ism"));
  ASSERT_TRUE(AddOwnGlosses(Write("法\tlaw\n"), nullptr, &ja_).ok());
  EXPECT_FALSE(Has(zh_, U"法", "law"));
  for (const char* bad : {"論 theory\n", "\ttheory\n", "論\t\n"}) {
    const Status status = AddOwnGlosses(Write(bad), &zh_, nullptr);
    EXPECT_EQ(status.code(), Code::kInvalidArgument) << bad;
    EXPECT_NE(status.message().find("source.txt:1:"), std::string::npos);
  }
}

}  // namespace
}  // namespace crosswalk::mine
