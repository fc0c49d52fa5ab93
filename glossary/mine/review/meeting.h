// Where mined pairs meet the concepts that a glossary holds, and what they contradict there.
#ifndef CROSSWALK_GLOSSARY_MINE_REVIEW_MEETING_H_
#define CROSSWALK_GLOSSARY_MINE_REVIEW_MEETING_H_

#include <string>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/base/status.h"
#include "glossary/mine/review/candidate_key.h"
#include "glossary/script/fold.h"

namespace crosswalk::mine {

// The concepts of one glossary, by their terms.
class HeldConcepts {
 public:
  virtual ~HeldConcepts() = default;
  // Ids of the concepts that have the term at VARIANT.
  virtual Result<std::vector<std::string>> With(const TermKey& key) = 0;
  // The concept; nullptr where it is gone.
  virtual Result<const v1::Concept*> Read(const std::string& id) = 0;
  // The glossary's id.
  virtual const std::string& glossary() const = 0;
};

// What a glossary holds against a pair.
struct Conflict {
  TermKey met;        // the side of the pair that stands in the concept
  std::string words;  // which concept, and what it has in place of the other side
};

struct Meeting {
  std::string concept_id;           // to join; empty for none
  std::vector<Conflict> conflicts;  // why not, where one side met something
};

// The concept that holds the pair's evidence, or that of the same sentence before the file was
// edited; empty where none does. What was placed once stays there, whatever else meets it since.
Result<std::string> PlacedIn(const script::Folder& folder, HeldConcepts& held,
                             const v1::Evidence& pair);

// The concept that a group of pairs joins: one that a pair of it is placed in; else one that
// has both sides of a pair; else one that has one side and no term in the other side's language. At
// most kMostConflicts are told.
inline constexpr std::size_t kMostConflicts = 8;
Result<Meeting> Meet(const script::Folder& folder, HeldConcepts& held,
                     const std::vector<v1::Evidence>& pairs);

// The pairs of a group that a concept can take, and those that would give it a second full form in
// one language and script, which no alias joins: they contradict it.
struct Fit {
  std::vector<v1::Evidence> taken;
  std::vector<v1::Evidence> refused;
  std::vector<Conflict> conflicts;  // of the refused ones
};
Fit FitInto(const script::Folder& folder, const v1::Concept& concept_, const std::string& name,
            const std::vector<v1::Evidence>& pairs);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_REVIEW_MEETING_H_
