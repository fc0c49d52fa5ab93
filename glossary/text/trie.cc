#include "glossary/text/trie.h"

#include <algorithm>

#include "glossary/base/hash.h"
#include "glossary/text/trie_header.h"

namespace crosswalk::text {

Result<Trie> Trie::Open(std::string_view bytes, bool trusted) {
  TrieHeader header;
  if (bytes.size() < sizeof header) return DataLoss("trie: shorter than its header");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != kTrieMagic) return DataLoss("trie: not a trie");
  if (header.version != kTrieVersion) {
    return DataLoss("trie: version " + std::to_string(header.version) + ", this program reads " +
                    std::to_string(kTrieVersion));
  }
  if (header.checksum != Hash64(bytes.substr(0, offsetof(TrieHeader, checksum)))) {
    return DataLoss("trie: damaged header");
  }
  const std::size_t label_bytes = header.label_bytes;
  const std::size_t units = std::size_t{header.unit_count} * sizeof(std::uint64_t);
  const std::size_t index = kBlockIndex * sizeof(std::uint16_t);
  const std::size_t blocks = std::size_t{header.block_count} * kBlockCodes * label_bytes;
  const std::size_t order = std::size_t{header.label_count} * label_bytes;
  if (header.pair_bits < 6 || header.pair_bits > 40) return DataLoss("trie: damaged header");
  const std::size_t pairs = std::size_t{1} << (header.pair_bits - 3);
  if ((label_bytes != 2 && label_bytes != 4) || header.unit_count == 0 || header.block_count == 0 ||
      header.size != bytes.size() ||
      sizeof header + units + index + blocks + order + pairs != bytes.size()) {
    return DataLoss("trie: " + std::to_string(bytes.size()) + " bytes, which is not its size");
  }
  if (!trusted && header.body_checksum != Hash64(bytes.substr(sizeof header))) {
    return DataLoss("trie: the checksum does not fit");
  }
  Trie trie;
  trie.units_ = bytes.data() + sizeof header;
  trie.block_index_ = trie.units_ + units;
  trie.blocks_ = trie.block_index_ + index;
  trie.order_ = trie.blocks_ + blocks;
  trie.pairs_ = trie.order_ + order;
  trie.pair_shift_ = 64u - header.pair_bits;
  trie.has_single_ = header.has_single != 0;
  trie.unit_count_ = header.unit_count;
  trie.key_count_ = header.key_count;
  trie.label_count_ = header.label_count;
  trie.longest_key_ = header.longest_key;
  trie.wide_ = label_bytes == 4;
  // All other positions are checked where they are used; this one stands in the innermost loop.
  for (std::size_t i = 0; i < kBlockIndex; ++i) {
    if (Load<std::uint16_t>(trie.block_index_, i) >= header.block_count) {
      return DataLoss("trie: damaged alphabet");
    }
  }
  return trie;
}

std::optional<std::uint32_t> Trie::Find(std::u32string_view key) const {
  State state = Root();
  for (const char32_t code : key) {
    if (!Step(state, code)) return std::nullopt;
  }
  const std::int64_t number = Value(state);
  if (number < 0) return std::nullopt;
  return static_cast<std::uint32_t>(number);
}

std::int64_t Trie::First(State state) const {
  // A damaged array may lead in circles; no key is longer than the longest.
  for (std::uint32_t depth = 0; depth <= longest_key_; ++depth) {
    const std::uint64_t unit = UnitAt(state);
    // A key sorts in front of those that go on from it.
    if (const std::int64_t number = ValueOf(unit); number >= 0) return number;
    std::size_t i = 0;
    while (i < label_count_ && !StepLabel(unit, OrderedLabel(i), state)) ++i;
    if (i == label_count_) return -1;
  }
  return -1;
}

std::int64_t Trie::Last(State state) const {
  for (std::uint32_t depth = 0; depth <= longest_key_; ++depth) {
    const std::uint64_t unit = UnitAt(state);
    std::size_t i = label_count_;
    if ((High(unit) & kLeaf) == 0) {
      while (i > 0 && !StepLabel(unit, OrderedLabel(i - 1), state)) --i;
    } else {
      i = 0;
    }
    if (i == 0) return ValueOf(unit);
  }
  return -1;
}

void Trie::WithPrefix(std::u32string_view prefix,
                      const std::function<bool(std::uint32_t number)>& visit) const {
  State state = Root();
  for (const char32_t code : prefix) {
    if (!Step(state, code)) return;
  }
  // The keys are numbered in their order, so those below one place are all numbers of a range.
  const std::int64_t first = First(state);
  const std::int64_t last = Last(state);
  for (std::int64_t number = first; first >= 0 && number <= last; ++number) {
    if (!visit(static_cast<std::uint32_t>(number))) return;
  }
}

}  // namespace crosswalk::text
