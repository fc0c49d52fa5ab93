#include "glossary/index/concordance/segment_words.h"

#include <gtest/gtest.h>

#include "glossary/index/concordance/texts_file.h"
#include "tests/glossary/index/concordance/concordance_fixture.h"

namespace crosswalk::index {
namespace {

SegmentWords CutSegment(const v1::Segment& segment) {
  const auto tag = text::LanguageTag::Parse(segment.language_tag());
  SegmentScratch scratch;
  FoldedSegment tokens;
  SegmentWords words;
  FoldSegment(segment, tag->language(), *ConcordanceFolder(), scratch, tokens);
  WordsOf(segment.text(), tokens, words);
  return words;
}

// One line: words between blanks, `|` in front of one that breaks, `?` behind an optional one, a
// joined one with its number of parts.
std::string Cut(const v1::Segment& segment) {
  const SegmentWords words = CutSegment(segment);
  std::string line;
  for (const SegmentWord& word : words.words) {
    if (!line.empty()) line += ' ';
    if (word.breaks) line += '|';
    line += words.Form(word);
    if (word.optional) line += '?';
    if (word.kind == WordKind::kJoined) line += ':' + std::to_string(word.parts);
  }
  return line;
}
std::string Cut(const std::string& tag, const std::string& text) {
  return Cut(MakeSegment(tag, text));
}

TEST(SegmentWords, WordsAreFoldedAndPunctuationAndSpacesBreak) {
  EXPECT_EQ(Cut("en", "Save, the File…"), "|save |the |file");
  EXPECT_EQ(Cut("zh-Hant-TW", "檔案，儲存"), "|档 案 |储 存");
  EXPECT_EQ(Cut("zh-Hant-TW", "檔 案"), "|档 |案");
  EXPECT_EQ(Cut("en", ""), "");
  EXPECT_EQ(Cut("en", " … "), "");
}

TEST(SegmentWords, LatinWordsInChineseAreWords) {
  EXPECT_EQ(Cut("zh-Hans", "用AI写的3个"), "|用 ai 写 的 3 个");
}

TEST(SegmentWords, WordsThatTouchAreAlsoOneWord) {
  EXPECT_EQ(Cut("en", "Use JavaScript now"), "|use |javascript:2 |java script |now");
  EXPECT_EQ(Cut("en", "GPT4-based"), "|gpt4:2 |gpt 4 |based");
}

TEST(SegmentWords, ARunOfTooManyPartsIsNoWord) {
  std::string humps;
  for (std::size_t i = 0; i < kMostParts + 1; ++i) humps += "Ab";
  EXPECT_EQ(CutSegment(MakeSegment("en", humps)).words.size(), kMostParts + 1);
  EXPECT_EQ(CutSegment(MakeSegment("en", humps.substr(2))).words.size(), kMostParts + 1);
  EXPECT_EQ(CutSegment(MakeSegment("en", humps.substr(2))).words[0].kind, WordKind::kJoined);
}

TEST(SegmentWords, CodesAreNothingAndInlineTagsBreak) {
  v1::Segment segment = MakeSegment("zh-Hans", "文件夹");
  v1::InlineCode& code = *segment.add_codes();
  code.set_offset(3);
  code.set_kind(v1::CODE_KIND_OPENING);
  EXPECT_EQ(Cut(segment), "|文 件 夹");
  EXPECT_EQ(Cut("zh-Hans", "文<b>件</b>夹"), "|文 |件 |夹");
  EXPECT_EQ(Cut("zh-Hans", "第%s页"), "|第 |页");
}

TEST(SegmentWords, ADroppedMarkOfLengthIsOptional) {
  EXPECT_EQ(Cut("ja", "サーバーを"), "|サ ー バ ー? を");
  EXPECT_EQ(Cut("ja", "サーバー"), "|サ ー バ ー?");
  EXPECT_EQ(Cut("ja", "バーを"), "|バ ー を");
}

TEST(SegmentWords, PlacesAreThoseOfTheText) {
  const SegmentWords words = CutSegment(MakeSegment("ja", "𠮷 ｶﾞス"));
  ASSERT_EQ(words.words.size(), 3u);
  EXPECT_EQ(words.words[0].end, 4u);
  EXPECT_EQ(words.Form(words.words[1]), "ガ");
  EXPECT_EQ(words.words[1].begin, 5u);
  EXPECT_EQ(words.words[1].end, 11u);
}

TEST(BaseForms, AreThoseOfEnglishAlone) {
  BaseForms english(*ConcordanceFolder(), text::Language::kEn);
  BaseForms french(*ConcordanceFolder(), text::Language::kOther);
  EXPECT_EQ(english.Of("files"), english.Of("file"));
  EXPECT_NE(french.Of("files"), french.Of("file"));
  EXPECT_EQ(english.Of("2"), "2");
  EXPECT_TRUE(english.inflects());
  english.Trim();
  EXPECT_EQ(english.Of("files"), english.Of("file"));
}

std::vector<TextWord> TextWords(const SegmentWords& words, BaseForms& bases) {
  std::vector<TextWord> all;
  bases.AddBases(words, all);
  return all;
}

TEST(StoredWords, AreReadAsTheyWereWritten) {
  BaseForms bases(*ConcordanceFolder(), text::Language::kEn);
  const SegmentWords words = CutSegment(
      MakeSegment("en", "He saves JavaScript files: サーバー，文件 " + std::string(300, 'x')));
  const std::vector<TextWord> written = TextWords(words, bases);
  std::string bytes;
  WriteWords(written, bytes);
  std::vector<TextWord> read;
  ASSERT_TRUE(ReadWords(bytes, read));
  ASSERT_EQ(read.size(), written.size());
  for (std::size_t i = 0; i < read.size(); ++i) {
    EXPECT_EQ(read[i].form, written[i].form);
    EXPECT_EQ(read[i].base, written[i].base);
    EXPECT_EQ(read[i].kind, written[i].kind);
    EXPECT_EQ(read[i].breaks, written[i].breaks);
    EXPECT_EQ(read[i].optional, written[i].optional);
    EXPECT_EQ(read[i].parts, written[i].parts);
  }
}

TEST(StoredWords, DamageIsSeenOrRead) {
  BaseForms bases(*ConcordanceFolder(), text::Language::kEn);
  const SegmentWords words = CutSegment(MakeSegment("en", "He saves JavaScript files 文件"));
  std::string bytes;
  WriteWords(TextWords(words, bases), bytes);
  std::vector<TextWord> read;
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    (void)ReadWords(std::string_view(bytes).substr(0, size), read);
  }
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const int byte : {0, 1, 2, 3, 4, 5, 0x7F, 0x80, 0xFF}) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(byte);
      (void)ReadWords(damaged, read);
    }
  }
  EXPECT_FALSE(ReadWords("\2\5ab", read));
  EXPECT_FALSE(ReadWords("\3\1a", read));
  EXPECT_FALSE(ReadWords("\xE6\x96", read));
}

}  // namespace
}  // namespace crosswalk::index
