// The cheapest way from one sequence to another: one step a token, with its cost of 0 or 1.
#ifndef CROSSWALK_GLOSSARY_MEMORY_EDIT_SCRIPT_H_
#define CROSSWALK_GLOSSARY_MEMORY_EDIT_SCRIPT_H_

#include <cstdint>
#include <span>
#include <vector>

#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"

namespace crosswalk::memory {

enum class EditStep : std::uint8_t {
  kKeep,     // a token of both
  kReplace,  // one for another
  kAdd,      // only in the first
  kLeaveOut  // only in the second
};

// Cells of the table that the way is read from; larger problems are halved first (D. S. Hirschberg,
// "A linear space algorithm for computing maximal common subsequences", CACM 18, 1975).
inline constexpr std::size_t kEditTableCells = std::size_t{4} << 20;

// A script of least cost (Levenshtein), in order. Where several cost the same, a common beginning
// and a common end are kept, and of what is between, from its end, replacing goes before adding and
// that before leaving out, as long as the table holds it. Errors: those of `cancellation`.
Result<std::vector<EditStep>> FindEditScript(std::span<const std::uint32_t> first,
                                             std::span<const std::uint32_t> second,
                                             const Cancellation& cancellation,
                                             std::size_t table_cells = kEditTableCells);

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_EDIT_SCRIPT_H_
