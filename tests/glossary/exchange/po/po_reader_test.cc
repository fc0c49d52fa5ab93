#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "gathered_units.h"
#include "glossary/exchange/po/po_language.h"

namespace crosswalk::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string Value(const v1::Unit& unit, std::string_view name) {
  for (const v1::Property& property : unit.properties()) {
    if (property.name() == name) return property.value();
  }
  return "(none)";
}

TEST(PoReader, ReadsEntriesWithAllTheirComments) {
  const auto read = ReadPo(PoHeader("zh_TW") +
                           "# by hand\n#\n# two lines\n#. from the code\n#: a.c:1 b.c:2\n#: c.c:3\n"
                           "#, c-format, no-wrap\n#| msgctxt \"old menu\"\n#| msgid \"Opne\"\n"
                           "msgctxt \"menu\"\nmsgid \"Open\"\nmsgstr \"開啟\"\n");
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  ASSERT_THAT(read.Pairs(), ElementsAre("menu|Open|開啟"));
  const v1::Unit& unit = read.units[0].unit;
  EXPECT_EQ(read.units[0].id, "menu");
  EXPECT_EQ(read.units[0].line, 16u);
  EXPECT_EQ(unit.source().language_tag(), "en");
  EXPECT_EQ(unit.targets(0).language_tag(), "zh_TW");
  ASSERT_EQ(unit.notes_size(), 2);
  EXPECT_EQ(unit.notes(0).text(), "by hand\n\ntwo lines");
  EXPECT_EQ(unit.notes(1).text(), "from the code");
  EXPECT_EQ(unit.notes(1).type(), "extracted");
  EXPECT_EQ(Value(unit, "@reference"), "a.c:1 b.c:2\nc.c:3");
  EXPECT_EQ(Value(unit, "@flags"), "c-format, no-wrap");
  EXPECT_EQ(Value(unit, "@previous-msgctxt"), "old menu");
  EXPECT_EQ(Value(unit, "@previous-msgid"), "Opne");
  EXPECT_EQ(unit.previous_source(), "");
}

TEST(PoReader, KeepsTheHeader) {
  const auto read = ReadPo("# Copyright\n" + PoHeader("ja") + "msgid \"a\"\nmsgstr \"い\"\n");
  EXPECT_EQ(read.collection.title(), "demo 1.0");
  EXPECT_EQ(read.collection.notes(0).text(), "Copyright");
  ASSERT_EQ(read.collection.properties_size(), 3);
  EXPECT_EQ(read.collection.properties(1).name(), "Language");
  EXPECT_EQ(read.collection.properties(1).value(), "ja");
  EXPECT_EQ(
      ReadPo("msgid \"\"\nmsgstr \"Project-Id-Version: PACKAGE VERSION\\n\"\n").collection.title(),
      "");
}

struct StringCase {
  const char* name;
  std::string written;
  std::string read;
};

class PoStrings : public ::testing::TestWithParam<StringCase> {};

TEST_P(PoStrings, MeanWhatTheySay) {
  const auto read = ReadPo(PoHeader("ja") + "msgid \"a\"\nmsgstr " + GetParam().written + "\n");
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  EXPECT_THAT(read.Pairs(), ElementsAre("|a|" + GetParam().read));
}

INSTANTIATE_TEST_SUITE_P(
    Table, PoStrings,
    ::testing::Values(StringCase{"Plain", "\"い\"", "い"},
                      StringCase{"SeveralLines", "\"\"\n\"い\\n\"\n  \"ろ\"", "い\nろ"},
                      StringCase{"SeveralOnALine", "\"い\" \"ろ\"", "いろ"},
                      StringCase{"OnTheNextLine", "\n\"い\"", "い"},
                      StringCase{"Escapes", R"("\"\\\t\r\n\'\?")", "\"\\\t\r\n'?"},
                      StringCase{"Octal", R"("\101\1012\60")", "AA20"},
                      StringCase{"Hexadecimal", R"("\x41\x422\xe5\xBB\xA3")", "AB2廣"},
                      StringCase{"ControlsStaySpelled", R"("\033[1m\a\x1b")", R"(\033[1m\a\x1b)"},
                      StringCase{"CarriageReturn", "\"い\"\r", "い"},
                      StringCase{"Blanks", "\t \"い\" \t", "い"}),
    [](const auto& info) { return info.param.name; });

