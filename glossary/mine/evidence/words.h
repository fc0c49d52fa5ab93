// The words of a piece of Chinese or Japanese text, for judging where a term may begin.
#ifndef CROSSWALK_GLOSSARY_MINE_EVIDENCE_WORDS_H_
#define CROSSWALK_GLOSSARY_MINE_EVIDENCE_WORDS_H_

#include <string_view>
#include <vector>

#include "glossary/script/lexicon.h"
#include "glossary/script/segment.h"

namespace crosswalk::mine {

// How a word behaves at the edge of a term.
enum class WordRole {
  kContent,     // noun, adjective: terms are made of them
  kVerb,        // may stand in a term (加权平均), or before one
  kIntroducer,  // a verb or phrase that terms follow: 称为, 利用, という
  kFunction,    // particle, preposition, conjunction, auxiliary, pronoun: a term begins behind it
  kCounter,     // numeral with measure: 一種
  kAdverb,
  kPlace,
  kTitle,    // stands before a person's name: 教授, 執行長
  kUnknown,  // in no dictionary
};

// A word [begin, end) of the text that was cut.
struct WordPiece {
  std::size_t begin;
  std::size_t end;
  WordRole role;
};

// Not for two threads at once; the lexicon outlives it.
class WordCutter {
 public:
  explicit WordCutter(const script::Lexicon& lexicon, bool japanese)
      : segmenter_(lexicon), japanese_(japanese) {}

  // The cheapest reading of `folded` in words of the lexicon, covering all of it. Latin words,
  // numbers and katakana runs are never cut.
  std::vector<WordPiece> Cut(std::u32string_view folded);
  // What that reading costs, in hundredths of a nat.
  std::uint32_t cost() const { return segmenter_.cost(); }

 private:
  WordRole RoleOf(std::u32string_view word, const script::ReadWord& read) const;

  script::Segmenter segmenter_;
  bool japanese_;
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EVIDENCE_WORDS_H_
