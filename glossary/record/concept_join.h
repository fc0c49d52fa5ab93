// What two descriptions of one concept are together.
#ifndef CROSSWALK_GLOSSARY_RECORD_CONCEPT_JOIN_H_
#define CROSSWALK_GLOSSARY_RECORD_CONCEPT_JOIN_H_

#include "crosswalk/v1/concept.pb.h"

namespace crosswalk::record {

// Adds to `into` what `from` has and it has not: notes, contexts, properties; the first one's
// single values stay where they are set. A reviewed status replaces `candidate`.
void JoinTerm(const v1::Term& from, v1::Term& into);

// Adds to `into` all that `from` holds: origins, subject fields, terms, evidence and the rest. What
// both have is there once.
void JoinConcept(const v1::Concept& from, v1::Concept& into);

// Puts evidence in order, without duplicates; of two about the same place the surer one stays.
void SortEvidence(v1::Concept& concept_);

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_CONCEPT_JOIN_H_
