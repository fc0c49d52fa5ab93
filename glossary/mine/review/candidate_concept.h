// A concept that holds mined terms: adding evidence, and what a review does to it. Pure functions.
#ifndef CROSSWALK_GLOSSARY_MINE_REVIEW_CANDIDATE_CONCEPT_H_
#define CROSSWALK_GLOSSARY_MINE_REVIEW_CANDIDATE_CONCEPT_H_

#include <string>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "crosswalk/v1/glossary_service.pb.h"
#include "glossary/script/fold.h"

namespace crosswalk::mine {

// Adds the evidence, and its terms as candidates where the concept has none that meets them at
// VARIANT. False where the concept held this evidence: nothing is changed then.
bool AddEvidence(const script::Folder& folder, const v1::Evidence& evidence, v1::Concept& concept_);

// Adds a conflict unless it is there.
void AddConflict(const std::string& words, v1::Concept& concept_);

// A mined pair of a concept that waits for review: both terms are there, and one at least is a
// candidate. Points into the concept.
struct ConceptPair {
  std::string id;
  double confidence = 0;  // the greatest of its evidence
  const v1::Term* source = nullptr;
  const v1::Term* target = nullptr;
  std::vector<const v1::Evidence*> evidence;
};
// Surest first; then by id.
std::vector<ConceptPair> WaitingPairs(const script::Folder& folder, const v1::Concept& concept_);

// The same as the contract has them. Without `concept_name` and resource name.
struct ConceptCandidate {
  std::string id;
  v1::Candidate candidate;
};
std::vector<ConceptCandidate> CandidatesOf(const script::Folder& folder,
                                           const v1::Concept& concept_);

// The two terms become preferred, or admitted where their language has a preferred one; the
// sentences become their contexts.
void AcceptCandidate(const script::Folder& folder, const v1::Candidate& candidate,
                     v1::Concept& concept_);

// The pair's evidence goes, and the candidate terms that no other evidence speaks for.
void RejectCandidate(const script::Folder& folder, const v1::Candidate& candidate,
                     v1::Concept& concept_);

// Writes `to` for a candidate term, in the terms and in the evidence. False where the term is
// reviewed already.
bool RenameTerm(const script::Folder& folder, const v1::Term& from, const std::string& to,
                v1::Concept& concept_);

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_REVIEW_CANDIDATE_CONCEPT_H_
