#include "glossary/index/match/unit_document.h"

#include <cstddef>
#include <optional>

namespace crosswalk::index {
namespace {

// The bytes of a message, field by field.
class WireReader {
 public:
  explicit WireReader(std::string_view bytes, std::size_t begin, std::size_t end)
      : bytes_(bytes), at_(begin), end_(end) {}

  bool done() const { return at_ >= end_; }

  std::optional<std::uint64_t> Varint() {
    std::uint64_t number = 0;
    for (int shift = 0; shift < 64 && at_ < end_; shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      number |= std::uint64_t{byte & 0x7Fu} << shift;
      if (byte < 0x80) return number;
    }
    return std::nullopt;
  }
  // The place of what has its length in front.
  std::optional<TextPlace> Stretch() {
    const auto length = Varint();
    if (!length || *length > end_ - at_) return std::nullopt;
    const TextPlace place{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(*length)};
    at_ += *length;
    return place;
  }
  bool Skip(std::size_t count) {
    if (count > end_ - at_) return false;
    at_ += count;
    return true;
  }
  // Steps over the value of a field.
  bool SkipValue(std::uint64_t wire_type) {
    switch (wire_type) {
      case 0:
        return Varint().has_value();
      case 1:
        return Skip(8);
      case 2:
        return Stretch().has_value();
      case 5:
        return Skip(4);
      default:
        return false;
    }
  }

 private:
  std::string_view bytes_;
  std::size_t at_;
  std::size_t end_;
};

constexpr std::uint64_t kStretch = 2;  // the wire type of messages and strings
constexpr std::uint64_t FieldTag(int number) {
  return static_cast<std::uint64_t>(number) << 3 | kStretch;
}

bool FindText(std::string_view document, TextPlace segment, TextPlace& text) {
  WireReader reader(document, segment.offset, std::size_t{segment.offset} + segment.length);
  text = {segment.offset, 0};
  while (!reader.done()) {
    const auto tag = reader.Varint();
    if (!tag) return false;
    if (*tag == FieldTag(v1::Segment::kTextFieldNumber)) {
      const auto place = reader.Stretch();
      if (!place) return false;
      text = *place;
    } else if (!reader.SkipValue(*tag & 7)) {
      return false;
    }
  }
  return true;
}

void TrimSegment(const v1::Segment& segment, v1::Segment& out) {
  out.set_text(segment.text());
  out.set_language_tag(segment.language_tag());
  *out.mutable_codes() = segment.codes();
  if (segment.has_provenance()) *out.mutable_provenance() = segment.provenance();
  out.set_state(segment.state());
  out.set_machine_made(segment.machine_made());
}

}  // namespace

void TrimUnit(const v1::Unit& unit, v1::Unit& out) {
  out.Clear();
  TrimSegment(unit.source(), *out.mutable_source());
  out.mutable_targets()->Reserve(unit.targets_size());
  for (const v1::Segment& target : unit.targets()) TrimSegment(target, *out.add_targets());
  out.set_context_id(unit.context_id());
  out.set_previous_source(unit.previous_source());
  out.set_next_source(unit.next_source());
  if (unit.has_provenance()) *out.mutable_provenance() = unit.provenance();
}

bool FindTexts(std::string_view document, std::vector<TextPlace>& places) {
  places.clear();
  WireReader reader(document, 0, document.size());
  while (!reader.done()) {
    const auto tag = reader.Varint();
    if (!tag) return false;
    const bool source = *tag == FieldTag(v1::Unit::kSourceFieldNumber);
    if (source || *tag == FieldTag(v1::Unit::kTargetsFieldNumber)) {
      const auto segment = reader.Stretch();
      if (!segment || source != places.empty()) return false;
      if (!FindText(document, *segment, places.emplace_back())) return false;
    } else if (!reader.SkipValue(*tag & 7)) {
      return false;
    }
  }
  return !places.empty();
}

std::int64_t DateOfUnit(const v1::Unit& unit, std::int64_t time_micros) {
  const v1::Provenance& provenance = unit.provenance();
  if (provenance.has_change_time()) return provenance.change_time().seconds();
  if (provenance.has_creation_time()) return provenance.creation_time().seconds();
  return time_micros / 1000000;
}

}  // namespace crosswalk::index
