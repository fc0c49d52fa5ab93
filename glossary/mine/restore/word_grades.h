// Questions to the English lexicon, whatever the case of the word.
#ifndef CROSSWALK_GLOSSARY_MINE_RESTORE_WORD_GRADES_H_
#define CROSSWALK_GLOSSARY_MINE_RESTORE_WORD_GRADES_H_

#include <string_view>

#include "glossary/script/lexicon.h"

namespace crosswalk::mine {

// Immutable; the lexicon (en) outlives it. Grades are scowl's sizes: 10 commonest to 95.
class WordGrades {
 public:
  static constexpr int kUnknown = 100;

  explicit WordGrades(const script::Lexicon& lexicon) : lexicon_(&lexicon) {}

  // The grade in lower case or capitalised, the smaller one; kUnknown where neither is there.
  int Grade(std::u32string_view word) const;
  // The grade in lower case alone: kUnknown for a name.
  int CommonGrade(std::u32string_view word) const;
  // The grade as a name, with a capital; kUnknown for a common word that is no name.
  int NameGrade(std::u32string_view word) const;
  bool IsWord(std::u32string_view word, int grade = 80) const { return Grade(word) <= grade; }
  // Is a name: in the lexicon only with a capital.
  bool IsName(std::u32string_view word) const {
    return Grade(word) < kUnknown && CommonGrade(word) > 80;
  }
  const script::Lexicon& lexicon() const { return *lexicon_; }

 private:
  const script::Lexicon* lexicon_;
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RESTORE_WORD_GRADES_H_
