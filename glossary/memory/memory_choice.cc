#include "glossary/memory/memory_choice.h"

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>

namespace crosswalk::memory {

MemoryChoice::Memory MemoryChoice::Of(std::uint32_t piece, std::uint32_t row) {
  const index::RowTable& rows = units_.rows(piece);
  std::vector<Known>& known = pieces_[piece];
  const std::uint32_t parent = rows.ParentOrdinalOf(row);
  if (known.size() <= parent) known.resize(std::size_t{parent} + 1);
  Known& entry = known[parent];
  if (!entry.known) {
    const std::string_view name = rows.ParentAt(parent);
    entry = {true, {query_.Chooses(name), query_.penalties.OfMemory(name)}};
  }
  return entry.memory;
}

std::uint32_t MemoryChoice::LeastPoints() const {
  if (query_.memories.empty()) return 0;
  std::uint32_t least = std::numeric_limits<std::uint32_t>::max();
  for (const std::string& memory : query_.memories) {
    least = std::min(least, query_.penalties.OfMemory(memory));
  }
  return least;
}

}  // namespace crosswalk::memory
