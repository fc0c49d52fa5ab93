#include <random>

#include "glossary/base/hash.h"
#include "glossary/record/concept_changes.h"
#include "glossary/record/concept_store.h"
#include "glossary/record/page_token.h"
#include "glossary/text/utf8.h"

namespace crosswalk::record {
namespace {

constexpr std::size_t kDisplayNameBytes = 256;
constexpr std::size_t kDescriptionBytes = 4096;
constexpr std::size_t kDeletionBatch = 1000;
constexpr const char* kListing = "glossaries";

std::string RandomUid() {
  std::random_device random;
  std::string bytes;
  for (int i = 0; i < 4; ++i) bytes += std::to_string(random()) + " ";
  return ContentId(bytes);
}

Status CheckGlossary(const v1::Glossary& glossary) {
  CROSSWALK_RETURN_IF_ERROR(
      text::CheckText("glossary.display_name", glossary.display_name(), kDisplayNameBytes));
  return text::CheckText("glossary.description", glossary.description(), kDescriptionBytes);
}

std::string GlossaryBody(const v1::Glossary& glossary) {
  v1::Glossary stored;
  stored.set_display_name(glossary.display_name());
  stored.set_description(glossary.description());
  stored.set_uid(glossary.uid());
  if (glossary.has_create_time()) *stored.mutable_create_time() = glossary.create_time();
  return stored.SerializeAsString();
}

// The living glossary, or NOT_FOUND.
Result<Version> FindGlossary(const Record& record, const std::string& id) {
  CROSSWALK_ASSIGN(std::optional<Version> version, record.Get({Kind::kGlossary, "", id}));
  if (!version.has_value() || version->deleted) return NotFound(GlossaryName(id) + ": not found");
  return *std::move(version);
}

// Deletes every row of a kind under a glossary.
Status DeleteRows(Bulk& bulk, Kind kind, const std::string& glossary, const std::string& author) {
  std::string after;
  while (true) {
    CROSSWALK_ASSIGN(std::vector<Version> rows, bulk.List(kind, glossary, after, kDeletionBatch));
    if (rows.empty()) return Status();
    after = rows.back().key.id;
    Batch batch;
    batch.author = author;
    for (Version& row : rows) {
      Mutation& mutation = batch.mutations.emplace_back();
      mutation.key = std::move(row.key);
    }
    CROSSWALK_RETURN_IF_ERROR(bulk.Add(batch).status());
  }
}

}  // namespace

Result<v1::Glossary> ConceptStore::WriteGlossary(const std::string& id,
                                                 const v1::Glossary& glossary,
                                                 const Mutation& condition,
                                                 const std::string& author) {
  Batch batch;
  batch.author = author;
  Mutation& mutation = batch.mutations.emplace_back(condition);
  mutation.key = {Kind::kGlossary, "", id};
  mutation.body = GlossaryBody(glossary);
  CROSSWALK_ASSIGN(const Written written, record_.Write(batch));
  Version version;
  version.key = mutation.key;
  version.number = written.numbers.front();
  version.time_micros = written.time_micros;
  version.body = *std::move(mutation.body);
  return GlossaryOf(record_.Epoch(), version);
}

Result<v1::Glossary> ConceptStore::CreateGlossary(const v1::CreateGlossaryRequest& request,
                                                  const std::string& author) {
  CROSSWALK_ASSIGN(const std::string id, GlossaryId("glossary_id", request.glossary_id()));
  CROSSWALK_RETURN_IF_ERROR(CheckGlossary(request.glossary()));
  v1::Glossary glossary;
  glossary.set_display_name(request.glossary().display_name());
  glossary.set_description(request.glossary().description());
  glossary.set_uid(RandomUid());
  Mutation condition;
  condition.must_not_exist = true;
  return WriteGlossary(id, glossary, condition, author);
}

Result<v1::Glossary> ConceptStore::GetGlossary(const v1::GetGlossaryRequest& request) const {
  CROSSWALK_ASSIGN(const std::string id, GlossaryId("name", request.name()));
  CROSSWALK_ASSIGN(const Version version, FindGlossary(record_, id));
  return GlossaryOf(record_.Epoch(), version);
}

Result<v1::ListGlossariesResponse> ConceptStore::ListGlossaries(
    const v1::ListGlossariesRequest& request) const {
  CROSSWALK_ASSIGN(const std::size_t size, PageSize(request.page_size(), limits_.page_size));
  CROSSWALK_ASSIGN(const std::string after, ReadPageToken(kListing, request.page_token()));
  CROSSWALK_ASSIGN(const std::vector<Version> versions,
                   record_.List(Kind::kGlossary, "", after, size + 1));
  const std::string epoch = record_.Epoch();
  v1::ListGlossariesResponse response;
  std::size_t bytes = 0;
  for (const Version& version : versions) {
    const int listed = response.glossaries_size();
    if (listed > 0 && (listed == static_cast<int>(size) || bytes > kPageBytes)) {
      response.set_next_page_token(
          MakePageToken(kListing, versions[static_cast<std::size_t>(listed) - 1].key.id));
      break;
    }
    CROSSWALK_ASSIGN(*response.add_glossaries(), GlossaryOf(epoch, version));
    bytes += response.glossaries(listed).ByteSizeLong();
  }
  return response;
}

Result<v1::Glossary> ConceptStore::UpdateGlossary(const v1::UpdateGlossaryRequest& request,
                                                  const std::string& author) {
  CROSSWALK_ASSIGN(const std::string id, GlossaryId("glossary.name", request.glossary().name()));
  CROSSWALK_RETURN_IF_ERROR(CheckGlossary(request.glossary()));
  bool with_name = request.update_mask().paths().empty();
  bool with_description = with_name;
  for (const std::string& path : request.update_mask().paths()) {
    if (path != "display_name" && path != "description" && path != "*") {
      return InvalidField("update_mask", "\"" + path + "\" is no field that can be set");
    }
    with_name = with_name || path != "description";
    with_description = with_description || path != "display_name";
  }
  CROSSWALK_ASSIGN(const auto etag, EtagNumber(request.glossary().etag()));
  while (true) {
    CROSSWALK_ASSIGN(const Version version, FindGlossary(record_, id));
    if (etag && *etag != version.number) return EtagMismatch(GlossaryName(id));
    CROSSWALK_ASSIGN(v1::Glossary glossary, GlossaryOf(record_.Epoch(), version));
    if (with_name) glossary.set_display_name(request.glossary().display_name());
    if (with_description) glossary.set_description(request.glossary().description());
    Mutation condition;
    condition.expected_number = version.number;
    auto written = WriteGlossary(id, glossary, condition, author);
    // Somebody wrote in between; who named no etag does not care.
    if (written.ok() || written.status().code() != Code::kAborted) return written;
  }
}

Status ConceptStore::DeleteGlossary(const v1::DeleteGlossaryRequest& request,
                                    const std::string& author) {
  CROSSWALK_ASSIGN(const std::string id, GlossaryId("name", request.name()));
  CROSSWALK_ASSIGN(const auto etag, EtagNumber(request.etag()));
  // One transaction: a concept never outlives its glossary, and nobody writes one in between.
  CROSSWALK_ASSIGN(const std::unique_ptr<Bulk> bulk, record_.BeginBulk());
  CROSSWALK_ASSIGN(const std::optional<Version> version, bulk->Get({Kind::kGlossary, "", id}));
  if (!version.has_value() || version->deleted) return NotFound(GlossaryName(id) + ": not found");
  if (etag && *etag != version->number) return EtagMismatch(GlossaryName(id));
  if (!request.force()) {
    CROSSWALK_ASSIGN(const auto concepts, bulk->List(Kind::kConcept, id, "", 1));
    if (!concepts.empty()) {
      return FailedPrecondition(GlossaryName(id) +
                                ": holds concepts; set `force` to delete them too");
    }
  }
  for (const Kind kind : {Kind::kConcept, Kind::kRejection, Kind::kRedirect}) {
    CROSSWALK_RETURN_IF_ERROR(DeleteRows(*bulk, kind, id, author));
  }
  Batch batch;
  batch.author = author;
  batch.mutations.emplace_back().key = {Kind::kGlossary, "", id};
  CROSSWALK_RETURN_IF_ERROR(bulk->Add(batch).status());
  return bulk->Commit();
}

Result<v1::Glossary> ConceptStore::EnsureGlossary(std::string_view id, const std::string& author) {
  v1::GetGlossaryRequest get;
  get.set_name(std::string(id));
  while (true) {
    auto found = GetGlossary(get);
    if (found.ok() || found.status().code() != Code::kNotFound) return found;
    v1::CreateGlossaryRequest create;
    create.set_glossary_id(std::string(id));
    auto made = CreateGlossary(create, author);
    if (made.ok() || made.status().code() != Code::kAlreadyExists) return made;
  }
}

}  // namespace crosswalk::record
