#include "glossary/index/match/token_sequences.h"

#include <algorithm>

#include "glossary/base/hash.h"
#include "glossary/index/match/match_file.h"

namespace crosswalk::index {

void OrdinalSet::Grow() {
  constexpr std::size_t kFirstSize = 1024;
  std::vector<Slot> slots(std::max(kFirstSize, 2 * slots_.size()), Slot{0, kFree});
  for (const Slot& slot : slots_) {
    if (slot.ordinal == kFree) continue;
    std::size_t at = slot.hash & (slots.size() - 1);
    while (slots[at].ordinal != kFree) at = (at + 1) & (slots.size() - 1);
    slots[at] = slot;
  }
  slots_ = std::move(slots);
}

std::uint32_t TokenSequences::GroupNumber(std::string_view name) {
  const auto known = std::find(groups_.begin(), groups_.end(), name);
  if (known == groups_.end()) {
    groups_.emplace_back(name);
    return static_cast<std::uint32_t>(groups_.size() - 1);
  }
  return static_cast<std::uint32_t>(known - groups_.begin());
}

std::uint32_t TokenSequences::TokenNumber(std::uint32_t group, std::string_view form) {
  const std::uint32_t next = token_count();
  const std::uint32_t number =
      token_set_.FindOrAdd(FormHash(group, form), next, [&](std::uint32_t token) {
        return token_rows_[token].group == group && FormOf(token) == form;
      });
  if (number == next) {
    token_rows_.push_back({forms_.size(), static_cast<std::uint32_t>(form.size()), group});
    forms_ += form;
  }
  return number;
}

std::uint32_t TokenSequences::SequenceNumber(std::uint32_t group,
                                             std::span<const std::uint32_t> tokens) {
  const std::string_view bytes(reinterpret_cast<const char*>(tokens.data()), tokens.size_bytes());
  const auto next = static_cast<std::uint32_t>(sequences_.size());
  const std::uint32_t number =
      sequence_set_.FindOrAdd(FormHash(group, bytes), next, [&](std::uint32_t sequence) {
        const Sequence& other = sequences_[sequence];
        return other.group == group && std::ranges::equal(TokensOf(other), tokens);
      });
  if (number == next) {
    sequences_.push_back({tokens_.size(), static_cast<std::uint32_t>(tokens.size()), group});
    tokens_.insert(tokens_.end(), tokens.begin(), tokens.end());
  }
  return number;
}

}  // namespace crosswalk::index
