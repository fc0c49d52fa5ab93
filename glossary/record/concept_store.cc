#include "glossary/record/concept_store.h"

#include <utility>

#include "glossary/record/concept_changes.h"
#include "glossary/record/page_rows.h"
#include "glossary/record/page_token.h"

namespace crosswalk::record {
namespace {

// Gathers changes and writes them; gathers anew where somebody else wrote in between. An etag that
// the caller gave is checked while gathering, so a stale one ends it.
template <typename Gather>
Result<std::vector<v1::Concept>> WriteChanges(Record& record, const Limits& limits,
                                              const std::string& glossary,
                                              const std::string& author, const Gather& gather) {
  while (true) {
    ConceptChanges changes(record, limits, glossary);
    CROSSWALK_RETURN_IF_ERROR(gather(changes));
    auto written = changes.Write(record, author);
    if (written.ok() || written.status().reason() != "ETAG_MISMATCH") return written;
  }
}

}  // namespace

Result<v1::Concept> ConceptStore::CreateConcept(const v1::CreateConceptRequest& request,
                                                const std::string& author) {
  CROSSWALK_ASSIGN(const std::string glossary, GlossaryId("parent", request.parent()));
  CROSSWALK_ASSIGN(std::vector<v1::Concept> concepts,
                   WriteChanges(record_, limits_, glossary, author, [&](ConceptChanges& changes) {
                     return changes.Create(request, "");
                   }));
  return std::move(concepts.front());
}

Result<v1::Concept> ConceptStore::GetConcept(const v1::GetConceptRequest& request) const {
  CROSSWALK_ASSIGN(const ConceptId id, ParseConceptName("name", request.name()));
  CROSSWALK_ASSIGN(const std::optional<Version> version, FindConcept(record_, id.glossary, id.id));
  if (!version.has_value()) return NotFound(ConceptName(id.glossary, id.id) + ": not found");
  return ConceptOf(record_, *version);
}

Result<v1::ListConceptsResponse> ConceptStore::ListConcepts(
    const v1::ListConceptsRequest& request) const {
  CROSSWALK_ASSIGN(const std::string glossary, GlossaryId("parent", request.parent()));
  CROSSWALK_ASSIGN(const std::size_t size, PageSize(request.page_size(), limits_.page_size));
  CROSSWALK_RETURN_IF_ERROR(CheckGlossaryLives(glossary));
  const std::string epoch = record_.Epoch();
  v1::ListConceptsResponse response;
  const PageRequest page{"concepts of " + glossary, request.page_token(), size};
  CROSSWALK_ASSIGN(
      *response.mutable_next_page_token(),
      PageOfRows(record_, Kind::kConcept, glossary, page,
                 [&](const Version& version) -> Result<std::size_t> {
                   CROSSWALK_ASSIGN(*response.add_concepts(), ConceptOf(epoch, version));
                   return response.concepts(response.concepts_size() - 1).ByteSizeLong();
                 }));
  return response;
}

Result<v1::Concept> ConceptStore::UpdateConcept(const v1::UpdateConceptRequest& request,
                                                const std::string& author) {
  CROSSWALK_ASSIGN(const ConceptId id,
                   ParseConceptName("concept.name", request.concept_entry().name()));
  CROSSWALK_ASSIGN(
      std::vector<v1::Concept> concepts,
      WriteChanges(record_, limits_, id.glossary, author,
                   [&](ConceptChanges& changes) { return changes.Update(request, ""); }));
  return std::move(concepts.front());
}

Status ConceptStore::DeleteConcept(const v1::DeleteConceptRequest& request,
                                   const std::string& author) {
  CROSSWALK_ASSIGN(const ConceptId id, ParseConceptName("name", request.name()));
  return WriteChanges(record_, limits_, id.glossary, author,
                      [&](ConceptChanges& changes) { return changes.Delete(request, ""); })
      .status();
}

Result<v1::BatchWriteConceptsResponse> ConceptStore::BatchWriteConcepts(
    const v1::BatchWriteConceptsRequest& request, const std::string& author) {
  CROSSWALK_ASSIGN(const std::string glossary, GlossaryId("parent", request.parent()));
  if (request.writes().empty()) return InvalidField("writes", "is empty");
  if (static_cast<std::size_t>(request.writes_size()) > limits_.batch_items) {
    return InvalidField("writes", "holds more than " + std::to_string(limits_.batch_items));
  }
  const auto gather = [&](ConceptChanges& changes) -> Status {
    for (int i = 0; i < request.writes_size(); ++i) {
      const v1::ConceptWrite& write = request.writes(i);
      const std::string path = "writes[" + std::to_string(i) + "]";
      switch (write.operation_case()) {
        case v1::ConceptWrite::kCreate: {
          if (!write.create().parent().empty()) {
            CROSSWALK_ASSIGN(const std::string parent,
                             GlossaryId(path + ".create.parent", write.create().parent()));
            if (parent != glossary) {
              return InvalidField(path + ".create.parent", "is not the parent of the batch");
            }
          }
          CROSSWALK_RETURN_IF_ERROR(changes.Create(write.create(), path + ".create."));
          break;
        }
        case v1::ConceptWrite::kUpdate:
          CROSSWALK_RETURN_IF_ERROR(changes.Update(write.update(), path + ".update."));
          break;
        case v1::ConceptWrite::kDelete:
          CROSSWALK_RETURN_IF_ERROR(changes.Delete(write.delete_(), path + ".delete."));
          break;
        case v1::ConceptWrite::OPERATION_NOT_SET:
          return InvalidField(path, "has no operation");
      }
    }
    return Status();
  };
  CROSSWALK_ASSIGN(std::vector<v1::Concept> concepts,
                   WriteChanges(record_, limits_, glossary, author, gather));
  v1::BatchWriteConceptsResponse response;
  for (v1::Concept& concept_ : concepts) *response.add_concepts() = std::move(concept_);
  response.set_revision(response.concepts(response.concepts_size() - 1).revision());
  return response;
}

Result<v1::ListConceptVersionsResponse> ConceptStore::ListConceptVersions(
    const v1::ListConceptVersionsRequest& request) const {
  CROSSWALK_ASSIGN(const ConceptId id, ParseConceptName("name", request.name()));
  CROSSWALK_ASSIGN(const std::size_t size, PageSize(request.page_size(), limits_.page_size));
  const std::string name = ConceptName(id.glossary, id.id);
  const std::string epoch = record_.Epoch();
  std::string leads_on;
  if (request.page_token().empty()) {
    CROSSWALK_RETURN_IF_ERROR(CheckGlossaryLives(id.glossary));
    CROSSWALK_ASSIGN(const std::optional<Version> redirect,
                     record_.Get({Kind::kRedirect, id.glossary, id.id}));
    if (redirect.has_value()) leads_on = redirect->body;
  }
  v1::ListConceptVersionsResponse response;
  const auto add = [&](const Version& version) -> Result<std::size_t> {
    CROSSWALK_ASSIGN(v1::Concept concept_, ConceptOf(epoch, version));
    if (response.versions().empty() && version.deleted && !leads_on.empty()) {
      concept_.set_merged_into(ConceptName(id.glossary, leads_on));
    }
    const std::size_t bytes = concept_.ByteSizeLong();
    *response.add_versions() = std::move(concept_);
    return bytes;
  };
  const PageRequest page{"versions of " + name, request.page_token(), size};
  CROSSWALK_ASSIGN(*response.mutable_next_page_token(),
                   PageOfVersions(record_, {Kind::kConcept, id.glossary, id.id}, page, add));
  if (response.versions().empty() && request.page_token().empty()) {
    return NotFound(name + ": not found");
  }
  return response;
}

Result<v1::Concept> ConceptStore::RestoreConcept(const v1::RestoreConceptRequest& request,
                                                 const std::string& author) {
  CROSSWALK_ASSIGN(const ConceptId id, ParseConceptName("name", request.name()));
  const auto revision = Revision::Parse(request.revision());
  if (!revision.ok()) return InvalidField("revision", "is not epoch:number");
  const std::string name = ConceptName(id.glossary, id.id);
  const Status missing = NotFound(name + ": has no version " + request.revision());
  if (revision->epoch != record_.Epoch() || revision->number == 0) return missing;
  CROSSWALK_ASSIGN(std::vector<Version> versions,
                   record_.Versions({Kind::kConcept, id.glossary, id.id}, revision->number + 1, 1));
  if (versions.empty() || versions.front().number != revision->number) return missing;
  if (versions.front().deleted) return InvalidField("revision", "is that of a deletion");
  CROSSWALK_ASSIGN(const v1::Concept earlier, ConceptOf(revision->epoch, versions.front()));
  const std::string body = ConceptBody(earlier);
  CROSSWALK_ASSIGN(
      std::vector<v1::Concept> concepts,
      WriteChanges(record_, limits_, id.glossary, author, [&](ConceptChanges& changes) {
        return changes.Restore(id.id, request.etag(), body);
      }));
  return std::move(concepts.back());
}

Result<v1::Concept> ConceptStore::MergeConcepts(const v1::MergeConceptsRequest& request,
                                                const std::string& author) {
  CROSSWALK_ASSIGN(const ConceptId from, ParseConceptName("from", request.from()));
  CROSSWALK_ASSIGN(const ConceptId into, ParseConceptName("into", request.into()));
  if (from.glossary != into.glossary) return InvalidField("into", "is in another glossary");
  CROSSWALK_ASSIGN(
      std::vector<v1::Concept> concepts,
      WriteChanges(record_, limits_, into.glossary, author, [&](ConceptChanges& changes) {
        return changes.Merge(from.id, request.from_etag(), into.id, request.into_etag());
      }));
  return std::move(concepts.back());
}

}  // namespace crosswalk::record
