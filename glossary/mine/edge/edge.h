// Where does the term begin that ends before a bracket? Several hypotheses, weighed.
#ifndef CROSSWALK_GLOSSARY_MINE_EDGE_EDGE_H_
#define CROSSWALK_GLOSSARY_MINE_EDGE_EDGE_H_

#include <array>
#include <string>
#include <string_view>
#include <vector>

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

// The run that ends at `end`; empty where there is none.
Run RunBefore(const SourceText& text, std::size_t end);

// What speaks for and against an edge. One linear score; the weights stand in edge.cc.
enum class EdgeFeature {
  kEnclosed,  // quotation marks hold exactly this
  kAtStop,    // punctuation or the line's beginning stands before it
  kAfterOpenQuote,
  kAfterFunction,
  kAfterIntroducer,
  kAfterVerb,
  kAfterCounter,
  kAfterAdverb,
  kAfterPlace,
  kAfterTitle,
  kAfterContent,
  kAfterUnknown,
  kAfterForeign,   // a Latin word or a number
  kOffBorder,      // inside a word of the lexicon
  kInnerFunction,  // words of grammar inside, each
  kInnerVerb,
  kInnerCounter,
  kBeginsBadly,   // with a word that no term begins with
  kTooLong,       // characters more than the English leads to expect
  kTooShort,      // characters fewer
  kSound,         // likeness to the English name above 0.5
  kDotLeftOut,    // a part of a name with a middle dot stands before the edge
  kSurname,       // a Chinese name for a person's English name
  kNoName,        // neither a transliteration nor a Chinese name, for a person
  kPlaceUnnamed,  // begins with a place that the English does not name
  kPlaceNamed,
  kPlaceLeftOut,  // a place that the English names stands before the edge
  kElsewhere,     // log2 of 1 + places where it stands free elsewhere
  kCount,
};

constexpr std::size_t kEdgeFeatures = static_cast<std::size_t>(EdgeFeature::kCount);
using EdgeFeatures = std::array<double, kEdgeFeatures>;

const char* EdgeFeatureName(EdgeFeature feature);
double EdgeScore(const EdgeFeatures& features);

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
};

// Not for two threads at once; what it is made of outlives it.
class EdgeFinder {
 public:
  EdgeFinder(WordCutter& cutter, bool japanese) : cutter_(&cutter), japanese_(japanese) {}

  // Best first; kElsewhere is left 0 for the caller who knows the whole text. Never empty for a run
  // that is not.
  std::vector<EdgeHypothesis> Hypotheses(const SourceText& text, const Run& run,
                                         const OtherSide& other) const;

 private:
  WordCutter* cutter_;
  bool japanese_;
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EDGE_EDGE_H_
