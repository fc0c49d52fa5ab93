#include "glossary/record/concept_store.h"
#include "glossary/record/container_rows.h"
#include "glossary/record/stored_time.h"

namespace crosswalk::record {
namespace {

// More hops than merging makes in practice; a circle, which a damaged record could hold, ends here.
constexpr int kRedirects = 64;

}  // namespace

Result<v1::Concept> ConceptOf(const Record& record, const Version& version) {
  return ConceptOf(record.Epoch(), version);
}

Result<v1::Concept> ConceptOf(const std::string& epoch, const Version& version) {
  v1::Concept concept_;
  std::string name = ConceptName(version.key.parent, version.key.id);
  if (!concept_.ParseFromString(version.body)) {
    return DataLoss(name + ": version " + std::to_string(version.number) + " cannot be read");
  }
  concept_.set_name(std::move(name));
  SetTime(version.time_micros, *concept_.mutable_update_time());
  if (!concept_.has_create_time() && !version.deleted) {
    *concept_.mutable_create_time() = concept_.update_time();
  }
  concept_.set_author(version.author);
  concept_.set_etag(std::to_string(version.number));
  concept_.set_revision(Revision{epoch, version.number}.ToString());
  concept_.set_deleted(version.deleted);
  return concept_;
}

std::string ConceptBody(const v1::Concept& concept_) {
  v1::Concept stored = concept_;
  stored.clear_name();
  stored.clear_merged_into();
  stored.clear_update_time();
  stored.clear_author();
  stored.clear_etag();
  stored.clear_revision();
  stored.clear_deleted();
  return stored.SerializeAsString();
}

Result<v1::Glossary> GlossaryOf(const std::string& epoch, const Version& version) {
  return ContainerOf<v1::Glossary>(GlossaryName(version.key.id), epoch, version);
}

std::string GlossaryBody(const v1::Glossary& glossary) { return ContainerBody(glossary); }

Result<std::optional<Version>> FindConcept(const Record& record, std::string_view glossary,
                                           std::string_view id) {
  Key key{Kind::kConcept, std::string(glossary), std::string(id)};
  for (int hop = 0; hop < kRedirects; ++hop) {
    key.kind = Kind::kConcept;
    CROSSWALK_ASSIGN(std::optional<Version> found, record.Get(key));
    if (found.has_value() && !found->deleted) return found;
    key.kind = Kind::kRedirect;
    CROSSWALK_ASSIGN(found, record.Get(key));
    if (!found.has_value() || found->deleted) break;
    key.id = found->body;
  }
  return std::optional<Version>();
}

}  // namespace crosswalk::record
