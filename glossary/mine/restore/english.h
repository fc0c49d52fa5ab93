// English that lost its spaces and hyphens, written again as it was.
#ifndef CROSSWALK_GLOSSARY_MINE_RESTORE_ENGLISH_H_
#define CROSSWALK_GLOSSARY_MINE_RESTORE_ENGLISH_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "glossary/mine/restore/english_forms.h"
#include "glossary/mine/restore/english_lists.h"
#include "glossary/mine/restore/glue.h"
#include "glossary/mine/restore/word_grades.h"
#include "glossary/script/lexicon.h"

namespace crosswalk::mine {

// What the Latin script of one text says about itself. Linear in the text; a text without a token
// that looks glued costs one pass over its characters.
class EnglishOfText {
 public:
  // `corpus`: what other texts and the glossary write, or null; it outlives this.
  EnglishOfText(std::u32string_view text, const script::Lexicon& lexicon,
                const EnglishForms* corpus = nullptr);

  // Another text or term that writes what this one may have lost; the order of calls is all one.
  void Learn(std::u32string_view text) { forms_.Learn(text); }

  TextState state() const { return state_; }
  // True where the text's English as a whole lost its spaces, so that RobertGilpin is two words; in
  // other texts StoryCorps is a name as it stands.
  bool damaged() const { return state_ == TextState::kDamaged; }
  // The spelling with spaces or hyphens that `key` (LatinKey) has elsewhere: in the text, else in
  // the corpus; the most frequent one, empty where it has none.
  std::u32string_view SpacedForm(const std::u32string& key) const;

 private:
  TextState state_ = TextState::kUnknown;
  EnglishForms forms_;
  const EnglishForms* corpus_;
};

// Immutable; the lexicon (en) outlives it. Threads may share one.
class EnglishRestorer {
 public:
  explicit EnglishRestorer(const script::Lexicon& lexicon) : words_(lexicon) {}

  // The English as a professional would write it: HiroshimaAIProcess is Hiroshima AI Process,
  // AIforScience AI for Science, generalpurposetechnology general-purpose technology. Undamaged
  // English, camel case that belongs to a name (MacroPolo, ChatGPT) and names stay. Only spaces and
  // hyphens are added, nothing else is changed.
  std::u32string Restore(std::u32string_view found, const EnglishOfText& text) const;

  // In the lexicon, whatever its case, at this size of scowl or a smaller one.
  bool IsWord(std::u32string_view word, int grade = 80) const { return words_.IsWord(word, grade); }
  // As it is spelt in lower case: false for a name.
  bool IsCommonWord(std::u32string_view word) const { return words_.CommonGrade(word) <= 70; }

 private:
  std::u32string RestoreToken(std::u32string_view token, bool phrase, TextState state) const;

  WordGrades words_;
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_RESTORE_ENGLISH_H_
