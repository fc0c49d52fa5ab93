// How much of a list of real names comes back when its spaces and hyphens are taken away, and what
// is broken of names that are one word as they stand.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "glossary/mine/restore/english.h"
#include "glossary/text/utf8.h"

namespace crosswalk::mine {
namespace {

constexpr std::string_view kFolder = CROSSWALK_SOURCE_DIR "/tests/glossary/mine/restore/";

const script::Lexicon& English() {
  static const script::Lexicon lexicon =
      *script::Lexicon::Open(script::DataFolder() / "en.lexicon");
  return lexicon;
}

std::vector<std::string> Lines(std::string_view file) {
  std::ifstream in(std::string(kFolder) + std::string(file));
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

bool IsLetter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.'; }

std::string Damaged(std::string_view name, bool keep_hyphens) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool hyphen = name[i] == '-' && i > 0 && i + 1 < name.size() && IsLetter(name[i - 1]) &&
                        IsLetter(name[i + 1]);
    if (name[i] != ' ' && (!hyphen || keep_hyphens)) out += name[i];
  }
  return out;
}

struct Score {
  int right = 0;
  int all = 0;
  double share() const { return all == 0 ? 1 : static_cast<double>(right) / all; }
};

class RestoredNames : public testing::Test {
 protected:
  std::string Restore(const std::string& found, const EnglishOfText& text) const {
    return text::ToUtf8(restorer_.Restore(text::ToUtf32(found), text));
  }

  EnglishRestorer restorer_{English()};
  EnglishOfText damaged_{U"見(GlobalHealthFund)與(InstituteofPublicHealth),又(WorldTradeReport)。",
                         English()};
  EnglishOfText unknown_{U"這是一個詞。", English()};
  EnglishOfText sound_{U"He works for the National Science Board in New York and likes it a lot.",
                       English()};
};

TEST_F(RestoredNames, NineOfTenComeBackToTheLetter) {
  std::map<std::string, Score> scores;
  std::string kind;
  for (const std::string& line : Lines("names.txt")) {
    if (line.starts_with("#")) {
      kind = line.substr(2);
      continue;
    }
    for (const bool keep_hyphens : {false, true}) {
      const std::string damaged = Damaged(line, keep_hyphens);
      if (keep_hyphens && damaged == Damaged(line, false)) continue;
      Score& score = scores[kind];
      ++score.all;
      score.right += Restore(damaged, damaged_) == line;
    }
  }
  // The first line of the list is no kind.
  scores.erase(
      "Names as they are written; the test takes their spaces and hyphens away and wants "
      "them back.");
  ASSERT_EQ(scores.size(), 5u);
  Score all;
  for (const auto& [name, score] : scores) {
    RecordProperty(name, std::to_string(score.share()));
    EXPECT_GE(score.share(), name == "person" ? 0.85 : 0.92) << name;
    all.right += score.right;
    all.all += score.all;
  }
  EXPECT_GE(all.all, 600);
  EXPECT_GE(all.share(), 0.93);
}

TEST_F(RestoredNames, NamesThatAreOneWordStay) {
  Score in_damaged;
  for (const std::string& line : Lines("intact.txt")) {
    if (line.starts_with("#")) continue;
    std::istringstream words(line);
    for (std::string word; words >> word;) {
      EXPECT_EQ(Restore(word, sound_), word);
      EXPECT_EQ(Restore(word, unknown_), word);
      ++in_damaged.all;
      in_damaged.right += Restore(word, damaged_) == word;
    }
  }
  EXPECT_GE(in_damaged.all, 400);
  EXPECT_GE(in_damaged.share(), 0.99);
}

TEST_F(RestoredNames, WhatIsWholeStaysWhole) {
  for (const std::string& line : Lines("names.txt")) {
    if (line.starts_with("#")) continue;
    EXPECT_EQ(Restore(line, sound_), line);
    EXPECT_EQ(Restore(line, unknown_), line);
    EXPECT_EQ(Restore(line, damaged_), line);
  }
}

TEST_F(RestoredNames, AFormSeenElsewhereMakesEveryNameRight) {
  EnglishForms seen;
  for (const std::string& line : Lines("names.txt")) {
    if (!line.starts_with("#")) seen.LearnForm(text::ToUtf32(line));
  }
  const EnglishOfText text(U"見(GlobalHealthFund)與(InstituteofPublicHealth)。", English(), &seen);
  ASSERT_TRUE(text.damaged());
  // Names that differ in their joints alone, and words of the list, have no one form.
  std::map<std::string, std::set<std::string>> forms;
  for (const std::string& line : Lines("names.txt")) {
    if (!line.starts_with("#")) forms[Damaged(line, false)].insert(line);
  }
  for (const auto& [damaged, lines] : forms) {
    if (lines.size() > 1 || restorer_.IsWord(text::ToUtf32(damaged), 95)) continue;
    EXPECT_EQ(Restore(damaged, text), *lines.begin());
  }
}

}  // namespace
}  // namespace crosswalk::mine
