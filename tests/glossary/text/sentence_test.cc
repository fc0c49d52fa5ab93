#include "glossary/text/sentence.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "glossary/text/utf8.h"

namespace crosswalk::text {
namespace {

using Sentences = std::vector<std::string>;

Sentences Split(std::string_view text) {
  Sentences out;
  for (const Range& range : SplitSentences(text)) {
    out.emplace_back(text.substr(range.begin, range.end - range.begin));
  }
  return out;
}

// The text is one sentence.
void ExpectWhole(std::string_view text) { EXPECT_EQ(Split(text), Sentences{std::string(text)}); }

TEST(SentenceTest, EndsAtChineseAndJapaneseStops) {
  EXPECT_EQ(Split("今天好。明天呢？太好了！"), (Sentences{"今天好。", "明天呢？", "太好了！"}));
  EXPECT_EQ(Split("何？！本当｡はい"), (Sentences{"何？！", "本当｡", "はい"}));
  EXPECT_EQ(Split("真的嗎？……我不信。"), (Sentences{"真的嗎？……", "我不信。"}));
}

TEST(SentenceTest, ClosingQuotesAndBracketsBelongToTheSentence) {
  EXPECT_EQ(Split("他說：「好。」她走了。"), (Sentences{"他說：「好。」", "她走了。"}));
  EXPECT_EQ(Split("（見附錄。）下一句。"), (Sentences{"（見附錄。）", "下一句。"}));
  EXPECT_EQ(Split("“走吧！”他笑了。"), (Sentences{"“走吧！”", "他笑了。"}));
  EXPECT_EQ(Split("He said \"Stop.\" Then he left."),
            (Sentences{"He said \"Stop.\"", "Then he left."}));
}

TEST(SentenceTest, AQuotationInsideASentenceDoesNotEndIt) {
  ExpectWhole("「行く。」と言った。");
  ExpectWhole("「好！」，他說。");
  ExpectWhole("\"Stop!\" he said.");
}

TEST(SentenceTest, AFullStopNeedsWhiteSpaceAndABeginning) {
  EXPECT_EQ(Split("It works. We tested it."), (Sentences{"It works.", "We tested it."}));
  EXPECT_EQ(Split("It works. 我們試過。"), (Sentences{"It works.", "我們試過。"}));
  EXPECT_EQ(Split("Done. (See below.) \"Next.\""),
            (Sentences{"Done.", "(See below.)", "\"Next.\""}));
  ExpectWhole("Version 3.5 of foo.txt is at https://example.org/a?b=c!d now");
  ExpectWhole("use .htaccess or node.js here");
  EXPECT_EQ(Split("It was 3.5. Then 4.0."), (Sentences{"It was 3.5.", "Then 4.0."}));
}

TEST(SentenceTest, AbbreviationsDoNotEndASentence) {
  ExpectWhole("Dr. Watson met Mr. Holmes.");
  ExpectWhole("Fruit, e.g. Apples, is fine.");
  ExpectWhole("See Fig. 3 and No. 5 for this.");
  ExpectWhole("J. R. Smith of the U.S. Army wrote it.");
  ExpectWhole("Apple Inc. Chairman Tim Cook came.");
  EXPECT_EQ(Split("He lives in the U.S. The weather is fine."),
            (Sentences{"He lives in the U.S.", "The weather is fine."}));
  EXPECT_EQ(Split("I said no. Five came."), (Sentences{"I said no.", "Five came."}));
}

TEST(SentenceTest, AListNumberBelongsToItsItem) {
  ExpectWhole("1. Open the file");
  ExpectWhole("2.1. 設定");
  EXPECT_EQ(Split("It was in 2019. Then it ended."),
            (Sentences{"It was in 2019.", "Then it ended."}));
}

TEST(SentenceTest, AsciiMarksBetweenChineseCharactersEndASentence) {
  EXPECT_EQ(Split("你好!我是小明.你呢?好"), (Sentences{"你好!", "我是小明.你呢?", "好"}));
  ExpectWhole("Yahoo!ニュースを読む");
  EXPECT_EQ(Split("第一文．第二文．"), (Sentences{"第一文．", "第二文．"}));
  ExpectWhole("約３．５倍");
}

TEST(SentenceTest, LineEndsEndASentenceAndWhiteSpaceIsLeftOut) {
  EXPECT_EQ(Split("  標題\r\n\n　內文 \t\n"), (Sentences{"標題", "內文"}));
  EXPECT_EQ(Split("a\u2028b"), (Sentences{"a", "b"}));
  EXPECT_TRUE(SplitSentences("").empty());
  EXPECT_TRUE(SplitSentences(" \n　\n").empty());
}

TEST(SentenceTest, MixedProseIsCutWhereAReaderWouldCut) {
  EXPECT_EQ(Split("G7於2023年5月啟動「廣島AI進程」（Hiroshima AI "
                  "Process）。各國部長於9月7日開會！結果如何？"),
            (Sentences{"G7於2023年5月啟動「廣島AI進程」（Hiroshima AI Process）。",
                       "各國部長於9月7日開會！", "結果如何？"}));
  EXPECT_EQ(Split("The U.S. and the U.K. agreed. Prof. Li (Univ. of Tokyo) said so... He left."),
            (Sentences{"The U.S. and the U.K. agreed.", "Prof. Li (Univ. of Tokyo) said so...",
                       "He left."}));
  EXPECT_EQ(
      Split("第1章 概要\n本書は次のとおり。詳細は https://example.jp/?q=a!b を参照。"),
      (Sentences{"第1章 概要", "本書は次のとおり。", "詳細は https://example.jp/?q=a!b を参照。"}));
}

TEST(SentenceTest, StopsThatComeTogetherEndOneSentence) {
  EXPECT_EQ(Split("Really?! Yes. No way!!! OK."),
            (Sentences{"Really?!", "Yes.", "No way!!!", "OK."}));
  EXPECT_EQ(Split("。。。好"), (Sentences{"。。。", "好"}));
}

RC_GTEST_PROP(SentenceProperty, LeavesOutNothingButWhiteSpace, ()) {
  const auto codes = *rc::gen::container<std::u32string>(
      rc::gen::elementOf(std::u32string(U"aAbDr12.!?。！？．…」”\")「“( \n　漢とのカ,，𠮷")));
  const std::string text = ToUtf8(codes);
  std::string kept;
  std::uint32_t last = 0;
  for (const Range& range : SplitSentences(text)) {
    RC_ASSERT(range.begin >= last);
    RC_ASSERT(range.end > range.begin);
    last = range.end;
    kept += text.substr(range.begin, range.end - range.begin);
  }
  const auto without_space = [](std::string_view from) {
    std::string out;
    for (const char32_t code : ToUtf32(from)) {
      if (code != U' ' && code != U'\n' && code != U'　') AppendUtf8(code, out);
    }
    return out;
  };
  RC_ASSERT(without_space(kept) == without_space(text));
}

TEST(SentenceTest, ManyStopsTakeLinearTime) {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "1. ";
  EXPECT_FALSE(SplitSentences(text).empty());
  EXPECT_FALSE(SplitSentences(std::string(500'000, ' ') + ".").empty());
}

}  // namespace
}  // namespace crosswalk::text
