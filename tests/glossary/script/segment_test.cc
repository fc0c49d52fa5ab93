#include "glossary/script/segment.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <limits>
#include <map>
#include <memory>
#include <string>

#include "glossary/script/fold.h"
#include "glossary/script/lexicon_file.h"
#include "glossary/text/utf8.h"

namespace crosswalk::script {
namespace {

using WordMap = std::map<std::u32string, Word>;

Lexicon Opened(const WordMap& words) {
  std::string name = (std::filesystem::temp_directory_path() / "segment_XXXXXX").string();
  const std::filesystem::path folder = mkdtemp(name.data());
  std::ofstream(folder / "x.lexicon", std::ios::binary) << LexiconBytes(words);
  // The mapping outlives the name.
  Result<Lexicon> lexicon = Lexicon::Open(folder / "x.lexicon");
  std::filesystem::remove_all(folder);
  return *std::move(lexicon);
}

WordMap Words(const std::map<std::u32string, std::uint16_t>& costs) {
  WordMap words;
  for (const auto& [word, cost] : costs) words[word] = {cost, WordClass::kNoun, 0};
  return words;
}

std::string Cut(Segmenter& segmenter, std::u32string_view text,
                std::span<const ExtraWord> extra = {}) {
  segmenter.Read(text, extra);
  std::string out;
  for (const ReadWord& word : segmenter.words()) {
    out += (out.empty() ? "" : "|") + text::ToUtf8(text.substr(word.begin, word.end - word.begin));
  }
  return out;
}

TEST(SegmenterTest, TakesTheCheapestReading) {
  const Lexicon lexicon =
      Opened(Words({{U"区", 800}, {U"区域", 900}, {U"域名", 1200}, {U"名称", 900}, {U"称", 800}}));
  Segmenter segmenter(lexicon);
  EXPECT_EQ(Cut(segmenter, U"区域名称"), "区域|名称");
  EXPECT_EQ(segmenter.cost(), 1800u);
  EXPECT_TRUE(segmenter.IsBorder(0));
  EXPECT_FALSE(segmenter.IsBorder(1));
  EXPECT_TRUE(segmenter.IsBorder(2));
  EXPECT_TRUE(segmenter.IsBorder(4));
  EXPECT_EQ(segmenter.CostWithBorders(1, 3), 2800u);
  EXPECT_EQ(segmenter.CostWithBorders(2, 4), 1800u);
}

TEST(SegmenterTest, UnknownCharactersStandAloneAndCostMore) {
  const Lexicon lexicon = Opened(Words({{U"名称", 900}}));
  Segmenter segmenter(lexicon);
  EXPECT_EQ(Cut(segmenter, U"域名称"), "域|名称");
  EXPECT_FALSE(segmenter.words()[0].known);
  EXPECT_TRUE(segmenter.words()[1].known);
  EXPECT_GT(segmenter.words()[0].cost, 1790);
  EXPECT_EQ(Cut(segmenter, U""), "");
  EXPECT_EQ(segmenter.cost(), 0u);
}

TEST(SegmenterTest, LatinWordsNumbersAndKatakanaRunsAreNeverCut) {
  const Lexicon lexicon =
      Opened(Words({{U"プロ", 100}, {U"セス", 100}, {U"ai", 100}, {U"サ変接続", 500}}));
  Segmenter segmenter(lexicon);
  EXPECT_EQ(Cut(segmenter, U"プロセス"), "プロセス");
  EXPECT_EQ(Cut(segmenter, U"aiprocess2024年"), "aiprocess|2024|年");
  EXPECT_EQ(Cut(segmenter, U"サ変接続"), "サ変接続");
  segmenter.Read(U"プロセス");
  EXPECT_EQ(segmenter.CostWithBorders(0, 2), std::numeric_limits<std::uint32_t>::max());
}

TEST(SegmenterTest, ExtraWordsTakePart) {
  const Lexicon lexicon = Opened(Words({{U"国", 900}, {U"会", 900}}));
  Segmenter segmenter(lexicon);
  const std::vector<ExtraWord> extra = {{0, 2, 1300}, {0, 9, 1}, {7, 9, 1}};
  EXPECT_EQ(Cut(segmenter, U"国会", extra), "国会");
  EXPECT_TRUE(segmenter.words()[0].known);
  EXPECT_EQ(Cut(segmenter, U"国会"), "国|会");
}

TEST(SegmenterTest, AnExtraWordOfTheLexiconTakesTheLowerCostAndKeepsItsClass) {
  const Lexicon lexicon = Opened(Words({{U"国会", 1500}}));
  Segmenter segmenter(lexicon);
  Cut(segmenter, U"国会", std::vector<ExtraWord>{{0, 2, 1300}});
  EXPECT_EQ(segmenter.words()[0].cost, 1300);
  EXPECT_EQ(segmenter.words()[0].word_class, WordClass::kNoun);
  Cut(segmenter, U"国会", std::vector<ExtraWord>{{0, 2, 1700}});
  EXPECT_EQ(segmenter.words()[0].cost, 1500);
}

TEST(SegmenterTest, ASpanThatTheCheapestReadingCutsIsDoubtful) {
  const Lexicon lexicon = Opened(Words(
      {{U"区", 800}, {U"区域", 900}, {U"域名", 1200}, {U"名称", 900}, {U"称", 800}, {U"域", 800}}));
  Segmenter segmenter(lexicon);
  segmenter.Read(U"区域名称");
  EXPECT_TRUE(segmenter.IsDoubtful(1, 3));
  EXPECT_FALSE(segmenter.IsDoubtful(0, 2));
  EXPECT_FALSE(segmenter.IsDoubtful(0, 4));
  EXPECT_TRUE(segmenter.IsDoubtful(2, 9));
  EXPECT_TRUE(segmenter.IsDoubtful(2, 2));
}

TEST(SegmenterTest, ALongerWordOfTheTermAndWholeWordsMakesNoDoubt) {
  const Lexicon lexicon = Opened(Words({{U"回调", 1300},
                                        {U"函数", 1000},
                                        {U"回调函数", 1400},
                                        {U"回调函数表", 1500},
                                        {U"表", 800},
                                        {U"调函", 1700}}));
  Segmenter segmenter(lexicon);
  segmenter.Read(U"回调函数表");
  EXPECT_EQ(segmenter.words().size(), 1u);
  EXPECT_FALSE(segmenter.IsDoubtful(0, 2));
  EXPECT_FALSE(segmenter.IsDoubtful(2, 4));
  EXPECT_FALSE(segmenter.IsDoubtful(0, 4));
  EXPECT_TRUE(segmenter.IsDoubtful(1, 3));
}

// A reading of text[at…] by trying everything.
std::uint32_t Slowest(const WordMap& words, std::u32string_view text) {
  if (text.empty()) return 0;
  std::uint32_t best = 2200 + Slowest(words, text.substr(1));
  for (const auto& [word, entry] : words) {
    if (text.starts_with(word)) {
      best = std::min(best, entry.cost + Slowest(words, text.substr(word.size())));
    }
  }
  return best;
}

RC_GTEST_PROP(SegmenterProperty, IsAsCheapAsTryingEverything, ()) {
  const auto piece =
      rc::gen::container<std::u32string>(rc::gen::elementOf(std::u32string(U"国会人")));
  const auto costs = *rc::gen::container<std::map<std::u32string, std::uint16_t>>(
      rc::gen::nonEmpty(piece), rc::gen::inRange<std::uint16_t>(1, 3000));
  const std::u32string text = (*piece).substr(0, 9);
  const WordMap words = Words(costs);
  const Lexicon lexicon = Opened(words);
  Segmenter segmenter(lexicon);
  segmenter.Read(text);
  RC_ASSERT(segmenter.cost() == Slowest(words, text));
  std::uint32_t sum = 0;
  std::uint32_t at = 0;
  for (const ReadWord& word : segmenter.words()) {
    RC_ASSERT(word.begin == at);
    RC_ASSERT(segmenter.IsBorder(at));
    at = word.end;
    sum += word.cost;
  }
  RC_ASSERT(at == text.size());
  RC_ASSERT(sum == segmenter.cost());
  for (std::uint32_t cut = 0; cut <= text.size(); ++cut) {
    const std::uint32_t with = segmenter.CostWithBorders(0, cut);
    RC_ASSERT(with == Slowest(words, text.substr(0, cut)) + Slowest(words, text.substr(cut)));
    if (segmenter.IsBorder(cut)) RC_ASSERT(with == segmenter.cost());
  }
}

RC_GTEST_PROP(SegmenterProperty, AWordOfTheReadingIsNeverDoubtful, ()) {
  const auto piece =
      rc::gen::container<std::u32string>(rc::gen::elementOf(std::u32string(U"国会人")));
  const auto costs = *rc::gen::container<std::map<std::u32string, std::uint16_t>>(
      rc::gen::nonEmpty(piece), rc::gen::inRange<std::uint16_t>(1, 3000));
  const std::u32string text = *piece;
  const Lexicon lexicon = Opened(Words(costs));
  Segmenter segmenter(lexicon);
  segmenter.Read(text);
  for (const ReadWord& word : std::vector<ReadWord>(segmenter.words())) {
    RC_ASSERT(!segmenter.IsDoubtful(word.begin, word.end));
  }
  RC_ASSERT(text.empty() || !segmenter.IsDoubtful(0, static_cast<std::uint32_t>(text.size())));
}

RC_GTEST_PROP(SegmenterProperty, AFormerReadingLeavesNoTrace, ()) {
  const auto texts = *rc::gen::container<std::vector<std::u32string>>(
      rc::gen::container<std::u32string>(rc::gen::elementOf(std::u32string(U"国会人カナab12 。"))));
  const Lexicon lexicon = Opened(Words({{U"国会", 900}, {U"会人", 950}, {U"カナ", 700}}));
  Segmenter kept(lexicon);
  for (const std::u32string& text : texts) {
    Segmenter fresh(lexicon);
    RC_ASSERT(Cut(kept, text) == Cut(fresh, text));
    RC_ASSERT(kept.cost() == fresh.cost());
  }
}

// The lexicons made of Debian's dictionaries, which the build makes beside the tests.
class RealLexicon {
 public:
  static std::string Cut(const std::string& name, text::Language language,
                         const std::string& text) {
    const Result<Lexicon> lexicon = Lexicon::Open(DataFolder() / name);
    if (!lexicon.ok()) return "";
    FoldedText folded;
    static const std::shared_ptr<const Folder> folder = *Folder::Create();
    folder->Fold(text, language, Separators::kDrop, folded);
    Segmenter segmenter(*lexicon);
    return script::Cut(segmenter, folded.chars);
  }
};

#define SKIP_WITHOUT(name)                                                                         \
  if (!std::filesystem::exists(DataFolder() / name)) {                                             \
    GTEST_SKIP() << (DataFolder() / name) << " is not built: build the target crosswalk_lexicons"; \
  }

TEST(RealLexiconTest, ReadsChinese) {
  SKIP_WITHOUT("zh.lexicon");
  const auto cut = [](const char* text) {
    return RealLexicon::Cut("zh.lexicon", text::Language::kZh, text);
  };
  EXPECT_EQ(cut("区域名称"), "区域|名称");
  EXPECT_EQ(cut("摄像头文件夹"), "摄像头|文件夹");
  EXPECT_EQ(cut("廣島人工智能進程的啟動"), "广岛|人工智能|进程|的|启动");
  EXPECT_EQ(cut("研究生命的起源"), "研究|生命|的|起源");
}

TEST(RealLexiconTest, ReadsJapanese) {
  SKIP_WITHOUT("ja.lexicon");
  const auto cut = [](const char* text) {
    return RealLexicon::Cut("ja.lexicon", text::Language::kJa, text);
  };
  EXPECT_EQ(cut("東京都に住む"), "東京|都|に|住む");
  EXPECT_EQ(cut("国立国会図書館"), "国立|国会図書館");
  EXPECT_EQ(cut("広島プロセスの立ち上げ"), "広島|プロセス|の|立ち|上げ");
  EXPECT_EQ(cut("人工知能の安全性に関する国際会議"), "人工|知能|の|安全|性|に関する|国際|会議");
  EXPECT_EQ(cut("日本語の文章を入力してください"), "日本語|の|文章|を|入力|し|て|ください");
}

TEST(RealLexiconTest, TellsDoubtfulSpans) {
  SKIP_WITHOUT("zh.lexicon");
  const Result<Lexicon> lexicon = Lexicon::Open(DataFolder() / "zh.lexicon");
  ASSERT_TRUE(lexicon.ok());
  Segmenter segmenter(*lexicon);
  const auto doubtful = [&](std::u32string_view text, std::u32string_view term) {
    const auto begin = static_cast<std::uint32_t>(text.find(term));
    const auto end = begin + static_cast<std::uint32_t>(term.size());
    segmenter.Read(text, std::vector<ExtraWord>{{begin, end}});
    return segmenter.IsDoubtful(begin, end);
  };
  EXPECT_TRUE(doubtful(U"区域名称", U"域名"));
  EXPECT_TRUE(doubtful(U"摄像头文件夹", U"头文件"));
  EXPECT_FALSE(doubtful(U"回调函数", U"回调"));
  EXPECT_FALSE(doubtful(U"硬式磁碟机", U"磁碟机"));
  EXPECT_FALSE(doubtful(U"注册域名的人", U"域名"));
}

}  // namespace
}  // namespace crosswalk::script
