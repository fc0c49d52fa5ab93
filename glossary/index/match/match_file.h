// The units of a piece as match reads them: documents, segments, and their folded token sequences.
#ifndef CROSSWALK_GLOSSARY_INDEX_MATCH_MATCH_FILE_H_
#define CROSSWALK_GLOSSARY_INDEX_MATCH_MATCH_FILE_H_

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "crosswalk/v1/unit.pb.h"
#include "glossary/base/status.h"
#include "glossary/index/sections.h"

namespace crosswalk::index {

enum SegmentFlag : std::uint8_t { kMachineMade = 1 };

// One segment of a unit as it is kept.
struct SegmentRow {
  std::uint32_t unit;         // row of its unit
  std::uint32_t text_offset;  // where its text begins in the unit's document
  std::uint32_t text_length;  // in bytes
  std::uint32_t sequence;     // of its folded tokens
  std::uint32_t tag;          // ordinal of its language tag
  std::uint16_t number;       // 0: the source; n: target n-1
  std::uint8_t state;         // v1::TranslationState
  std::uint8_t flags;         // SegmentFlag
};
static_assert(sizeof(SegmentRow) == 24);

// A stretch [begin, end) of ordinals.
struct OrdinalRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool empty() const { return begin >= end; }
  std::uint32_t size() const { return end - begin; }
  bool Contains(std::uint32_t ordinal) const { return begin <= ordinal && ordinal < end; }
};

// Sequences of one length, one behind the other, and their tokens.
struct LengthRow {
  std::uint64_t first_token;  // in all tokens of the file
  std::uint32_t length;       // in tokens
  std::uint32_t begin;        // first sequence
  std::uint32_t end;          // one behind the last
  std::uint32_t unused;
};
static_assert(sizeof(LengthRow) == 24);

// A language whose texts meet each other: zh, ja, en, and every other by its primary subtag.
struct LanguageGroup {
  std::uint32_t name_offset;
  std::uint32_t name_length;
  OrdinalRange tokens;     // the first is the edge: what stands before and behind every sequence
  OrdinalRange sequences;  // by length
  OrdinalRange lengths;    // LengthRows
};
static_assert(sizeof(LanguageGroup) == 32);

inline constexpr std::uint32_t kNoToken = 0xFFFFFFFF;

// Of a token, for a sequence's signature: one of 64 bits. Each bit that one sequence has and the
// other lacks is at least one token that the other lacks.
constexpr std::uint64_t SignatureBit(std::uint32_t token) {
  return std::uint64_t{1} << ((token * 0x9E3779B1u) >> 26);
}

// match.piece, mapped. Immutable; threads share one. Bounded: no number read from the file leads
// outside it; what is damaged reads as empty or as other texts, and a document that cannot be read
// is DATA_LOSS. Rows are units, numbered in the order in which they were added; whose they are says
// the piece's RowTable. Segments are numbered by unit, sequences by language and length.
class MatchFile {
 public:
  // NOT_FOUND, DATA_LOSS.
  static Result<MatchFile> Open(const std::filesystem::path& path);

  std::uint32_t row_count() const { return static_cast<std::uint32_t>(dates_.size()); }
  std::uint32_t segment_count() const { return static_cast<std::uint32_t>(segments_.size()); }
  std::uint32_t sequence_count() const { return static_cast<std::uint32_t>(signatures_.size()); }
  std::uint64_t file_size() const { return sections_.file_size(); }

  // The unit, without name: of its segments text, language tag, codes, state, provenance and
  // whether a machine made it; context_id, previous_source, next_source, provenance. DATA_LOSS.
  Status ReadInto(std::uint32_t row, v1::Unit& unit) const;
  // The same, serialised; empty where there is none.
  std::string_view Bytes(std::uint32_t row) const;
  // When it was last changed, in seconds since 1970: as its file says, else when it was written.
  std::int64_t DateOf(std::uint32_t row) const { return row < dates_.size() ? dates_[row] : 0; }

  // Segments of a unit: the source, then the targets in their order.
  OrdinalRange SegmentsOf(std::uint32_t row) const;
  // Nothing where there is no such segment, or its unit or tag is none.
  std::optional<SegmentRow> SegmentAt(std::uint32_t segment) const;
  // As the unit has it: not folded, without its codes. Valid as long as the file.
  std::string_view TextOf(const SegmentRow& segment) const;

