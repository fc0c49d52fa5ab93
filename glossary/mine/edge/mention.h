// A place where the text pairs a term with something, before it is decided where the term begins.
#ifndef CROSSWALK_GLOSSARY_MINE_EDGE_MENTION_H_
#define CROSSWALK_GLOSSARY_MINE_EDGE_MENTION_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/mine/edge/edge.h"
#include "glossary/mine/source/bracket.h"
#include "glossary/mine/source/inside.h"

namespace crosswalk::mine {

// A term with what stands in the brackets behind it, X（EN，ACR）, or reversed, EN（X）.
struct Mention {
  Bracket bracket;
  Run run;
  std::vector<EdgeHypothesis> hypotheses;  // best first; after the vote the first is the term
  std::vector<Part> english;               // full forms, as found
  std::vector<Part> acronyms;
  std::vector<std::u32string> restored;  // of `english`, then of `acronyms`
  bool person = false;
  bool reversed = false;
  bool other_parts = false;  // the bracket holds something else too
  std::uint32_t voters = 1;  // mentions with the same English, after the vote

  const std::u32string& term() const { return hypotheses.front().term; }
  std::size_t offset() const { return run.at[hypotheses.front().first]; }
};

// A short form that the text declares, X（以下簡稱“Y”）, where the brackets stand.
struct Declaration {
  Bracket bracket;
  Part part;
};

// A pair as it will be told.
struct Pair {
  v1::EvidenceKind kind = v1::EVIDENCE_KIND_GLOSS;
  std::u32string source;
  std::u32string target;
  std::u32string target_found;
  std::size_t offset = 0;
  double confidence = 0;
  std::map<std::string, double> features;
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_EDGE_MENTION_H_