struct SyntaxCase {
  const char* name;
  std::string entry;
  std::string problem;
};

class PoSyntax : public ::testing::TestWithParam<SyntaxCase> {};

// The header has six lines.
TEST_P(PoSyntax, IsRefusedByLineAndColumnAndLeftOutAlone) {
  const std::string file = PoHeader("ja") + GetParam().entry + "\n\nmsgid \"ok\"\nmsgstr \"良\"\n";
  const auto read = ReadPo(file);
  EXPECT_THAT(read.status.message(), HasSubstr(GetParam().problem));
  const auto partial = ReadPo(file, {}, 0, true);
  EXPECT_TRUE(partial.status.ok());
  EXPECT_THAT(partial.problems, ::testing::Contains(GetParam().problem));
  EXPECT_THAT(partial.Pairs(), ::testing::Contains("|ok|良"));
  EXPECT_THAT(partial.units, SizeIs(1));
}

INSTANTIATE_TEST_SUITE_P(
    Table, PoSyntax,
    ::testing::Values(
        SyntaxCase{"NoClosingQuote", "msgid \"a\nmsgstr \"b\"",
                   "7:7: the string has no closing quote"},
        SyntaxCase{"UnknownEscape", "msgid \"あ\\q\"\nmsgstr \"b\"",
                   "7:9: the escape is not known"},
        SyntaxCase{"UnknownWord", "msgid \"a\"\nmsgst \"b\"",
                   "8:1: the line is neither a comment nor a string"},
        SyntaxCase{"NoMsgid", "msgstr \"b\"", "7:1: the entry has no msgid"},
        SyntaxCase{"NoMsgstr", "msgid \"a\"", "7: the entry has no msgstr"},
        SyntaxCase{"StringAlone", "# c\n\"a\"", "8:1: the string belongs to no keyword"},
        SyntaxCase{"FormWithoutPlural", "msgid \"a\"\nmsgstr[0] \"b\"",
                   "8:1: a plural form without msgid_plural"},
        SyntaxCase{"PluralWithoutNumber", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"c\"",
                   "9:1: an entry with msgid_plural has a msgstr without number"},
        SyntaxCase{"FormsOutOfOrder", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"",
                   "9:1: the plural forms are not in order"},
        SyntaxCase{"NumberNotClosed", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0 \"c\"",
                   "9:1: the number of the plural form is not closed by ]"},
        SyntaxCase{"TrailingWord", "msgid \"a\" b\nmsgstr \"c\"",
                   "7:11: a string in quotes must stand here"},
        SyntaxCase{"BytesThatAreNoUtf8", "msgid \"a\"\nmsgstr \"\\xE5\"",
                   "7: the escapes of the entry are no UTF-8"}),
    [](const auto& info) { return info.param.name; });

TEST(PoReader, KeepsTheEntryBeforeAMsgstrThatLostItsMsgid) {
  const auto read =
      ReadPo(PoHeader("ja") + "msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n", {}, 0, true);
  EXPECT_THAT(read.Pairs(), ElementsAre("|a|b"));
  EXPECT_THAT(read.problems, ElementsAre("9:1: the entry has no msgid"));
}

TEST(PoReader, MakesTwoUnitsOfAPlural) {
  const auto read =
      ReadPo(PoHeader("zh_CN") +
             "msgid \"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"%d 个文件\"\n");
  ASSERT_THAT(read.Pairs(), ElementsAre("|%d file|%d 个文件", "|%d files|%d 个文件"));
  EXPECT_EQ(Value(read.units[0].unit, "@msgid_plural"), "%d files");
  EXPECT_EQ(Value(read.units[1].unit, "@msgid"), "%d file");
}

