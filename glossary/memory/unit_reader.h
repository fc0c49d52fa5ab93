// The parts of units that only their documents tell, read when they are needed.
#ifndef CROSSWALK_GLOSSARY_MEMORY_UNIT_READER_H_
#define CROSSWALK_GLOSSARY_MEMORY_UNIT_READER_H_

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "crosswalk/v1/unit.pb.h"
#include "glossary/index/match/match_snapshot.h"

namespace crosswalk::memory {

// The segment of a unit by its number; an empty one where there is none.
const v1::Segment& SegmentNumbered(const v1::Unit& unit, std::uint16_t number);

// Keeps the unit that was read last. One thread, one snapshot, which outlives it.
class UnitReader {
 public:
  explicit UnitReader(const index::MatchSnapshot& units)
      : units_(units), marks_(units.piece_count()) {}

  // Valid until the next call. A document that cannot be read is an empty unit: what cannot be read
  // is DATA_LOSS when it is shown.
  const v1::Unit& Read(std::uint32_t piece, std::uint32_t row);

  // Whether a segment has codes. Reads its tokens, not its unit.
  bool HasCodes(std::uint32_t piece, const index::SegmentRow& segment);

  // A hash of text, language (`tag_key`) and codes by which equal segments meet.
  std::uint64_t KeyOf(std::uint32_t piece, const index::SegmentRow& segment, std::uint64_t tag_key);
  // Whether two are equal in all of that.
  bool Equal(std::uint32_t piece_a, const index::SegmentRow& a, std::uint32_t piece_b,
             const index::SegmentRow& b);

 private:
  // The tokens that stand for codes in one language group of a piece, and their signature.
  struct Marks {
    bool known = false;
    std::uint64_t signature = 0;
    std::vector<std::uint32_t> tokens;
  };
  const Marks& MarksOf(std::uint32_t piece, std::uint32_t group);
  std::string CodesOf(std::uint32_t piece, const index::SegmentRow& segment);

  const index::MatchSnapshot& units_;
  std::vector<std::vector<Marks>> marks_;
  v1::Unit unit_;
  std::uint32_t piece_ = 0xFFFFFFFF;
  std::uint32_t row_ = 0;
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_UNIT_READER_H_
