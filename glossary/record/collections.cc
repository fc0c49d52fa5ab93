#include "glossary/record/collections.h"

#include <optional>
#include <utility>

#include "crosswalk/v1/unit.pb.h"
#include "glossary/record/container_rows.h"

namespace crosswalk::record {
namespace {

// The stored form with the collection in it; none where it was there.
template <typename Message>
Result<std::optional<std::string>> With(const Version& version, const v1::Collection& added) {
  CROSSWALK_ASSIGN(Message message, ContainerOf<Message>(version.key.id, "", version));
  v1::Collection* held = nullptr;
  for (v1::Collection& each : *message.mutable_collections()) {
    if (each.origin() == added.origin()) held = &each;
  }
  if (held != nullptr && held->SerializeAsString() == added.SerializeAsString()) {
    return std::optional<std::string>();
  }
  (held != nullptr ? *held : *message.add_collections()) = added;
  return std::optional<std::string>(ContainerBody(std::move(message)));
}

}  // namespace

Result<std::uint64_t> KeepCollection(Bulk& bulk, const Key& key, const v1::Collection& collection,
                                     const std::string& author) {
  if (collection.title().empty() && collection.description().empty() &&
      collection.properties().empty() && collection.notes().empty()) {
    return std::uint64_t{0};
  }
  CROSSWALK_ASSIGN(const std::optional<Version> version, bulk.Get(key));
  if (!version.has_value() || version->deleted) return NotFound(key.id + ": not found");
  CROSSWALK_ASSIGN(std::optional<std::string> body, key.kind == Kind::kMemory
                                                        ? With<v1::Memory>(*version, collection)
                                                        : With<v1::Glossary>(*version, collection));
  if (!body.has_value()) return std::uint64_t{0};
  Batch batch;
  batch.author = author;
  Mutation& mutation = batch.mutations.emplace_back();
  mutation.key = key;
  mutation.body = *std::move(body);
  CROSSWALK_ASSIGN(const Written written, bulk.Add(batch));
  return written.numbers.back();
}

}  // namespace crosswalk::record
