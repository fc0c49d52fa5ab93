// Glossaries and concepts over the record: what a valid one is, etags, versions, merging.
#ifndef CROSSWALK_GLOSSARY_RECORD_CONCEPT_STORE_H_
#define CROSSWALK_GLOSSARY_RECORD_CONCEPT_STORE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "crosswalk/v1/glossary_service.pb.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/record/record.h"

namespace crosswalk::record {

// "seed" or "glossaries/seed" to "seed"; INVALID_ARGUMENT naming `field` otherwise.
Result<std::string> GlossaryId(std::string_view field, std::string_view name);
// "glossaries/g/concepts/c" to its parts. INVALID_ARGUMENT naming `field` otherwise.
struct ConceptId {
  std::string glossary;
  std::string id;
};
Result<ConceptId> ParseConceptName(std::string_view field, std::string_view name);
std::string GlossaryName(std::string_view glossary);
std::string ConceptName(std::string_view glossary, std::string_view id);

// Checks a concept against the limits and puts it into its one form: NFC, tags as BCP 47, terms
// without white space at their ends, statuses never unspecified, equal terms of one tag joined,
// every section of one tag together. Violations name the field, for example
// `concept.languages[0].terms[2].text`.
Status NormalizeConcept(const Limits& limits, v1::Concept& concept_);
// The same for a concept of a file: a status that the file does not say stays unspecified.
Status NormalizeFileConcept(const Limits& limits, v1::Concept& concept_);

// The concept that a stored version holds, with the fields that the service sets. For a deletion
// only those. DATA_LOSS where the body is not a concept.
Result<v1::Concept> ConceptOf(const Record& record, const Version& version);
// The same where the epoch is known.
Result<v1::Concept> ConceptOf(const std::string& epoch, const Version& version);
// The bytes to store for a concept: without the fields that the service sets, but with create_time,
// which a first version leaves empty.
std::string ConceptBody(const v1::Concept& concept_);
// The glossary that a stored version holds, with the fields that the service sets.
Result<v1::Glossary> GlossaryOf(const std::string& epoch, const Version& version);
// The bytes to store for a glossary: without the fields that the service sets, but with uid,
// collections and create_time, which a first version leaves empty.
std::string GlossaryBody(const v1::Glossary& glossary);

// The id under which an import keeps the concept that a file calls (origin, id): derived, so that
// it is found again without a search. `glossary_uid` is Glossary.uid. Where a concept of another id
// has such an identity, a row of Kind::kRedirect leads from the derived id to it.
std::string OriginConceptId(std::string_view glossary_uid, std::string_view origin,
                            std::string_view id);

// The living concept at an id or where redirects lead from it; none where there is none.
Result<std::optional<Version>> FindConcept(const Record& record, std::string_view glossary,
                                           std::string_view id);

// Any thread. Every method is one RPC of GlossaryService; requests and errors are described there.
// `author` is kept with each version, empty where access control is off.
class ConceptStore {
 public:
  ConceptStore(Record& record, const Limits& limits) : record_(record), limits_(limits) {}

  Result<v1::Glossary> CreateGlossary(const v1::CreateGlossaryRequest&, const std::string& author);
  Result<v1::Glossary> GetGlossary(const v1::GetGlossaryRequest&) const;
  Result<v1::ListGlossariesResponse> ListGlossaries(const v1::ListGlossariesRequest&) const;
  Result<v1::Glossary> UpdateGlossary(const v1::UpdateGlossaryRequest&, const std::string& author);
  Status DeleteGlossary(const v1::DeleteGlossaryRequest&, const std::string& author);
  // The glossary, made if it was missing.
  Result<v1::Glossary> EnsureGlossary(std::string_view id, const std::string& author);

  Result<v1::Concept> CreateConcept(const v1::CreateConceptRequest&, const std::string& author);
  Result<v1::Concept> GetConcept(const v1::GetConceptRequest&) const;
  Result<v1::ListConceptsResponse> ListConcepts(const v1::ListConceptsRequest&) const;
  Result<v1::Concept> UpdateConcept(const v1::UpdateConceptRequest&, const std::string& author);
  Status DeleteConcept(const v1::DeleteConceptRequest&, const std::string& author);
  Result<v1::BatchWriteConceptsResponse> BatchWriteConcepts(const v1::BatchWriteConceptsRequest&,
                                                            const std::string& author);
  Result<v1::ListConceptVersionsResponse> ListConceptVersions(
      const v1::ListConceptVersionsRequest&) const;
  Result<v1::Concept> RestoreConcept(const v1::RestoreConceptRequest&, const std::string& author);
  Result<v1::Concept> MergeConcepts(const v1::MergeConceptsRequest&, const std::string& author);

 private:
  // NOT_FOUND for a glossary that is not there, or is no more.
  Status CheckGlossaryLives(const std::string& glossary) const;

  Record& record_;
  Limits limits_;
};

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_CONCEPT_STORE_H_
