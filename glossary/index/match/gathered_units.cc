#include "glossary/index/match/gathered_units.h"

#include <algorithm>
#include <limits>

namespace crosswalk::index {
namespace {

Status Damaged() { return DataLoss("the index holds a damaged unit"); }

}  // namespace

std::uint32_t GatheredUnits::TagNumber(const std::string& tag) {
  // Most units have the tags of the unit before.
  if (const auto known = tag_numbers_.find(tag); known != tag_numbers_.end()) return known->second;
  const auto number = static_cast<std::uint32_t>(tags_.size());
  // The record holds only tags that can be read; another would be a language of its own.
  const auto parsed = text::LanguageTag::Parse(tag);
  const std::string_view primary = parsed.ok() ? parsed->primary() : std::string_view(tag);
  tags_.push_back({tag, sequences_.GroupNumber(primary),
                   parsed.ok() ? parsed->language() : text::Language::kOther});
  tag_numbers_.emplace(tag, number);
  return number;
}

std::uint32_t GatheredUnits::SequenceOf(const v1::Segment& segment, const Tag& tag) {
  FoldSegment(segment, tag.language, *folder_, scratch_, folded_);
  tokens_.clear();
  for (const SegmentToken& token : folded_.tokens) {
    tokens_.push_back(sequences_.TokenNumber(tag.group, folded_.Form(token)));
  }
  return sequences_.SequenceNumber(tag.group, tokens_);
}

Status GatheredUnits::Add(const v1::Unit& trimmed, std::int64_t date) {
  if (!trimmed.SerializeToString(&document_) || !FindTexts(document_, places_) ||
      places_.size() != static_cast<std::size_t>(trimmed.targets_size()) + 1) {
    return InvalidArgument("a unit without source cannot be matched");
  }
  if (places_.size() > std::numeric_limits<std::uint16_t>::max()) {
    return InvalidArgument("a unit of more than 65,535 segments cannot be matched");
  }
  for (std::size_t number = 0; number < places_.size(); ++number) {
    const v1::Segment& segment =
        number == 0 ? trimmed.source() : trimmed.targets(static_cast<int>(number) - 1);
    SegmentRow row{};
    row.unit = static_cast<std::uint32_t>(dates_.size());
    row.text_offset = places_[number].offset;
    row.text_length = places_[number].length;
    row.tag = TagNumber(segment.language_tag());
    row.sequence = SequenceOf(segment, tags_[row.tag]);
    row.number = static_cast<std::uint16_t>(number);
    row.state = static_cast<std::uint8_t>(segment.state());
    row.flags = segment.machine_made() ? kMachineMade : 0;
    segments_.push_back(row);
  }
  return Finish(document_, date);
}

Status GatheredUnits::Finish(std::string_view document, std::int64_t date) {
  if (segments_.size() >= kNoToken) return ResourceExhausted("a piece holds too many segments");
  documents_.Append(document);
  document_offsets_.push_back(document_offsets_.back() + document.size());
  dates_.push_back(date);
  unit_segments_.push_back(static_cast<std::uint32_t>(segments_.size()));
  return Status();
}

Result<std::uint32_t> GatheredUnits::SequenceFrom(const MatchFile& older, Translation& translation,
                                                  std::uint32_t sequence, std::uint32_t old_group) {
  std::uint32_t& known = translation.sequences[sequence];
  if (known != kNoToken) return known;
  const LanguageGroup& group = older.GroupAt(old_group);
  if (!group.sequences.Contains(sequence)) return Damaged();
  const std::uint32_t new_group = sequences_.GroupNumber(older.NameOf(old_group));
  tokens_.clear();
  for (const std::uint32_t token : older.TokensOf(sequence)) {
    if (!group.tokens.Contains(token)) return Damaged();
    std::uint32_t& number = translation.tokens[token];
    if (number == kNoToken) {
      const std::string_view form = older.FormOf(token);
      if (form.empty()) return Damaged();
      number = sequences_.TokenNumber(new_group, form);
    }
    tokens_.push_back(number);
  }
  known = sequences_.SequenceNumber(new_group, tokens_);
  return known;
}

Status GatheredUnits::AddFrom(const MatchFile& older, std::uint32_t row) {
  const auto [found, fresh] = translations_.try_emplace(&older);
  Translation& translation = found->second;
  if (fresh) {
    translation.tags.assign(older.tag_count(), kNoToken);
    translation.sequences.assign(older.sequence_count(), kNoToken);
    std::uint32_t token_count = 0;
    for (std::uint32_t group = 0; group < older.group_count(); ++group) {
      token_count = std::max(token_count, older.GroupAt(group).tokens.end);
    }
    translation.tokens.assign(token_count, kNoToken);
  }
  const std::string_view document = older.Bytes(row);
  const OrdinalRange range = older.SegmentsOf(row);
  if (document.empty() || range.empty()) return Damaged();
  const std::size_t before = segments_.size();
  const auto add = [&](std::uint32_t segment) -> Status {
    const auto old = older.SegmentAt(segment);
    if (!old || old->unit != row) return Damaged();
    SegmentRow taken = *old;
    taken.unit = static_cast<std::uint32_t>(dates_.size());
    std::uint32_t& tag = translation.tags[old->tag];
    if (tag == kNoToken) tag = TagNumber(std::string(older.TagAt(old->tag)));
    taken.tag = tag;
    CROSSWALK_ASSIGN(taken.sequence,
                     SequenceFrom(older, translation, old->sequence, older.GroupOf(old->tag)));
    segments_.push_back(taken);
    return Status();
  };
  for (std::uint32_t segment = range.begin; segment < range.end; ++segment) {
    if (Status status = add(segment); !status.ok()) {
      segments_.resize(before);
      return status;
    }
  }
  return Finish(document, older.DateOf(row));
}

}  // namespace crosswalk::index
