// The table of spellings that meet, driven through the keys alone.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "glossary/text/normalize.h"
#include "tests/glossary/script/shared_folder.h"

namespace crosswalk::script {
namespace {

struct Case {
  std::string language, stored, stored_tag, query, query_tag, level, note, reading;
  int line;
};

std::vector<Case> ReadCases() {
  std::ifstream file(CROSSWALK_SOURCE_DIR "/tests/cases/meeting.tsv");
  std::vector<Case> cases;
  std::string line;
  std::getline(file, line);
  for (int number = 2; std::getline(file, line); ++number) {
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == '\t') {
        cells.emplace_back();
      } else {
        cells.back().push_back(c);
      }
    }
    if (cells.size() != 8) {
      ADD_FAILURE() << "line " << number << " has " << cells.size() << " columns";
      continue;
    }
    cases.push_back(
        {cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], number});
  }
  return cases;
}

text::Language LanguageNamed(const std::string& name) {
  if (name == "zh") return text::Language::kZh;
  return name == "ja" ? text::Language::kJa : text::Language::kEn;
}

bool SurelyDifferent(const std::string& a, const std::string& b) {
  const Folder& folder = TheFolder();
  return folder.WritingOf(a) == Writing::kTraditional &&
         folder.WritingOf(b) == Writing::kTraditional && folder.DifferentWords(a, b);
}

std::string LevelOf(const Case& c) {
  const Folder& folder = TheFolder();
  const text::Language language = LanguageNamed(c.language);
  const std::string key = folder.Key(c.stored, language);
  if (text::Nfc(c.stored) == text::Nfc(c.query)) return "EXACT";
  if (key == folder.Key(c.query, language)) {
    if (language != text::Language::kZh || !SurelyDifferent(c.stored, c.query)) return "VARIANT";
    return "NONE";
  }
  if (language == text::Language::kZh) {
    const auto keys = folder.RegionalKeys(c.query);
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) return "REGIONAL";
  }
  if (folder.InflectedKey(c.stored, language) == folder.InflectedKey(c.query, language)) {
    return "INFLECTED";
  }
  const std::string reading = folder.ReadingKey(c.query);
  if (!reading.empty() && !c.reading.empty() && reading == folder.ReadingKey(c.reading)) {
    return "READING";
  }
  return "NONE";
}

TEST(Meeting, EverySpellingOfTheTableMeetsAtItsLevel) {
  const std::vector<Case> cases = ReadCases();
  EXPECT_GE(cases.size(), 120u);
  for (const Case& c : cases) {
    EXPECT_EQ(LevelOf(c), c.level)
        << "line " << c.line << ": " << c.stored << " and " << c.query << " (" << c.note << ")";
  }
}

TEST(Meeting, EveryTagOfTheTableIsInItsWrittenForm) {
  for (const Case& c : ReadCases()) {
    const auto stored = text::LanguageTag::Parse(c.stored_tag);
    ASSERT_TRUE(stored.ok()) << "line " << c.line;
    EXPECT_EQ(stored->str(), c.stored_tag) << "line " << c.line;
    EXPECT_EQ(stored->language(), LanguageNamed(c.language)) << "line " << c.line;
    if (!c.query_tag.empty()) {
      const auto query = text::LanguageTag::Parse(c.query_tag);
      ASSERT_TRUE(query.ok()) << "line " << c.line;
      EXPECT_EQ(query->str(), c.query_tag) << "line " << c.line;
    }
  }
}

TEST(Meeting, NoRowOfTheTableIsThereTwice) {
  std::vector<std::string> seen;
  for (const Case& c : ReadCases()) {
    seen.push_back(c.language + '\t' + c.stored + '\t' + c.query + '\t' + c.query_tag + '\t' +
                   c.reading);
  }
  std::sort(seen.begin(), seen.end());
  EXPECT_EQ(std::adjacent_find(seen.begin(), seen.end()), seen.end());
}

}  // namespace
}  // namespace crosswalk::script
