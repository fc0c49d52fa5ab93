#include "glossary/record/unit_normalize.h"

#include <algorithm>

#include "glossary/record/field_path.h"
#include "glossary/record/unit_join.h"
#include "glossary/record/unit_store.h"
#include "glossary/text/language_tag.h"
#include "glossary/text/utf8.h"

namespace crosswalk::record {
namespace {

constexpr std::size_t kNameBytes = 256;      // of a property, an element
constexpr std::size_t kContextBytes = 4096;  // of an id that a file gave
constexpr std::size_t kPersonBytes = 4096;   // of a creator, a program, its version, a raw state
// Tags that are remembered; a file that has more writes nonsense, and is only read more slowly.
constexpr std::size_t kTags = 64;
// What a Timestamp may say: the years 1 to 9999.
constexpr std::int64_t kFirstSecond = -62135596800;
constexpr std::int64_t kLastSecond = 253402300799;

Status TooMany(const FieldPath& path, int count, std::size_t limit) {
  return InvalidField(path.str(), "there are " + std::to_string(count) +
                                      ", more than the limit of " + std::to_string(limit));
}

Status CheckTime(const FieldPath& path, bool has, const google::protobuf::Timestamp& time) {
  const bool is_time = time.seconds() >= kFirstSecond && time.seconds() <= kLastSecond &&
                       time.nanos() >= 0 && time.nanos() <= 999999999;
  return !has || is_time ? Status() : InvalidField(path.str(), "is not in the years 1 to 9999");
}

// Of the control characters XML 1.0 refuses these alone. Those of U+007F to U+009F are rubbish too,
// but real memories hold some (Windows-1252 taken for Latin-1), and a file is kept as it is.
bool IsLowControl(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return code < 0x20 && code != '\t' && code != '\n' && code != '\r';
}

bool IsBorder(const std::string& text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

}  // namespace

Status UnitNormalizer::Text(const FieldPath& path, const std::string& text,
                            std::size_t limit) const {
  if (text.empty() || text::CheckText({}, text, limit).ok()) return Status();
  const bool is_readable =
      text.size() <= limit && text::FindInvalidUtf8(text) == std::string_view::npos;
  if (is_readable && std::none_of(text.begin(), text.end(), IsLowControl)) return Status();
  return text::CheckText(path.str(), text, limit);
}

Status UnitNormalizer::Named(const FieldPath& path, const std::string& text,
                             std::size_t limit) const {
  return text.empty() ? InvalidField(path.str(), "is empty") : Text(path, text, limit);
}

Status UnitNormalizer::Tag(const FieldPath& path, std::string& tag) {
  for (const auto& [written, kept] : tags_) {
    if (written == tag) {
      tag = kept;
      return Status();
    }
  }
  const auto parsed = text::LanguageTag::Parse(tag);
  if (!parsed.ok()) return InvalidField(path.str(), parsed.status().message());
  if (parsed->is_none()) return InvalidField(path.str(), "\"" + tag + "\" is no language");
  if (tags_.size() < kTags) tags_.emplace_back(tag, parsed->str());
  tag = parsed->str();
  return Status();
}

Status UnitNormalizer::Properties(
    const FieldPath& parent, const char* name,
    const google::protobuf::RepeatedPtrField<v1::Property>& properties,
    std::size_t value_limit) const {
  for (int i = 0; i < properties.size(); ++i) {
    const FieldPath path{&parent, name, i};
    CROSSWALK_RETURN_IF_ERROR(Named({&path, "name"}, properties[i].name(), kNameBytes));
    CROSSWALK_RETURN_IF_ERROR(Text({&path, "value"}, properties[i].value(), value_limit));
  }
  return Status();
}

Status UnitNormalizer::Notes(const FieldPath& parent,
                             google::protobuf::RepeatedPtrField<v1::Statement>& notes) {
  const std::size_t limit = limits_.statement_bytes;
  for (int i = 0; i < notes.size(); ++i) {
    const FieldPath path{&parent, "notes", i};
    v1::Statement& note = notes[i];
    CROSSWALK_RETURN_IF_ERROR(Named({&path, "text"}, note.text(), limit));
    if (!note.language_tag().empty()) {
      CROSSWALK_RETURN_IF_ERROR(Tag({&path, "language_tag"}, *note.mutable_language_tag()));
    }
    CROSSWALK_RETURN_IF_ERROR(Text({&path, "source"}, note.source(), limit));
    CROSSWALK_RETURN_IF_ERROR(Text({&path, "type"}, note.type(), kNameBytes));
  }
  return Status();
}

Status UnitNormalizer::Provenance(const FieldPath& parent, const v1::Provenance& provenance) const {
  const FieldPath path{&parent, "provenance"};
  CROSSWALK_RETURN_IF_ERROR(Text({&path, "creator"}, provenance.creator(), kPersonBytes));
  CROSSWALK_RETURN_IF_ERROR(Text({&path, "changer"}, provenance.changer(), kPersonBytes));
  CROSSWALK_RETURN_IF_ERROR(Text({&path, "tool"}, provenance.tool(), kPersonBytes));
  CROSSWALK_RETURN_IF_ERROR(Text({&path, "tool_version"}, provenance.tool_version(), kPersonBytes));
  CROSSWALK_RETURN_IF_ERROR(CheckTime({&path, "creation_time"}, provenance.has_creation_time(),
                                      provenance.creation_time()));
  CROSSWALK_RETURN_IF_ERROR(
      CheckTime({&path, "change_time"}, provenance.has_change_time(), provenance.change_time()));
  return CheckTime({&path, "last_usage_time"}, provenance.has_last_usage_time(),
                   provenance.last_usage_time());
}

Status UnitNormalizer::Codes(const FieldPath& parent, v1::Segment& segment) {
  if (static_cast<std::size_t>(segment.codes_size()) > limits_.codes_per_segment) {
    return TooMany({&parent, "codes"}, segment.codes_size(), limits_.codes_per_segment);
  }
  bool in_order = true;
  for (int i = 0; i < segment.codes_size(); ++i) {
    const FieldPath path{&parent, "codes", i};
    const v1::InlineCode& code = segment.codes(i);
    if (code.offset() > segment.text().size()) {
      return InvalidField(FieldPath{&path, "offset"}.str(), "is behind the text's end");
    }
    if (!IsBorder(segment.text(), code.offset())) {
      return InvalidField(FieldPath{&path, "offset"}.str(), "is inside a character");
    }
    if (code.kind() == v1::CODE_KIND_UNSPECIFIED || !v1::CodeKind_IsValid(code.kind())) {
      return InvalidField(FieldPath{&path, "kind"}.str(),
                          std::to_string(code.kind()) + " is no kind of code");
    }
    CROSSWALK_RETURN_IF_ERROR(Text({&path, "element"}, code.element(), kNameBytes));
    CROSSWALK_RETURN_IF_ERROR(Text({&path, "id"}, code.id(), kContextBytes));
    CROSSWALK_RETURN_IF_ERROR(Text({&path, "content"}, code.content(), limits_.statement_bytes));
    CROSSWALK_RETURN_IF_ERROR(
        Properties(path, "attributes", code.attributes(), limits_.xml_attribute_bytes));
    in_order = in_order && (i == 0 || segment.codes(i - 1).offset() <= code.offset());
  }
  if (!in_order) {
    std::stable_sort(segment.mutable_codes()->pointer_begin(),
                     segment.mutable_codes()->pointer_end(),
                     [](const auto* a, const auto* b) { return a->offset() < b->offset(); });
  }
  return Status();
}

Status UnitNormalizer::Segment(const FieldPath& path, v1::Segment& segment) {
  CROSSWALK_RETURN_IF_ERROR(Tag({&path, "language_tag"}, *segment.mutable_language_tag()));
  CROSSWALK_RETURN_IF_ERROR(Named({&path, "text"}, segment.text(), limits_.segment_bytes));
  CROSSWALK_RETURN_IF_ERROR(Codes(path, segment));
  if (segment.has_provenance()) {
    CROSSWALK_RETURN_IF_ERROR(Provenance(path, segment.provenance()));
  }
  if (!v1::TranslationState_IsValid(segment.state())) {
    return InvalidField(FieldPath{&path, "state"}.str(),
                        std::to_string(segment.state()) + " is no state");
  }
  CROSSWALK_RETURN_IF_ERROR(Text({&path, "raw_state"}, segment.raw_state(), kPersonBytes));
  CROSSWALK_RETURN_IF_ERROR(
      Properties(path, "properties", segment.properties(), limits_.statement_bytes));
  return Notes(path, *segment.mutable_notes());
}

Status UnitNormalizer::Targets(const FieldPath& root, v1::Unit& unit) {
  auto& targets = *unit.mutable_targets();
  if (targets.empty()) return InvalidField(FieldPath{&root, "targets"}.str(), "there is no target");
  if (static_cast<std::size_t>(targets.size()) > limits_.targets_per_unit) {
    return TooMany({&root, "targets"}, targets.size(), limits_.targets_per_unit);
  }
  int kept = 0;
  for (int i = 0; i < targets.size(); ++i) {
    const FieldPath path{&root, "targets", i};
    CROSSWALK_RETURN_IF_ERROR(Segment(path, targets[i]));
    const auto end = targets.begin() + kept;
    const auto equal = std::find_if(targets.begin(), end, [&](const v1::Segment& other) {
      return other.language_tag() == targets[i].language_tag();
    });
    if (equal == end) {
      targets.SwapElements(kept++, i);
    } else if (SameText(*equal, targets[i])) {
      JoinSegment(targets[i], *equal);
    } else {
      return InvalidField(
          FieldPath{&path, "text"}.str(),
          "is another translation into " + targets[i].language_tag() + " than one before it");
    }
  }
  targets.DeleteSubrange(kept, targets.size() - kept);
  return Status();
}

Status UnitNormalizer::Origins(const FieldPath& root, v1::Unit& unit) {
  for (int i = 0; i < unit.origins_size(); ++i) {
    const FieldPath path{&root, "origins", i};
    CROSSWALK_RETURN_IF_ERROR(
        Named({&path, "origin"}, unit.origins(i).origin(), limits_.term_bytes));
    CROSSWALK_RETURN_IF_ERROR(Text({&path, "id"}, unit.origins(i).id(), limits_.term_bytes));
  }
  return Status();
}

Status UnitNormalizer::Normalize(v1::Unit& unit) {
  const FieldPath root{nullptr, "unit"};
  CROSSWALK_RETURN_IF_ERROR(Origins(root, unit));
  CROSSWALK_RETURN_IF_ERROR(Segment({&root, "source"}, *unit.mutable_source()));
  CROSSWALK_RETURN_IF_ERROR(Targets(root, unit));
  CROSSWALK_RETURN_IF_ERROR(Text({&root, "context_id"}, unit.context_id(), kContextBytes));
  CROSSWALK_RETURN_IF_ERROR(
      Text({&root, "previous_source"}, unit.previous_source(), limits_.segment_bytes));
  CROSSWALK_RETURN_IF_ERROR(
      Text({&root, "next_source"}, unit.next_source(), limits_.segment_bytes));
  if (unit.has_provenance()) CROSSWALK_RETURN_IF_ERROR(Provenance(root, unit.provenance()));
  CROSSWALK_RETURN_IF_ERROR(
      Properties(root, "properties", unit.properties(), limits_.statement_bytes));
  CROSSWALK_RETURN_IF_ERROR(Notes(root, *unit.mutable_notes()));
  if (const std::size_t size = unit.ByteSizeLong(); size > limits_.unit_bytes) {
    return InvalidField(root.str(), "is " + std::to_string(size) +
                                        " bytes long, more than the limit of " +
                                        std::to_string(limits_.unit_bytes));
  }
  return Status();
}

Status NormalizeUnit(const Limits& limits, v1::Unit& unit) {
  return UnitNormalizer(limits).Normalize(unit);
}

}  // namespace crosswalk::record