  std::uint32_t tag_count() const { return static_cast<std::uint32_t>(tag_groups_.size()); }
  // BCP 47; empty where there is none.
  std::string_view TagAt(std::uint32_t tag) const;
  // Ordinal of the language group of a tag.
  std::uint32_t GroupOf(std::uint32_t tag) const {
    return tag < tag_groups_.size() ? tag_groups_[tag] : 0;
  }

  std::uint32_t group_count() const { return static_cast<std::uint32_t>(groups_.size()); }
  const LanguageGroup& GroupAt(std::uint32_t group) const { return groups_[group]; }
  std::string_view NameOf(std::uint32_t group) const;
  // By text::LanguageTag::primary().
  std::optional<std::uint32_t> FindGroup(std::string_view primary) const;
  // Of one group, by length.
  std::span<const LengthRow> LengthsOf(std::uint32_t group) const;

  // A token of the group by its folded form, or kNoToken.
  std::uint32_t FindToken(std::uint32_t group, std::string_view form) const;
  std::string_view FormOf(std::uint32_t token) const;

  std::span<const std::uint32_t> TokensOf(std::uint32_t sequence) const;
  // The tokens of the sequence number `sequence` of those of one length.
  std::span<const std::uint32_t> TokensOf(const LengthRow& row, std::uint32_t sequence) const {
    return tokens_.subspan(row.first_token + std::uint64_t{sequence - row.begin} * row.length,
                           row.length);
  }
  std::span<const std::uint64_t> signatures() const { return signatures_; }
  // Segments that have it, ascending.
  std::span<const std::uint32_t> SegmentsWith(std::uint32_t sequence) const;
  // Sequences that have the two tokens next to each other, ascending, each once: by length, within
  // their group. `first` or `second` may be the group's edge.
  std::span<const std::uint32_t> SequencesWith(std::uint32_t first, std::uint32_t second) const;

 private:
  friend class MatchFileBuilder;
  friend class MatchFileWriter;
  enum Section : std::size_t {
    kDocuments,
    kDocumentOffsets,   // uint64 a row and one more
    kDates,             // int64 a row
    kUnitSegments,      // uint32 a row and one more
    kSegments,          // SegmentRow
    kTagBytes,          //
    kTagOffsets,        // uint32 a tag and one more
    kTagGroups,         // uint32 a tag
    kGroupNames,        //
    kGroups,            // LanguageGroup
    kLengths,           // LengthRow
    kTokens,            // uint32, sequence behind sequence
    kSignatures,        // uint64 a sequence
    kSequenceOffsets,   // uint32 a sequence and one more
    kSequenceSegments,  // uint32 a segment
    kFormBytes,         //
    kFormOffsets,       // uint32 a token and one more
    kFormSlots,         // uint32: token + 1, or 0; open addressing by hash
    kBigramOffsets,     // uint32 a token and one more
    kBigramSeconds,     // uint32 a bigram, ascending for each first token
    kPostingOffsets,    // uint32 a bigram and one more
    kPostings           // uint32
  };

  explicit MatchFile(Sections sections) : sections_(std::move(sections)) {}
  bool Fits() const;

  Sections sections_;
  std::string_view documents_;
  std::span<const std::uint64_t> document_offsets_;
  std::span<const std::int64_t> dates_;
  std::span<const std::uint32_t> unit_segments_;
  std::span<const SegmentRow> segments_;
  std::string_view tag_bytes_;
  std::span<const std::uint32_t> tag_offsets_;
  std::span<const std::uint32_t> tag_groups_;
  std::string_view group_names_;
  std::span<const LanguageGroup> groups_;
  std::span<const LengthRow> lengths_;
  std::span<const std::uint32_t> tokens_;
  std::span<const std::uint64_t> signatures_;
  std::span<const std::uint32_t> sequence_offsets_;
  std::span<const std::uint32_t> sequence_segments_;
  std::string_view form_bytes_;
  std::span<const std::uint32_t> form_offsets_;
  std::span<const std::uint32_t> form_slots_;
  std::span<const std::uint32_t> bigram_offsets_;
  std::span<const std::uint32_t> bigram_seconds_;
  std::span<const std::uint32_t> posting_offsets_;
  std::span<const std::uint32_t> postings_;
};

// Where the search for a form begins, less what exceeds the table.
std::uint64_t FormHash(std::uint32_t group, std::string_view form);

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_MATCH_MATCH_FILE_H_
