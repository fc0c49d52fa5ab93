// A concept as pairs of a source's and a target's term, for formats that hold no more.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TABLE_TERM_PAIRS_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TABLE_TERM_PAIRS_H_

#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/exchange/file/file_writer.h"

namespace crosswalk::exchange {

// The terms of one side, in their order, with the section that holds each.
struct SideTerm {
  const v1::LanguageSection* section;
  const v1::Term* term;
};

// The pairs are each of `sources` with each of `targets`. They point into the concept that they
// were chosen from.
struct TermPairs {
  std::vector<SideTerm> sources;
  std::vector<SideTerm> targets;
  std::uint64_t others = 0;  // terms of further languages
};

// Says which terms are the source's and which the target's. Without a source the first language of
// the first concept that has a term is it; without targets all other languages are. One thread.
class PairChooser {
 public:
  explicit PairChooser(const WriterOptions& options);
  TermPairs Choose(const v1::Concept& concept_);
  // Empty before the first term.
  const std::string& source() const { return source_; }

 private:
  std::string source_;
  const std::vector<std::string> targets_;
};

// The tag of a term: its own, else its section's.
const std::string& TagOfTerm(const SideTerm& side);

// What a line without quotes can hold: white space trimmed, tabs and line ends as one blank each.
// Sets `changed` where a tab or line end was there.
std::string OneLine(std::string_view text, bool& changed);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TABLE_TERM_PAIRS_H_