TEST(PoReader, TakesTheFirstAndTheLastForm) {
  const auto read = ReadPo(PoHeader("pl") +
                           "msgid \"file\"\nmsgid_plural \"files\"\nmsgstr[0] \"plik\"\n"
                           "msgstr [ 1 ] \"pliki\"\nmsgstr[2] \"plików\"\n");
  ASSERT_THAT(read.Pairs(), ElementsAre("|file|plik", "|files|plików"));
  EXPECT_EQ(Value(read.units[0].unit, "@msgstr[1]"), "pliki");
  EXPECT_EQ(Value(read.units[0].unit, "@msgstr[2]"), "plików");
}

TEST(PoReader, GivesAPluralThatIsItsSingularOnce) {
  EXPECT_THAT(ReadPo(PoHeader("ja") + "msgid \"sheep\"\nmsgid_plural \"sheep\"\nmsgstr[0] \"羊\"\n")
                  .Pairs(),
              ElementsAre("|sheep|羊"));
}

TEST(PoReader, SkipsWhatIsNoTranslationAndSaysWhy) {
  const auto read =
      ReadPo(PoHeader("ja") +
             "#, fuzzy, c-format\nmsgid \"a\"\nmsgstr \"い\"\n\nmsgid \"b\"\n"
             "msgstr \"\"\n\n#~ msgid \"c\"\n#~ msgstr \"は\"\n\n#~| msgid \"D\"\n#~ msgid \"d\"\n"
             "#~ msgstr \"に\"\nmsgid \"e\"\nmsgid_plural \"f\"\nmsgstr[0] \"ほ\"\nmsgstr[1] \"\"\n"
             "#, no-fuzzy\nmsgid \"g\"\nmsgstr \"へ\"\n");
  ASSERT_TRUE(read.status.ok()) << read.status.ToString();
  EXPECT_THAT(read.Pairs(), ElementsAre("|e|ほ", "|g|へ"));
  EXPECT_THAT(read.skipped, ElementsAre("8: the entry is fuzzy", "11: the entry is not translated",
                                        "14: the entry is obsolete", "18: the entry is obsolete",
                                        "20: the last plural form is not translated"));
}

TEST(PoReader, WarnsOfDoubles) {
  const auto read = ReadPo(PoHeader("ja") +
                           "msgid \"a\"\nmsgstr \"い\"\nmsgctxt \"c\"\nmsgid \"a\"\nmsgstr \"ろ\"\n"
                           "msgid \"a\"\nmsgstr \"は\"\n");
  EXPECT_THAT(read.units, SizeIs(3));
  EXPECT_THAT(read.warnings, ElementsAre("12: the msgid stands in the file more than once"));
}

struct LanguageCase {
  const char* name;
  std::string header;  // without it there is none
  std::string caller;
  std::string file_name;
  std::string target;  // empty: refused
  std::size_t warnings;
};

class PoLanguages : public ::testing::TestWithParam<LanguageCase> {};

TEST_P(PoLanguages, AreTheHeadersElseTheCallersElseTheFileNames) {
  const LanguageCase& row = GetParam();
  ReaderOptions options;
  options.target_language_tag = row.caller;
  options.file_name = row.file_name;
  const auto read = ReadPo(row.header + "msgid \"a\"\nmsgstr \"b\"\n", options);
  if (row.target.empty()) {
    EXPECT_EQ(read.status.code(), Code::kInvalidArgument);
    EXPECT_THAT(read.status.message(), HasSubstr("say the target language"));
    return;
  }
  ASSERT_THAT(read.units, SizeIs(1)) << read.status.ToString();
  EXPECT_EQ(read.units[0].unit.targets(0).language_tag(), row.target);
  EXPECT_THAT(read.warnings, SizeIs(row.warnings));
}

