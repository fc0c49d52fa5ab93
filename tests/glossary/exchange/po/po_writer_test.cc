#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "gathered_units.h"
#include "glossary/exchange/po/po_string.h"

namespace crosswalk::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::Pair;

v1::Unit UnitOf(const std::string& source, const std::string& target,
                const std::string& context = {}) {
  v1::Unit unit;
  unit.set_context_id(context);
  unit.mutable_source()->set_language_tag("en");
  unit.mutable_source()->set_text(source);
  unit.add_targets()->set_language_tag("zh-Hant-TW");
  unit.mutable_targets(0)->set_text(target);
  return unit;
}

void AddProperty(const std::string& name, const std::string& value, v1::Unit& unit) {
  v1::Property& property = *unit.add_properties();
  property.set_name(name);
  property.set_value(value);
}

// What stands behind the header.
std::string Entries(const std::string& file) {
  const std::size_t end = file.find("\n\n");
  return end == std::string::npos ? std::string() : file.substr(end + 2);
}

// What `msgfmt -c` has to say against a file; "none" where it is not installed.
std::string Msgfmt(const std::string& file) {
  if (std::system("msgfmt --version >/dev/null 2>&1") != 0) return "none";
  const auto folder =
      std::filesystem::temp_directory_path() / ("crosswalk-po-test-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  const std::string path = (folder / "written.po").string();
  std::ofstream(path, std::ios::binary) << file;
  const std::string said = path + ".txt";
  const int status =
      std::system(("msgfmt -c -v -o /dev/null " + path + " >" + said + " 2>&1").c_str());
  std::ifstream in(said);
  std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  return status == 0 && text.find("warning") == std::string::npos ? std::string() : text;
}

TEST(PoWriter, WritesAHeaderThatMsgfmtTakes) {
  const auto written = WritePo({UnitOf("Open", "開啟", "menu")});
  for (const char* field : {"Project-Id-Version: ", "PO-Revision-Date: 20", "Language: zh_TW",
                            "charset=UTF-8", "nplurals=1; plural=0;"}) {
    EXPECT_THAT(written.file, HasSubstr(field));
  }
  EXPECT_EQ(Entries(written.file), "msgctxt \"menu\"\nmsgid \"Open\"\nmsgstr \"開啟\"\n");
  EXPECT_THAT(Msgfmt(written.file), ::testing::AnyOf("", "none"));
}

TEST(PoWriter, KeepsTheHeaderItCameWith) {
  WriterOptions options;
  const auto add = [&](const char* name, const char* value) {
    v1::Property& property = *options.collection.add_properties();
    property.set_name(name);
    property.set_value(value);
  };
  add("Project-Id-Version", "demo 1.0");
  add("Language", "zh_TW");
  add("Language-Team", "Taiwan");
  add("Content-Type", "text/plain; charset=Big5");
  add("X-Crowdin-Project", "demo");
  add("@adminlang", "en");
  options.collection.add_notes()->set_text("Copyright");
  const auto written = WritePo({UnitOf("a", "b")}, options);
  EXPECT_THAT(written.file, ::testing::StartsWith("# Copyright\nmsgid \"\"\n"));
  EXPECT_THAT(written.file, HasSubstr("\"Language-Team: Taiwan\\n\""));
  EXPECT_THAT(written.file, HasSubstr("\"X-Crowdin-Project: demo\\n\""));
  EXPECT_THAT(written.file, Not(HasSubstr("Big5")));
  EXPECT_THAT(written.losses, ElementsAre(Pair("property of the header", 1)));
  EXPECT_EQ(ReadPo(written.file).collection.title(), "demo 1.0");
  options.target_language_tags = {"ja"};
  EXPECT_THAT(WritePo({}, options).file, Not(HasSubstr("Taiwan")));
}

TEST(PoWriter, FoldsLongLinesAtBlanksAndBetweenHan) {
  std::string text;
  AppendPoString({}, "msgid", "one line\n", text);
  AppendPoString({}, "msgid", "two\nlines", text);
  AppendPoString({}, "msgid", std::string(60, 'a') + " " + std::string(60, 'b'), text);
  AppendPoString("#| ", "msgid",
                 "広島広島広島広島広島広島広島広島広島広島広島広島広島広島広島広島広島広島広島広島",
                 text);
  EXPECT_EQ(text,
            "msgid \"one line\\n\"\nmsgid \"\"\n\"two\\n\"\n\"lines\"\nmsgid \"\"\n\"" +
                std::string(60, 'a') + " \"\n\"" + std::string(60, 'b') +
                "\"\n#| msgid \"\"\n#| "
                "\"広島広島広島広島広島広島広島広島広島広島広島広島広島広島広島広島広島広島広\"\n"
                "#| \"島広島\"\n");
}

TEST(PoWriter, PutsAPluralTogetherAgain) {
  const std::string entry =
      "#, c-format\nmsgid \"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"%d 個檔案\"\n";
  const auto read = ReadPo(PoHeader("zh_TW") + entry);
  ASSERT_EQ(read.units.size(), 2u);
  const auto together = WritePo({read.units[0].unit, read.units[1].unit});
  EXPECT_EQ(Entries(together.file), entry);
  EXPECT_THAT(Msgfmt(together.file), ::testing::AnyOf("", "none"));
  // Apart, the singular has what the file had, and nothing of the plural is lost.
  const auto apart = WritePo({read.units[1].unit, UnitOf("between", "中"), read.units[0].unit});
  EXPECT_THAT(apart.file, HasSubstr("msgid \"%d files\"\nmsgstr \"%d 個檔案\"\n"));
  EXPECT_THAT(apart.file, HasSubstr(entry.substr(12)));
  EXPECT_THAT(Msgfmt(apart.file), ::testing::AnyOf("", "none"));
}

TEST(PoWriter, WritesNoMorePluralFormsThanTheHeaderSays) {
  v1::Unit unit = UnitOf("file", "檔案");
  AddProperty("@msgid_plural", "files", unit);
  AddProperty("@msgstr[1]", "多個檔案", unit);
  const auto written = WritePo({unit});
  EXPECT_EQ(Entries(written.file), "msgid \"file\"\nmsgstr \"檔案\"\n");
  EXPECT_EQ(written.losses.at("plural form"), 1u);
}

TEST(PoWriter, CountsWhatItCannotHold) {
  v1::Unit coded = UnitOf("ab", "甲乙");
  v1::InlineCode& code = *coded.mutable_targets(0)->add_codes();
  code.set_offset(3);
  code.set_kind(v1::CODE_KIND_STANDALONE);
  code.set_element("ph");
  code.set_content("<br/>");
  coded.mutable_targets(0)->set_machine_made(true);
  coded.mutable_provenance()->set_creator("x");
  coded.set_next_source("n");
  AddProperty("domain", "law", coded);
  AddProperty("@flags", "fuzzy, c-format", coded);
  v1::Unit other = UnitOf("a", "b");
  other.mutable_source()->set_language_tag("ja");
  v1::Unit without = UnitOf("a", "b");
  without.mutable_targets(0)->set_language_tag("fr");
  v1::Unit broad = UnitOf("c", "丙");
  broad.mutable_targets(0)->set_language_tag("zh-Hant");
  const auto written = WritePo({coded, other, without, UnitOf("ab", "second"), broad});
  EXPECT_EQ(Entries(written.file),
            "#, c-format\nmsgid \"ab\"\nmsgstr \"甲<br/>乙\"\n\nmsgid \"c\"\nmsgstr \"丙\"\n");
  EXPECT_THAT(written.losses,
              ElementsAre(Pair("further translation of the same text", 1), Pair("inline code", 1),
                          Pair("language tag", 1), Pair("mark of a machine's translation", 1),
                          Pair("neighbour", 1), Pair("property", 1), Pair("provenance", 1),
                          Pair("unit of another source language", 1),
                          Pair("unit without this target language", 1)));
}

TEST(PoWriter, NamesASourceThatIsNotEnglish) {
  v1::Unit unit = UnitOf("源", "target");
  unit.mutable_source()->set_language_tag("zh-Hans-CN");
  unit.mutable_targets(0)->set_language_tag("en");
  const auto written = WritePo({unit});
  EXPECT_THAT(written.file, HasSubstr("X-Source-Language: zh_CN"));
  EXPECT_EQ(ReadPo(written.file).units.at(0).unit.source().language_tag(), "zh_CN");
}

TEST(PoWriter, EndsWithTheErrorOfItsSink) {
  const auto writer = MakePoWriter({}, [](std::string_view) { return Unavailable("gone"); });
  Status status;
  for (int i = 0; i < 10 && status.ok(); ++i) {
    status = writer->Write(UnitOf(std::to_string(i), std::string(30000, 'a')));
  }
  EXPECT_EQ(status.code(), Code::kUnavailable);
}

rc::Gen<std::string> TextOf(int most) {
  const auto word = rc::gen::elementOf(
      std::vector<std::string>{"a", "word ", "\"", "\\", "\\n", "\n", "\t", "廣島", "プロセス",
                               "𠮷", "#, fuzzy", "%d", "\r", "msgid \"a\"", " ", "é", "\\x41"});
  return rc::gen::map(rc::gen::resize(most, rc::gen::container<std::vector<std::string>>(word)),
                      [](const std::vector<std::string>& words) {
                        std::string text;
                        for (const std::string& one : words) text += one;
                        return text;
                      });
}

// A comment: lines that end with something, since blanks at their ends do not count.
std::string Comment() {
  return *rc::gen::elementOf(std::vector<std::string>{"", "one", "  deep", "one\n\ntwo",
                                                      ": not a reference", ", 註", "~ x"});
}

RC_GTEST_PROP(PoRoundTrip, GivesTheSameUnits, ()) {
  std::vector<v1::Unit> units;
  std::set<std::string> keys;
  for (int i = *rc::gen::inRange(1, 5); i > 0; --i) {
    v1::Unit unit = UnitOf(*TextOf(20) + ".", *TextOf(20) + "。", *TextOf(2));
    if (!keys.insert(unit.context_id() + "\x04" + unit.source().text()).second) continue;
    unit.mutable_targets(0)->set_language_tag("ja");
    if (const std::string note = Comment(); !note.empty()) unit.add_notes()->set_text(note);
    if (const std::string note = Comment(); !note.empty()) {
      unit.add_notes()->set_text(note);
      unit.mutable_notes(unit.notes_size() - 1)->set_type("extracted");
    }
    if (*rc::gen::arbitrary<bool>()) AddProperty("@reference", "a.c:1\nb.c:2", unit);
    if (*rc::gen::arbitrary<bool>()) AddProperty("@flags", "c-format, no-wrap", unit);
    if (*rc::gen::arbitrary<bool>()) AddProperty("@previous-msgid", *TextOf(30), unit);
    units.push_back(unit);
    if (!*rc::gen::arbitrary<bool>()) continue;
    v1::Unit plural = unit;
    AddProperty("@msgid_plural", unit.source().text() + "s", units.back());
    AddProperty("@msgid", unit.source().text(), plural);
    plural.mutable_source()->mutable_text()->append("s");
    units.push_back(plural);
  }
  const auto written = WritePo(units);
  RC_ASSERT(written.losses.empty());
  const auto read = ReadPo(written.file);
  if (!read.status.ok()) RC_FAIL(read.status.ToString() + "\n" + written.file);
  if (read.units.size() != units.size()) RC_FAIL(written.file);
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::string before = units[i].DebugString();
    const std::string behind = read.units[i].unit.DebugString();
    if (before != behind) RC_FAIL(before + "\n---\n" + behind + "\n---\n" + written.file);
  }
}

}  // namespace
}  // namespace crosswalk::exchange
