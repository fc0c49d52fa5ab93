#include "glossary/exchange/table/column_name.h"

#include <gmock/gmock.h>

#include <vector>

#include "glossary/exchange/table/language_name.h"
#include "glossary/exchange/table/own_layout.h"

namespace crosswalk::exchange {
namespace {

struct Case {
  const char* name;
  Field field;
  const char* tag;
};

TEST(LanguageNameTest, LanguagesAreReadByTagAndInWords) {
  const std::pair<const char*, const char*> cases[] = {
      {"en", "en"},
      {"en-US", "en-US"},
      {"EN_us", "en-US"},
      {"jpn", "ja"},
      {"yue", "yue"},
      {"zh-TW", "zh-Hant-TW"},
      {"zh_Hant", "zh-Hant"},
      {"zh-CHS", "zh-Hans"},
      {"Chinese (Traditional)", "zh-Hant"},
      {"Traditional Chinese", "zh-Hant"},
      {"Chinese, Simplified", "zh-Hans"},
      {"Chinese (Traditional, Taiwan)", "zh-Hant-TW"},
      {"Chinese (PRC)", "zh-Hans-CN"},
      {"Chinese (Hong Kong SAR)", "zh-Hant-HK"},
      {"CHINESE_TAIWAN", "zh-Hant-TW"},
      {"English", "en"},
      {"English (United States)", "en-US"},
      {"English_United Kingdom", "en-GB"},
      {"UK English", "en-GB"},
      {"Japanese (Japan)", "ja"},
      {"日本語", "ja"},
      {"日文", "ja"},
      {"中文", "zh"},
      {"简体中文", "zh-Hans"},
      {"繁體中文", "zh-Hant"},
      {"中文（台灣）", "zh-Hant-TW"},
      {"繁體中文(香港)", "zh-Hant-HK"},
      {"中国語（簡体字）", "zh-Hans"},
      {"繁体字中国語", "zh-Hant"},
      {"英語", "en"},
      {"英语(美国)", "en-US"},
      {"한국어", "ko"},
      {"Deutsch", "de"},
      {"Français", "fr"},
      {"Portuguese (Brazil)", "pt-BR"},
  };
  for (const auto& [name, tag] : cases) EXPECT_EQ(LanguageOfName(name), tag) << name;
}

TEST(LanguageNameTest, OtherWordsAreNoLanguages) {
  for (const char* name :
       {"", "source", "src", "tgt", "pos", "key", "url", "term", "note", "Taiwan", "Traditional",
        "klingon", "x-none", "mul", "*all*", "en-ZZ", "English English", "the", "new"}) {
    EXPECT_EQ(LanguageOfName(name), "") << name;
  }
}

TEST(LanguageNameTest, ATagOfAnUnknownRegionIsWrongAndAWordIsNot) {
  EXPECT_TRUE(IsWrongTag("en-ZZ"));
  EXPECT_TRUE(IsWrongTag("ja_Xxxx"));
  for (const char* name : {"en-US", "x-project", "my_notes", "no_id", "note", "e-mail"}) {
    EXPECT_FALSE(IsWrongTag(name)) << name;
  }
}

TEST(ColumnNameTest, NamesOfTheFieldsProgramsAreKnownInAnyCase) {
  const Case cases[] = {
      {"source", Field::kSource, ""},
      {"SRC", Field::kSource, ""},
      {"Target", Field::kTarget, ""},
      {"source_lang", Field::kSourceLanguage, ""},
      {"Target Language", Field::kTargetLanguage, ""},
      {"Entry_ID", Field::kId, ""},
      {"conceptID", Field::kId, ""},
      {"Entry_Subject", Field::kSubject, ""},
      {"Subdomain", Field::kSubject, ""},
      {"subjectField", Field::kSubject, ""},
      {"Definition", Field::kDefinition, ""},
      {"Entry_Note", Field::kNote, ""},
      {"developer_comments", Field::kNote, ""},
      {"Example of use", Field::kContext, ""},
      {"Forbidden", Field::kForbidden, ""},
      {"fuzzy", Field::kFuzzy, ""},
      {"Term_Info", Field::kTermInfo, ""},
      {"part-of-speech", Field::kPartOfSpeech, ""},
      {"yomi", Field::kReading, ""},
      {"Usage Note", Field::kUsage, ""},
      {"source of term", Field::kTermSource, ""},
      {"Term*", Field::kTerm, ""},
      {"lang", Field::kLanguage, ""},
      {"location", Field::kProperty, ""},
      {"Entry_Created", Field::kProperty, ""},
      {"", Field::kNone, ""},
      {"  ", Field::kNone, ""},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(ColumnOfName(one.name).field, one.field) << one.name;
    EXPECT_EQ(ColumnOfName(one.name).tag, one.tag) << one.name;
  }
}

TEST(ColumnNameTest, NamesInChineseAndJapaneseAreKnown) {
  const Case cases[] = {
      {"原文", Field::kSource, ""},       {"訳語", Field::kTarget, ""},
      {"译文", Field::kTarget, ""},       {"定義", Field::kDefinition, ""},
      {"释义", Field::kDefinition, ""},   {"備考", Field::kNote, ""},
      {"备注", Field::kNote, ""},         {"分野", Field::kSubject, ""},
      {"领域", Field::kSubject, ""},      {"品詞", Field::kPartOfSpeech, ""},
      {"詞性", Field::kPartOfSpeech, ""}, {"読み", Field::kReading, ""},
      {"拼音", Field::kReading, ""},      {"ステータス", Field::kStatus, ""},
      {"状态", Field::kStatus, ""},       {"例句", Field::kContext, ""},
      {"出典", Field::kTermSource, ""},   {"言語", Field::kLanguage, ""},
      {"ＩＤ", Field::kId, ""},
  };
  for (const Case& one : cases) EXPECT_EQ(ColumnOfName(one.name).field, one.field) << one.name;
}

TEST(ColumnNameTest, ALanguageAndAFieldMayShareAName) {
  const Case cases[] = {
      {"English_Def", Field::kDefinition, "en"},
      {"Definition [ja]", Field::kDefinition, "ja"},
      {"Term (zh-TW)", Field::kTerm, "zh-Hant-TW"},
      {"en_note", Field::kNote, "en"},
      {"note_it", Field::kNote, "it"},
      {"status:ja", Field::kStatus, "ja"},
      {"Chinese (Traditional) Definition", Field::kDefinition, "zh-Hant"},
      {"Japanese term", Field::kTerm, "ja"},
      {"日本語定義", Field::kDefinition, "ja"},
      {"中文名称", Field::kTerm, "zh"},
      {"英文術語", Field::kTerm, "en"},
      {"Source (en)", Field::kSource, "en"},
      {"Part of Speech [en]", Field::kPartOfSpeech, "en"},
      {"Note [id]", Field::kNote, "id"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(ColumnOfName(one.name).field, one.field) << one.name;
    EXPECT_EQ(ColumnOfName(one.name).tag, one.tag) << one.name;
  }
  for (const char* name : {"term id", "x-project", "no note of it", "Entry_Modifier", "url"}) {
    EXPECT_EQ(ColumnOfName(name).field, Field::kProperty) << name;
  }
}

TEST(OwnLayoutTest, EveryColumnThatIsNamedIsRead) {
  const std::vector<const char*> names = {
      "crosswalk concept", "subject field",       "label",
      "definition",        "definition source",   "note type",
      "relation",          "relation type",       "reference source",
      "property x",        "property en status",  "ja",
      "ja status",         "ja status word",      "ja source",
      "ja context",        "ja context language", "ja term note",
      "ja definition",     "ja note source",      "zh-Hant-TW term property a b",
      "en property note",
  };
  for (const char* name : names) {
    const auto column = OwnColumn(name);
    ASSERT_TRUE(column) << name;
    EXPECT_EQ(OwnName(*column), name);
  }
  for (const char* name : {"", "property", "property ", "xx status", "ja foo", "ja status source",
                           "klingon", "subject fields", "crosswalk"}) {
    EXPECT_FALSE(OwnColumn(name)) << name;
  }
}

TEST(OwnLayoutTest, AFileOfOursIsKnownByItsFirstCellAlsoWhenSavedAgain) {
  EXPECT_EQ(OwnDelimiter("crosswalk concept,en\r\n"), ',');
  EXPECT_EQ(OwnDelimiter("crosswalk concept\ten\r\n"), '\t');
  EXPECT_EQ(OwnDelimiter("\"crosswalk concept\";\"en\"\n"), ';');
  EXPECT_EQ(OwnDelimiter("crosswalk concept\r\n"), ',');
  EXPECT_EQ(OwnDelimiter("crosswalk concepts,en\n"), '\0');
  EXPECT_EQ(OwnDelimiter("en,ja\n"), '\0');
}

}  // namespace
}  // namespace crosswalk::exchange
