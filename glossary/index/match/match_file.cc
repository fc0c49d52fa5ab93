#include "glossary/index/match/match_file.h"

#include <algorithm>
#include <bit>

#include "glossary/base/hash.h"

namespace crosswalk::index {
namespace {

// What lies between two neighbouring offsets; empty where they are damaged.
template <typename Offset>
std::string_view Between(std::span<const Offset> offsets, std::size_t ordinal,
                         std::string_view bytes) {
  if (ordinal + 1 >= offsets.size()) return {};
  const Offset begin = offsets[ordinal];
  const Offset end = offsets[ordinal + 1];
  if (begin > end || end > bytes.size()) return {};
  return bytes.substr(begin, end - begin);
}

template <typename Row>
std::span<const Row> Between(std::span<const std::uint32_t> offsets, std::size_t ordinal,
                             std::span<const Row> rows) {
  if (ordinal + 1 >= offsets.size()) return {};
  const std::size_t begin = offsets[ordinal];
  const std::size_t end = offsets[ordinal + 1];
  if (begin > end || end > rows.size()) return {};
  return rows.subspan(begin, end - begin);
}

bool Within(OrdinalRange range, std::size_t count) {
  return range.begin <= range.end && range.end <= count;
}

}  // namespace

std::uint64_t FormHash(std::uint32_t group, std::string_view form) {
  return Hash64(form) + group * std::uint64_t{0x9E3779B97F4A7C15};
}

Result<MatchFile> MatchFile::Open(const std::filesystem::path& path) {
  CROSSWALK_ASSIGN(Sections sections, Sections::Open(path, "match"));
  MatchFile file(std::move(sections));
  const Sections& from = file.sections_;
  file.documents_ = from.Bytes(kDocuments);
  file.document_offsets_ = from.Array<std::uint64_t>(kDocumentOffsets);
  file.dates_ = from.Array<std::int64_t>(kDates);
  file.unit_segments_ = from.Array<std::uint32_t>(kUnitSegments);
  file.segments_ = from.Array<SegmentRow>(kSegments);
  file.tag_bytes_ = from.Bytes(kTagBytes);
  file.tag_offsets_ = from.Array<std::uint32_t>(kTagOffsets);
  file.tag_groups_ = from.Array<std::uint32_t>(kTagGroups);
  file.group_names_ = from.Bytes(kGroupNames);
  file.groups_ = from.Array<LanguageGroup>(kGroups);
  file.lengths_ = from.Array<LengthRow>(kLengths);
  file.tokens_ = from.Array<std::uint32_t>(kTokens);
  file.signatures_ = from.Array<std::uint64_t>(kSignatures);
  file.sequence_offsets_ = from.Array<std::uint32_t>(kSequenceOffsets);
  file.sequence_segments_ = from.Array<std::uint32_t>(kSequenceSegments);
  file.form_bytes_ = from.Bytes(kFormBytes);
  file.form_offsets_ = from.Array<std::uint32_t>(kFormOffsets);
  file.form_slots_ = from.Array<std::uint32_t>(kFormSlots);
  file.bigram_offsets_ = from.Array<std::uint32_t>(kBigramOffsets);
  file.bigram_seconds_ = from.Array<std::uint32_t>(kBigramSeconds);
  file.posting_offsets_ = from.Array<std::uint32_t>(kPostingOffsets);
  file.postings_ = from.Array<std::uint32_t>(kPostings);
  if (!file.Fits()) return DataLoss(path.string() + " has tables that do not fit each other");
  return file;
}

// What is small is checked here whole; what is large where it is read.
bool MatchFile::Fits() const {
  const bool sizes = document_offsets_.size() == dates_.size() + 1 &&
                     unit_segments_.size() == dates_.size() + 1 &&
                     tag_offsets_.size() == tag_groups_.size() + 1 &&
                     sequence_offsets_.size() == signatures_.size() + 1 &&
                     sequence_segments_.size() == segments_.size() && !form_offsets_.empty() &&
                     bigram_offsets_.size() == form_offsets_.size() &&
                     posting_offsets_.size() == bigram_seconds_.size() + 1 &&
                     std::has_single_bit(form_slots_.size());
  if (!sizes) return false;
  for (const std::uint32_t group : tag_groups_) {
    if (group >= groups_.size()) return false;
  }
  OrdinalRange last_tokens, last_sequences, last_lengths;
  for (const LanguageGroup& group : groups_) {
    if (group.name_offset > group_names_.size() ||
        group.name_length > group_names_.size() - group.name_offset ||
        !Within(group.tokens, form_offsets_.size() - 1) || group.tokens.empty() ||
        !Within(group.sequences, signatures_.size()) || !Within(group.lengths, lengths_.size()) ||
        group.tokens.begin != last_tokens.end || group.sequences.begin != last_sequences.end ||
        group.lengths.begin != last_lengths.end) {
      return false;
    }
    last_tokens = group.tokens;
    last_sequences = group.sequences;
    last_lengths = group.lengths;
    std::uint32_t sequence = group.sequences.begin;
    const LengthRow* before = nullptr;
    for (const LengthRow& row : LengthsOf(static_cast<std::uint32_t>(&group - groups_.data()))) {
      if (row.begin != sequence || row.end <= row.begin || row.first_token > tokens_.size() ||
          (before != nullptr && before->length >= row.length) ||
          std::uint64_t{row.end - row.begin} * row.length > tokens_.size() - row.first_token) {
        return false;
      }
      sequence = row.end;
      before = &row;
    }
    if (sequence != group.sequences.end) return false;
  }
  return last_sequences.end == signatures_.size() && last_lengths.end == lengths_.size();
}

std::string_view MatchFile::Bytes(std::uint32_t row) const {
  return Between(document_offsets_, row, documents_);
}

Status MatchFile::ReadInto(std::uint32_t row, v1::Unit& unit) const {
  const std::string_view bytes = Bytes(row);
  // Even the smallest unit has a source with a language tag, so no bytes mean a damaged table.
  if (bytes.empty() || !unit.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
    return DataLoss("the index holds a damaged unit");
  }
  return Status();
}

OrdinalRange MatchFile::SegmentsOf(std::uint32_t row) const {
  if (std::size_t{row} + 1 >= unit_segments_.size()) return {};
  const OrdinalRange range{unit_segments_[row], unit_segments_[row + 1]};
  return Within(range, segments_.size()) ? range : OrdinalRange{};
}

std::optional<SegmentRow> MatchFile::SegmentAt(std::uint32_t segment) const {
  if (segment >= segments_.size()) return std::nullopt;
  const SegmentRow& row = segments_[segment];
  if (row.unit >= dates_.size() || row.tag >= tag_groups_.size() ||
      row.sequence >= signatures_.size()) {
    return std::nullopt;
  }
  return row;
}

std::string_view MatchFile::TextOf(const SegmentRow& segment) const {
  const std::string_view bytes = Bytes(segment.unit);
  if (segment.text_offset > bytes.size() ||
      segment.text_length > bytes.size() - segment.text_offset) {
    return {};
  }
  return bytes.substr(segment.text_offset, segment.text_length);
}

std::string_view MatchFile::TagAt(std::uint32_t tag) const {
  return Between(tag_offsets_, tag, tag_bytes_);
}

std::string_view MatchFile::NameOf(std::uint32_t group) const {
  if (group >= groups_.size()) return {};
  return group_names_.substr(groups_[group].name_offset, groups_[group].name_length);
}

std::optional<std::uint32_t> MatchFile::FindGroup(std::string_view primary) const {
  for (std::uint32_t group = 0; group < groups_.size(); ++group) {
    if (NameOf(group) == primary) return group;
  }
  return std::nullopt;
}

std::span<const LengthRow> MatchFile::LengthsOf(std::uint32_t group) const {
  const OrdinalRange range = groups_[group].lengths;
  return lengths_.subspan(range.begin, range.end - range.begin);
}

std::string_view MatchFile::FormOf(std::uint32_t token) const {
  return Between(form_offsets_, token, form_bytes_);
}

std::uint32_t MatchFile::FindToken(std::uint32_t group, std::string_view form) const {
  // The edge, which has no form, is no token of a text.
  if (form.empty()) return kNoToken;
  const OrdinalRange tokens = groups_[group].tokens;
  const std::uint64_t mask = form_slots_.size() - 1;
  std::uint64_t slot = FormHash(group, form) & mask;
  // A damaged table may have no free slot.
  for (std::size_t probes = 0; probes < form_slots_.size(); ++probes, slot = (slot + 1) & mask) {
    const std::uint32_t value = form_slots_[slot];
    if (value == 0) return kNoToken;
    if (tokens.Contains(value - 1) && FormOf(value - 1) == form) return value - 1;
  }
  return kNoToken;
}

std::span<const std::uint32_t> MatchFile::TokensOf(std::uint32_t sequence) const {
  if (sequence >= signatures_.size()) return {};
  const auto row = std::upper_bound(lengths_.begin(), lengths_.end(), sequence,
                                    [](std::uint32_t s, const LengthRow& r) { return s < r.end; });
  return row == lengths_.end() ? std::span<const std::uint32_t>() : TokensOf(*row, sequence);
}

std::span<const std::uint32_t> MatchFile::SegmentsWith(std::uint32_t sequence) const {
  return Between(sequence_offsets_, sequence, sequence_segments_);
}

std::span<const std::uint32_t> MatchFile::SequencesWith(std::uint32_t first,
                                                        std::uint32_t second) const {
  const std::span<const std::uint32_t> seconds = Between(bigram_offsets_, first, bigram_seconds_);
  const auto found = std::lower_bound(seconds.begin(), seconds.end(), second);
  if (found == seconds.end() || *found != second) return {};
  return Between(posting_offsets_, static_cast<std::size_t>(&*found - bigram_seconds_.data()),
                 postings_);
}

}  // namespace crosswalk::index
