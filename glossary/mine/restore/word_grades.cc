#include "glossary/mine/restore/word_grades.h"

#include <algorithm>
#include <string>

#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {

int WordGrades::Grade(std::u32string_view word) const {
  std::u32string spelling = Lowered(word);
  if (spelling.empty()) return kUnknown;
  int grade = kUnknown;
  if (const auto entry = lexicon_->Find(spelling)) grade = entry->grade;
  spelling[0] = ToUpper(spelling[0]);
  if (const auto entry = lexicon_->Find(spelling)) grade = std::min<int>(grade, entry->grade);
  return grade;
}

int WordGrades::CommonGrade(std::u32string_view word) const {
  const auto entry = lexicon_->Find(Lowered(word));
  return entry ? entry->grade : kUnknown;
}

int WordGrades::NameGrade(std::u32string_view word) const {
  std::u32string spelling = Lowered(word);
  if (spelling.empty()) return kUnknown;
  spelling[0] = ToUpper(spelling[0]);
  const auto entry = lexicon_->Find(spelling);
  return entry && entry->word_class == script::WordClass::kProperNoun ? entry->grade : kUnknown;
}

}  // namespace crosswalk::mine
