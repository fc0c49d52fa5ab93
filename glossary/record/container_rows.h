// What glossaries and memories have in common: a named thing with a name for people, a description,
// a uid and the headers of imported files, under which rows stand.
#ifndef CROSSWALK_GLOSSARY_RECORD_CONTAINER_ROWS_H_
#define CROSSWALK_GLOSSARY_RECORD_CONTAINER_ROWS_H_

#include <google/protobuf/field_mask.pb.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "glossary/base/status.h"
#include "glossary/record/etag.h"
#include "glossary/record/page_rows.h"
#include "glossary/record/record.h"
#include "glossary/record/resource_name.h"
#include "glossary/record/stored_time.h"
#include "glossary/text/utf8.h"

namespace crosswalk::record {

// One of the two, in words.
struct ContainerKind {
  Kind kind;
  std::string_view field;    // "glossary"
  std::string_view listing;  // "glossaries"
  std::string_view items;    // "concepts"
  std::string (*name)(std::string_view id);
  std::vector<Kind> rows;  // what stands under it; the first kind is that of its items
};

// The message that a stored version holds, with the fields that the service sets. DATA_LOSS where
// the body is none.
template <typename Message>
Result<Message> ContainerOf(std::string name, const std::string& epoch, const Version& version) {
  Message message;
  if (!message.ParseFromString(version.body)) {
    return DataLoss(name + ": version " + std::to_string(version.number) + " cannot be read");
  }
  message.set_name(std::move(name));
  SetTime(version.time_micros, *message.mutable_update_time());
  if (!message.has_create_time()) *message.mutable_create_time() = message.update_time();
  message.set_etag(std::to_string(version.number));
  message.set_revision(Revision{epoch, version.number}.ToString());
  return message;
}

// The bytes to store: without what the service sets anew for each version.
template <typename Message>
std::string ContainerBody(Message message) {
  message.clear_name();
  message.clear_update_time();
  message.clear_etag();
  message.clear_revision();
  return message.SerializeAsString();
}

// Any thread. `Message` is v1::Glossary or v1::Memory.
template <typename Message>
class ContainerRows {
 public:
  ContainerRows(Record& record, const ContainerKind& kind) : record_(record), kind_(kind) {}

  Result<Message> Create(const std::string& id, const Message& asked, const std::string& author) {
    CROSSWALK_RETURN_IF_ERROR(Check(asked));
    Message message;
    message.set_display_name(asked.display_name());
    message.set_description(asked.description());
    message.set_uid(RandomId());
    Mutation condition;
    condition.must_not_exist = true;
    return Write(id, message, condition, author);
  }

  Result<Message> Get(const std::string& id) const {
    CROSSWALK_ASSIGN(const Version version, Find(id));
    return ContainerOf<Message>(kind_.name(id), record_.Epoch(), version);
  }

  // Adds a page of them to `response`, by id; the token of the next page.
  template <typename Add>
  Result<std::string> List(std::size_t size, const std::string& token, const Add& add) const {
    const std::string epoch = record_.Epoch();
    const PageRequest page{std::string(kind_.listing), token, size};
    return PageOfRows(
        record_, kind_.kind, "", page, [&](const Version& version) -> Result<std::size_t> {
          CROSSWALK_ASSIGN(Message message,
                           ContainerOf<Message>(kind_.name(version.key.id), epoch, version));
          const std::size_t bytes = message.ByteSizeLong();
          add(std::move(message));
          return bytes;
        });
  }

  Result<Message> Update(const std::string& id, const Message& asked,
                         const google::protobuf::FieldMask& mask, const std::string& author) {
    CROSSWALK_RETURN_IF_ERROR(Check(asked));
    bool with_name = mask.paths().empty();
    bool with_description = with_name;
    for (const std::string& path : mask.paths()) {
      if (path != "display_name" && path != "description" && path != "*") {
        return InvalidField("update_mask", "\"" + path + "\" is no field that can be set");
      }
      with_name = with_name || path != "description";
      with_description = with_description || path != "display_name";
    }
    CROSSWALK_ASSIGN(const auto etag, EtagNumber(asked.etag()));
    while (true) {
      CROSSWALK_ASSIGN(const Version version, Find(id));
      if (etag && *etag != version.number) return EtagMismatch(kind_.name(id));
      CROSSWALK_ASSIGN(Message message,
                       ContainerOf<Message>(kind_.name(id), record_.Epoch(), version));
      if (with_name) message.set_display_name(asked.display_name());
      if (with_description) message.set_description(asked.description());
      Mutation condition;
      condition.expected_number = version.number;
      auto written = Write(id, message, condition, author);
      // Somebody wrote in between; who named no etag does not care.
      if (written.ok() || written.status().code() != Code::kAborted) return written;
    }
  }