INSTANTIATE_TEST_SUITE_P(
    Table, PoLanguages,
    ::testing::Values(LanguageCase{"Header", PoHeader("zh_Hant"), "", "", "zh_Hant", 0},
                      LanguageCase{"HeaderBeforeCaller", PoHeader("zh_TW"), "ja", "", "zh_TW", 1},
                      LanguageCase{"SameLanguage", PoHeader("zh_TW"), "zh-CN", "", "zh_TW", 0},
                      LanguageCase{"Caller", "", "ja", "zh_TW.po", "ja", 1},
                      LanguageCase{"FileName", "", "", "zh_TW.po", "zh_TW", 1},
                      LanguageCase{"EndOfFileName", "", "", "my_app-zh_TW.po", "zh_TW", 1},
                      LanguageCase{"EmptyHeader", PoHeader(""), "ja", "", "ja", 0},
                      LanguageCase{"NonsenseInHeader", PoHeader("klingon"), "ja", "", "ja", 1},
                      LanguageCase{"Modifier", PoHeader("sr@latin"), "", "", "sr-Latn", 0},
                      LanguageCase{"Charset", PoHeader("ja_JP.UTF-8"), "", "", "ja_JP", 0},
                      LanguageCase{"None", "", "", "log_in.po", "", 1}),
    [](const auto& info) { return info.param.name; });

TEST(PoReader, TakesTheSourceLanguageOfTheFileElseTheCallers) {
  ReaderOptions options;
  options.source_language_tag = "en-GB";
  const std::string entry = "msgid \"a\"\nmsgstr \"b\"\n";
  EXPECT_EQ(ReadPo(PoHeader("ja") + entry, options).units.at(0).unit.source().language_tag(),
            "en-GB");
  EXPECT_EQ(ReadPo("msgid \"\"\nmsgstr \"Language: ja\\nX-Source-Language: zh_CN\\n\"\n\n" + entry,
                   options)
                .units.at(0)
                .unit.source()
                .language_tag(),
            "zh_CN");
}

TEST(PoReader, ReadsTheSameWhereverTheFileIsCut) {
  const std::string file =
      PoHeader("zh_TW") + "# 註\r\nmsgid \"a\\tb\"\r\nmsgstr \"\"\r\n\"廣島\"\r\n\"進程\"";
  const auto whole = ReadPo(file);
  ASSERT_THAT(whole.Pairs(), ElementsAre("|a\tb|廣島進程"));
  for (std::size_t piece = 1; piece < 9; ++piece) {
    EXPECT_EQ(ReadPo(file, {}, piece).units.at(0).unit.SerializeAsString(),
              whole.units[0].unit.SerializeAsString());
  }
}

// The entry whose comments are too long is read without them.
TEST(PoReader, LimitsLinesAndEntries) {
  ReaderOptions options;
  options.limits.line_bytes = 100;
  options.limits.unit_bytes = 300;
  const std::string line = "# " + std::string(90, 'c') + "\n";
  const auto read = ReadPo(PoHeader("ja") + "# " + std::string(200, 'c') +
                               "\nmsgid \"a\"\nmsgstr \"い\"\n" + line + line + line + line +
                               "msgid \"b\"\nmsgstr \"ろ\"\n\nmsgid \"c\"\nmsgstr \"は\"\n",
                           options, 7, true);
  EXPECT_TRUE(read.status.ok()) << read.status.ToString();
  EXPECT_THAT(read.problems, ElementsAre("7:1: the line is longer than 100 bytes",
                                         "13:1: the entry is longer than the limit"));
  EXPECT_THAT(read.Pairs(), ElementsAre("|a|い", "|b|ろ", "|c|は"));
}

TEST(PoReader, TellsOfAnEmptyFile) {
  EXPECT_THAT(ReadPo("").warnings, ElementsAre(HasSubstr("no entries")));
  EXPECT_THAT(ReadPo("# only\n\n# comments").warnings, ElementsAre(HasSubstr("no entries")));
}

TEST(PoLanguage, IsALocaleOnTheWayOut) {
  EXPECT_EQ(LocaleOfTag("zh-Hant-TW"), "zh_TW");
  EXPECT_EQ(LocaleOfTag("zh-Hans-CN"), "zh_CN");
  EXPECT_EQ(LocaleOfTag("zh-Hant"), "zh_Hant");
  EXPECT_EQ(LocaleOfTag("en-US"), "en_US");
  EXPECT_EQ(LocaleOfTag("sr-Latn"), "sr@latin");
  EXPECT_EQ(PluralForms("ja"), "nplurals=1; plural=0;");
  EXPECT_EQ(PluralForms("en-US"), "nplurals=2; plural=(n != 1);");
}

}  // namespace
}  // namespace crosswalk::exchange
