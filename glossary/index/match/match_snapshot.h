// What match works on: an unchanging list of pieces at one revision.
#ifndef CROSSWALK_GLOSSARY_INDEX_MATCH_MATCH_SNAPSHOT_H_
#define CROSSWALK_GLOSSARY_INDEX_MATCH_MATCH_SNAPSHOT_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "glossary/index/any_snapshot.h"
#include "glossary/index/match/match_file.h"
#include "glossary/index/row_table.h"

namespace crosswalk::index {

// Any thread may use one, also at the same time; nothing in it changes. A row is a unit.
class MatchSnapshot : public AnySnapshot {
 public:
  virtual std::size_t piece_count() const = 0;
  // Pieces are numbered from the oldest, which is by far the largest.
  virtual const MatchFile& file(std::size_t piece) const = 0;
  virtual const RowTable& rows(std::size_t piece) const = 0;
  // False for a unit that something newer replaced or deleted.
  virtual bool Lives(std::size_t piece, std::uint32_t row) const = 0;
  // Whether there is such a memory, by id.
  virtual bool HasMemory(std::string_view memory) const = 0;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_MATCH_MATCH_SNAPSHOT_H_