  // With all that stands under it, where that is allowed.
  Status Delete(const std::string& id, const std::string& etag_text, bool force,
                const std::string& author) {
    CROSSWALK_ASSIGN(const auto etag, EtagNumber(etag_text));
    // One transaction: a row never outlives what it stands under, and nobody writes one in between.
    CROSSWALK_ASSIGN(const std::unique_ptr<Bulk> bulk, record_.BeginBulk());
    CROSSWALK_ASSIGN(const std::optional<Version> version, bulk->Get({kind_.kind, "", id}));
    if (!version.has_value() || version->deleted) return Missing(id);
    if (etag && *etag != version->number) return EtagMismatch(kind_.name(id));
    if (!force) {
      CROSSWALK_ASSIGN(const auto rows, bulk->List(kind_.rows.front(), id, "", 1));
      if (!rows.empty()) {
        return FailedPrecondition(kind_.name(id) + ": holds " + std::string(kind_.items) +
                                  "; set `force` to delete them too");
      }
    }
    for (const Kind kind : kind_.rows) {
      CROSSWALK_RETURN_IF_ERROR(DeleteRows(*bulk, kind, id, author));
    }
    Batch batch;
    batch.author = author;
    batch.mutations.emplace_back().key = {kind_.kind, "", id};
    CROSSWALK_RETURN_IF_ERROR(bulk->Add(batch).status());
    return bulk->Commit();
  }

  // Made if it was missing.
  Result<Message> Ensure(const std::string& id, const std::string& author) {
    while (true) {
      auto found = Get(id);
      if (found.ok() || found.status().code() != Code::kNotFound) return found;
      auto made = Create(id, Message(), author);
      if (made.ok() || made.status().code() != Code::kAlreadyExists) return made;
    }
  }

  // NOT_FOUND for one that is not there, or is no more.
  Status CheckLives(const std::string& id) const { return Find(id).status(); }

 private:
  static constexpr std::size_t kDisplayNameBytes = 256;
  static constexpr std::size_t kDescriptionBytes = 4096;
  static constexpr std::size_t kDeletionBatch = 1000;

  Status Check(const Message& message) const {
    const std::string field(kind_.field);
    CROSSWALK_RETURN_IF_ERROR(
        text::CheckText(field + ".display_name", message.display_name(), kDisplayNameBytes));
    return text::CheckText(field + ".description", message.description(), kDescriptionBytes);
  }

  Status Missing(const std::string& id) const { return NotFound(kind_.name(id) + ": not found"); }

  Result<Version> Find(const std::string& id) const {
    CROSSWALK_ASSIGN(std::optional<Version> version, record_.Get({kind_.kind, "", id}));
    if (!version.has_value() || version->deleted) return Missing(id);
    return *std::move(version);
  }

  Result<Message> Write(const std::string& id, const Message& message, const Mutation& condition,
                        const std::string& author) {
    Batch batch;
    batch.author = author;
    Mutation& mutation = batch.mutations.emplace_back(condition);
    mutation.key = {kind_.kind, "", id};
    mutation.body = ContainerBody(message);
    CROSSWALK_ASSIGN(const Written written, record_.Write(batch));
    Version version;
    version.key = mutation.key;
    version.number = written.numbers.front();
    version.time_micros = written.time_micros;
    version.body = *std::move(mutation.body);
    return ContainerOf<Message>(kind_.name(id), record_.Epoch(), version);
  }

  static Status DeleteRows(Bulk& bulk, Kind kind, const std::string& parent,
                           const std::string& author) {
    std::string after;
    while (true) {
      CROSSWALK_ASSIGN(std::vector<Version> rows, bulk.List(kind, parent, after, kDeletionBatch));
      if (rows.empty()) return Status();
      after = rows.back().key.id;
      Batch batch;
      batch.author = author;
      for (Version& row : rows) batch.mutations.emplace_back().key = std::move(row.key);
      CROSSWALK_RETURN_IF_ERROR(bulk.Add(batch).status());
    }
  }

  Record& record_;
  const ContainerKind& kind_;
};

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_CONTAINER_ROWS_H_
