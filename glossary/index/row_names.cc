#include "glossary/index/row_names.h"

#include <cstring>

#include "glossary/base/hash.h"

namespace crosswalk::index {

std::uint32_t IdentityHash(std::string_view parent, std::string_view id) {
  return static_cast<std::uint32_t>((Hash64(parent) * 0x9E3779B97F4A7C15u + Hash64(id)) >> 32);
}

void PutString(std::string_view string, std::string& out) {
  const auto length = static_cast<std::uint32_t>(string.size());
  out.append(reinterpret_cast<const char*>(&length), sizeof length);
  out += string;
}

std::optional<std::string_view> TakeString(std::string_view& bytes) {
  std::uint32_t length = 0;
  if (bytes.size() < sizeof length) return std::nullopt;
  std::memcpy(&length, bytes.data(), sizeof length);
  bytes.remove_prefix(sizeof length);
  if (length > bytes.size()) return std::nullopt;
  const std::string_view string = bytes.substr(0, length);
  bytes.remove_prefix(length);
  return string;
}

void Append(const Tombstone& tombstone, std::string& out) {
  PutString(tombstone.parent, out);
  PutString(tombstone.id, out);
}

void Append(const ParentChange& change, std::string& out) {
  PutString(change.parent, out);
  out += change.lives ? '\1' : '\0';
}

std::vector<Tombstone> ReadTombstones(std::string_view bytes) {
  std::vector<Tombstone> tombstones;
  while (!bytes.empty()) {
    const auto parent = TakeString(bytes);
    const auto id = TakeString(bytes);
    if (!parent || !id) break;
    tombstones.push_back({*parent, *id});
  }
  return tombstones;
}

std::vector<ParentChange> ReadParentChanges(std::string_view bytes) {
  std::vector<ParentChange> changes;
  while (!bytes.empty()) {
    const auto parent = TakeString(bytes);
    if (!parent || bytes.empty()) break;
    changes.push_back({*parent, bytes.front() != 0});
    bytes.remove_prefix(1);
  }
  return changes;
}

}  // namespace crosswalk::index
