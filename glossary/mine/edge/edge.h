// Where does the term begin that ends before a bracket? Several hypotheses, weighed.
#ifndef CROSSWALK_GLOSSARY_MINE_EDGE_EDGE_H_
#define CROSSWALK_GLOSSARY_MINE_EDGE_EDGE_H_

#include <string>
#include <string_view>
#include <vector>

#include "glossary/mine/edge/dictionaries.h"
#include "glossary/mine/edge/edge_features.h"
#include "glossary/mine/evidence/words.h"
#include "glossary/mine/restore/english.h"
#include "glossary/mine/source/source_text.h"

namespace crosswalk::mine {

// The characters before a place that may belong to a term, in order; brackets that give a reading
// are stepped over (最尤（さいゆう）推定).
struct Run {
  std::vector<std::size_t> at;  // where each character stands in the text
  std::u32string chars;
  bool enclosed = false;          // quotation marks, a title bracket or emphasis hold exactly this
  std::size_t suffix = 0;         // so many characters of it stand behind the quotation marks
  bool after_open_quote = false;  // an opening quotation mark or bracket stands before it
  bool cut_short = false;         // longer than any term: its beginning is no edge
};

// λ of λ演算.
inline bool IsGreek(char32_t c) { return c >= 0x370 && c <= 0x3FF; }

// The run that ends at `end`; empty where there is none.
Run RunBefore(const SourceText& text, std::size_t end);

struct EdgeHypothesis {
  std::size_t first;    // index into the run
  std::u32string term;  // run.chars from there, without white space at its ends
  EdgeFeatures features{};
  double score = 0;
};

// What is known about the other side of the pair; it may be Chinese or Japanese too (an alias).
struct OtherSide {
  std::u32string english;  // restored; empty where the other side is not English
  bool acronym = false;
  bool person = false;  // looks like a person's name
  bool name = false;    // one capitalised word that no dictionary has
};

// Not for two threads at once; what it is made of outlives it.
class EdgeFinder {
 public:
  EdgeFinder(WordCutter& cutter, const Dictionaries& dictionaries, bool japanese)
      : cutter_(&cutter), dictionaries_(&dictionaries), japanese_(japanese) {}

  // Best first; kElsewhere is left 0 for the caller who knows the whole text. Never empty for a run
  // that is not.
  std::vector<EdgeHypothesis> Hypotheses(const SourceText& text, const Run& run,
                                         const OtherSide& other) const;

 private:
  WordCutter* cutter_;
  const Dictionaries* dictionaries_;
  bool japanese_;
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EDGE_EDGE_H_
