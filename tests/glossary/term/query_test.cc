#include "glossary/term/query.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/glossary/term/small_snapshot.h"

namespace crosswalk::term {
namespace {

using ::testing::ElementsAre;
using text::Language;

text::LanguageTag Tag(const std::string& raw) {
  return raw.empty() ? text::LanguageTag() : *text::LanguageTag::Parse(raw);
}

Query Made(const std::string& text, const std::string& tag) {
  auto query = Query::Create(text, Tag(tag), *TestFolder());
  EXPECT_TRUE(query.ok()) << query.status().ToString();
  return *std::move(query);
}

TEST(QueryTest, ATagSelectsItsLanguage) {
  EXPECT_THAT(Made("廣島", "zh-Hant").languages(), ElementsAre(Language::kZh));
  EXPECT_THAT(Made("廣島", "ja").languages(), ElementsAre(Language::kJa));
  EXPECT_THAT(Made("table", "fr").languages(), ElementsAre(Language::kOther));
}

TEST(QueryTest, WithoutATagEveryLanguageIsTried) {
  EXPECT_THAT(Made("廣島", "").languages(),
              ElementsAre(Language::kZh, Language::kJa, Language::kEn, Language::kOther));
}

TEST(QueryTest, ALatinQueryIsHeldAgainstAllThreeLanguages) {
  for (const char* tag : {"zh-Hant", "ja", "en-US"}) {
    EXPECT_THAT(Made("LSTC", tag).languages(),
                ElementsAre(Language::kZh, Language::kJa, Language::kEn))
        << tag;
  }
  EXPECT_FALSE(Made("AI時代", "zh").Covers(Language::kEn));
}

TEST(QueryTest, LanguagesThatFoldAlikeShareAKey) {
  const Query latin = Made("Hiroshima AI Process", "");
  ASSERT_EQ(latin.keys().size(), 1u);
  EXPECT_EQ(latin.keys()[0].key, "hiroshimaaiprocess");
  EXPECT_EQ(latin.keys()[0].languages.size(), 4u);
  // 廣 is 广 in Chinese, 広 in Japanese, and stays elsewhere.
  EXPECT_EQ(Made("廣島", "").keys().size(), 3u);
}

TEST(QueryTest, WhiteSpaceAtTheEndsIsNoPartOfIt) {
  EXPECT_EQ(Made(" 廣島\u3000", "zh").nfc(), "廣島");
  EXPECT_EQ(Query::Create("\u3000 ", Tag("zh"), *TestFolder()).status().code(),
            Code::kInvalidArgument);
}

TEST(QueryTest, ALanguageWithoutRulesAdmitsOnlyItself) {
  const Query query = Made("table", "fr-CA");
  EXPECT_TRUE(query.Admits(Tag("fr")));
  EXPECT_FALSE(query.Admits(Tag("de")));
  EXPECT_FALSE(query.Admits(Tag("en")));
  EXPECT_TRUE(Made("table", "").Admits(Tag("de")));
}

TEST(QueryTest, ClosenessFollowsTheVariant) {
  const Query query = Made("部署", "zh-Hant-TW");
  EXPECT_LT(query.Closeness(Tag("zh-Hant-TW")), query.Closeness(Tag("zh-Hant")));
  EXPECT_LT(query.Closeness(Tag("zh-Hant")), query.Closeness(Tag("zh-Hant-HK")));
  EXPECT_LT(query.Closeness(Tag("zh-Hant-HK")), query.Closeness(Tag("zh-Hans")));
  EXPECT_LT(query.Closeness(Tag("zh-Hans")), query.Closeness(Tag("en")));
  EXPECT_EQ(Made("部署", "").Closeness(Tag("en")), 0);
}

}  // namespace
}  // namespace crosswalk::term
