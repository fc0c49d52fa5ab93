#include "glossary/record/concept_store.h"
#include "glossary/record/container_rows.h"
#include "glossary/record/page_token.h"

namespace crosswalk::record {
namespace {

const ContainerKind& GlossaryKind() {
  static const ContainerKind kind{
      Kind::kGlossary, "glossary",   "glossaries",
      "concepts",      GlossaryName, {Kind::kConcept, Kind::kRejection, Kind::kRedirect}};
  return kind;
}

ContainerRows<v1::Glossary> Rows(Record& record) { return {record, GlossaryKind()}; }

}  // namespace

Result<v1::Glossary> ConceptStore::CreateGlossary(const v1::CreateGlossaryRequest& request,
                                                  const std::string& author) {
  CROSSWALK_ASSIGN(const std::string id, GlossaryId("glossary_id", request.glossary_id()));
  return Rows(record_).Create(id, request.glossary(), author);
}

Result<v1::Glossary> ConceptStore::GetGlossary(const v1::GetGlossaryRequest& request) const {
  CROSSWALK_ASSIGN(const std::string id, GlossaryId("name", request.name()));
  return Rows(record_).Get(id);
}

Result<v1::ListGlossariesResponse> ConceptStore::ListGlossaries(
    const v1::ListGlossariesRequest& request) const {
  CROSSWALK_ASSIGN(const std::size_t size, PageSize(request.page_size(), limits_.page_size));
  v1::ListGlossariesResponse response;
  CROSSWALK_ASSIGN(*response.mutable_next_page_token(),
                   Rows(record_).List(size, request.page_token(), [&](v1::Glossary&& glossary) {
                     *response.add_glossaries() = std::move(glossary);
                   }));
  return response;
}

Result<v1::Glossary> ConceptStore::UpdateGlossary(const v1::UpdateGlossaryRequest& request,
                                                  const std::string& author) {
  CROSSWALK_ASSIGN(const std::string id, GlossaryId("glossary.name", request.glossary().name()));
  return Rows(record_).Update(id, request.glossary(), request.update_mask(), author);
}

Status ConceptStore::DeleteGlossary(const v1::DeleteGlossaryRequest& request,
                                    const std::string& author) {
  CROSSWALK_ASSIGN(const std::string id, GlossaryId("name", request.name()));
  return Rows(record_).Delete(id, request.etag(), request.force(), author);
}

Result<v1::Glossary> ConceptStore::EnsureGlossary(std::string_view id, const std::string& author) {
  CROSSWALK_ASSIGN(const std::string glossary, GlossaryId("glossary_id", id));
  return Rows(record_).Ensure(glossary, author);
}

Status ConceptStore::CheckGlossaryLives(const std::string& glossary) const {
  return Rows(record_).CheckLives(glossary);
}

}  // namespace crosswalk::record
