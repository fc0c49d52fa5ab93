#include "glossary/memory/unit_reader.h"

#include <algorithm>
#include <string_view>

#include "glossary/base/hash.h"

namespace crosswalk::memory {
namespace {

// What FoldSegment makes of codes begins so.
constexpr char kCodeMark = '\1';
constexpr std::string_view kCodeLetters = "ocfs";

}  // namespace

const v1::Segment& SegmentNumbered(const v1::Unit& unit, std::uint16_t number) {
  if (number == 0) return unit.source();
  if (number <= unit.targets_size()) return unit.targets(number - 1);
  return v1::Segment::default_instance();
}

const v1::Unit& UnitReader::Read(std::uint32_t piece, std::uint32_t row) {
  if (piece == piece_ && row == row_) return unit_;
  piece_ = piece;
  row_ = row;
  if (!units_.file(piece).ReadInto(row, unit_).ok()) unit_.Clear();
  return unit_;
}

const UnitReader::Marks& UnitReader::MarksOf(std::uint32_t piece, std::uint32_t group) {
  std::vector<Marks>& known = marks_[piece];
  if (known.size() <= group) known.resize(std::size_t{group} + 1);
  Marks& marks = known[group];
  if (!marks.known) {
    marks.known = true;
    for (const char letter : kCodeLetters) {
      const char form[] = {kCodeMark, letter};
      const std::uint32_t token = units_.file(piece).FindToken(group, std::string_view(form, 2));
      if (token == index::kNoToken) continue;
      marks.tokens.push_back(token);
      marks.signature |= index::SignatureBit(token);
    }
  }
  return marks;
}

bool UnitReader::HasCodes(std::uint32_t piece, const index::SegmentRow& segment) {
  const index::MatchFile& file = units_.file(piece);
  const Marks& marks = MarksOf(piece, file.GroupOf(segment.tag));
  if (segment.sequence >= file.sequence_count() ||
      (file.signatures()[segment.sequence] & marks.signature) == 0) {
    return false;
  }
  const auto tokens = file.TokensOf(segment.sequence);
  return std::find_first_of(tokens.begin(), tokens.end(), marks.tokens.begin(),
                            marks.tokens.end()) != tokens.end();
}

std::string UnitReader::CodesOf(std::uint32_t piece, const index::SegmentRow& segment) {
  std::string out;
  if (!HasCodes(piece, segment)) return out;
  for (const v1::InlineCode& code :
       SegmentNumbered(Read(piece, segment.unit), segment.number).codes()) {
    out += std::to_string(code.offset()) + ' ' + std::to_string(code.kind()) + ' ' +
           std::to_string(code.content().size()) + ' ' + code.content();
  }
  return out;
}

std::uint64_t UnitReader::KeyOf(std::uint32_t piece, const index::SegmentRow& segment,
                                std::uint64_t tag_key) {
  constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15;
  std::uint64_t key = Hash64(units_.file(piece).TextOf(segment)) ^ tag_key * kSpread;
  if (HasCodes(piece, segment)) key ^= Hash64(CodesOf(piece, segment)) * kSpread;
  return key;
}

bool UnitReader::Equal(std::uint32_t piece_a, const index::SegmentRow& a, std::uint32_t piece_b,
                       const index::SegmentRow& b) {
  const index::MatchFile& file_a = units_.file(piece_a);
  const index::MatchFile& file_b = units_.file(piece_b);
  return file_a.TextOf(a) == file_b.TextOf(b) && file_a.TagAt(a.tag) == file_b.TagAt(b.tag) &&
         CodesOf(piece_a, a) == CodesOf(piece_b, b);
}

}  // namespace crosswalk::memory
