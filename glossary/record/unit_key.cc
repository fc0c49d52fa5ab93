#include "glossary/record/unit_key.h"

#include <algorithm>
#include <vector>

#include "glossary/base/hash.h"
#include "glossary/record/unit_store.h"

namespace crosswalk::record {
namespace {

// The same on every machine: ids are kept for years.
void AppendNumber(std::uint32_t number, std::string& out) {
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(number >> shift & 255);
}

}  // namespace

void AppendCounted(std::string_view text, std::string& out) {
  AppendNumber(static_cast<std::uint32_t>(text.size()), out);
  out.append(text);
}

void AppendSegmentKey(const v1::Segment& segment, std::string& out) {
  AppendCounted(segment.language_tag(), out);
  AppendCounted(segment.text(), out);
  AppendNumber(static_cast<std::uint32_t>(segment.codes_size()), out);
  for (const v1::InlineCode& code : segment.codes()) {
    AppendNumber(code.offset(), out);
    AppendNumber(static_cast<std::uint32_t>(code.kind()), out);
    AppendCounted(code.element(), out);
    AppendCounted(code.id(), out);
    AppendCounted(code.content(), out);
    AppendNumber(static_cast<std::uint32_t>(code.attributes_size()), out);
    for (const v1::Property& attribute : code.attributes()) {
      AppendCounted(attribute.name(), out);
      AppendCounted(attribute.value(), out);
    }
  }
}

std::string UnitKey(std::string_view memory_uid, const v1::Unit& unit) {
  std::string bytes;
  bytes.reserve(64 + memory_uid.size() + unit.source().text().size() + unit.context_id().size() +
                unit.previous_source().size() + unit.next_source().size());
  AppendCounted(memory_uid, bytes);
  AppendSegmentKey(unit.source(), bytes);
  AppendCounted(unit.context_id(), bytes);
  if (unit.context_id().empty()) {
    AppendCounted(unit.previous_source(), bytes);
    AppendCounted(unit.next_source(), bytes);
  }
  return ContentId(bytes);
}

std::string UnitSlotId(const std::string& key, std::uint32_t slot) {
  return slot == 0 ? key : ContentId(key + ":" + std::to_string(slot));
}

std::uint32_t FarSlot(const v1::Unit& unit) {
  // Whatever order the targets came in.
  std::vector<std::string> targets;
  for (const v1::Segment& target : unit.targets()) AppendSegmentKey(target, targets.emplace_back());
  std::sort(targets.begin(), targets.end());
  std::string bytes;
  for (const std::string& target : targets) bytes.append(target);
  // Half of the numbers, so that there is room to go up.
  return kNearSlots + static_cast<std::uint32_t>(Hash64(bytes) >> 33);
}

std::string UnitKeyId(std::string_view memory_uid, const v1::Unit& unit, std::uint32_t slot) {
  return UnitSlotId(UnitKey(memory_uid, unit), slot);
}

}  // namespace crosswalk::record
