// An immutable set of strings of code points, each with a number, in one block of bytes that can be
// mapped from a file.
#ifndef CROSSWALK_GLOSSARY_TEXT_TRIE_H_
#define CROSSWALK_GLOSSARY_TEXT_TRIE_H_

#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/status.h"
#include "glossary/text/trie_keys.h"

namespace crosswalk::text {

// A double array. Numbers are the positions of the keys in the sorted list that was built from.
// Threads may share a const Trie, which is a small value: copies see the same bytes. The bytes must
// outlive it; they may stand at any address.
//
// Layout, little-endian:
//   header    64 bytes: magic, version, counts, checksums (trie.cc)
//   units     8 bytes each; see Unit
//   alphabet  where the block of each 256 code points is (4,352 × 2 bytes), then the blocks: the
//             label of each code point, 0 for none, 2 bytes each (4 where there are more than
//             65,535 labels). Frequent code points have small labels, which keeps the array dense.
//   order     the labels in the order of their code points, as wide as in the blocks
//   pairs     a filter of the two code points that keys begin with, 64 bits a word, a power of two
//             of them
class Trie {
 public:
  // A place in the trie; a value.
  using State = std::uint32_t;

  // Takes the keys' memory back before it needs the most itself: about 16 bytes for each string
  // that some key begins with, and 8 for each unit.
  static std::string Build(TrieKeys keys);
  // `keys` sorted by code point, unique, none empty; fewer than 2^28 code points in all.
  static std::string Build(const std::vector<std::u32string>& keys);
  // DATA_LOSS where the header, the size or the checksum does not fit. Does not copy. Checking
  // reads every byte once; `trusted` skips that for bytes which were checked before. Bytes that
  // were damaged since then give wrong answers, but nothing outside of them is read, numbers stay
  // below size(), and every call ends.
  static Result<Trie> Open(std::string_view bytes, bool trusted = false);

  std::uint32_t size() const { return key_count_; }
  // Of the longest key, in code points.
  std::uint32_t longest() const { return longest_key_; }
  std::optional<std::uint32_t> Find(std::u32string_view key) const;

  // False where no key begins with `first` and `second` and none is `first` alone, which is so at
  // two thirds of the places of a running text; true may be wrong. Behind the end of the text comes
  // kNoCode.
  static constexpr char32_t kNoCode = 0x110000;
  bool MayBegin(char32_t first, char32_t second) const {
    return HasPair(first, second) || (has_single_ && HasPair(first, kNoCode));
  }

  State Root() const { return 0; }
  // Moves along `code`; false, and `state` unspecified, where no key goes on that way.
  bool Step(State& state, char32_t code) const {
    const std::uint64_t unit = UnitAt(state);
    return StepLabel(unit, LabelOf(code), state);
  }
  // Number of the key that ends here, or -1.
  std::int64_t Value(State state) const { return ValueOf(UnitAt(state)); }

  // Calls `found(length, number)` for every key that `text` begins with, shortest first.
  template <typename Found>
  void Prefixes(std::u32string_view text, Found&& found) const {
    if (text.empty() || !MayBegin(text[0], text.size() > 1 ? text[1] : kNoCode)) return;
    std::uint64_t unit = UnitAt(0);
    State state = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (!StepLabel(unit, LabelOf(text[i]), state)) return;
      unit = UnitAt(state);
      if (const std::int64_t number = ValueOf(unit); number >= 0) {
        found(i + 1, static_cast<std::uint32_t>(number));
      }
    }
  }

  // Numbers of the keys that begin with `prefix`, ascending, until `visit` returns false. Finding
  // the first takes some 10 µs, each further one nothing.
  void WithPrefix(std::u32string_view prefix,
                  const std::function<bool(std::uint32_t number)>& visit) const;

 private:
  // Unit: the low half holds a leaf's number, else the base; the child along a label stands at base
  // + label. The high half holds the label that leads here and two flags. No two bases are equal,
  // so the label alone tells whether a unit is the child that was looked for. A node that is a key
  // and goes on keeps its number in its child along label 0.
  static constexpr std::uint32_t kLabelMask = 0x1FFFFF;
  static constexpr std::uint32_t kFree = kLabelMask;  // above every label
  static constexpr std::uint32_t kKey = 1u << 30;
  static constexpr std::uint32_t kLeaf = 1u << 31;
  static constexpr std::size_t kBlockCodes = 256;
  static constexpr std::size_t kBlockIndex = 0x110000 / kBlockCodes;

  friend class TrieBuilder;

  static std::uint32_t High(std::uint64_t unit) { return static_cast<std::uint32_t>(unit >> 32); }
  static std::uint32_t Low(std::uint64_t unit) { return static_cast<std::uint32_t>(unit); }

  // The bytes may lie at odd addresses inside a file.
  template <typename Number>
  static Number Load(const char* from, std::size_t index) {
    Number number;
    std::memcpy(&number, from + index * sizeof number, sizeof number);
    return number;
  }
  std::uint64_t UnitAt(State state) const { return Load<std::uint64_t>(units_, state); }

  static std::uint64_t PairHash(char32_t first, char32_t second) {
    return (std::uint64_t{first} << 21 ^ second) * 0x9E3779B97F4A7C15u;
  }
  bool HasPair(char32_t first, char32_t second) const {
    const std::uint64_t bit = PairHash(first, second) >> pair_shift_;
    return (Load<std::uint64_t>(pairs_, bit / 64) >> (bit % 64) & 1) != 0;
  }

  // 0 for code points that no key has.
  std::uint32_t LabelOf(char32_t code) const {
    if (code > 0x10FFFF) return 0;
    const std::size_t at =
        Load<std::uint16_t>(block_index_, code / kBlockCodes) * kBlockCodes + code % kBlockCodes;
    return wide_ ? Load<std::uint32_t>(blocks_, at) : Load<std::uint16_t>(blocks_, at);
  }

  bool StepLabel(std::uint64_t unit, std::uint32_t label, State& state) const {
    if (label == 0 || (High(unit) & kLeaf) != 0) return false;
    const std::size_t child = std::size_t{Low(unit)} + label;
    if (child >= unit_count_) return false;
    state = static_cast<State>(child);
    return (High(UnitAt(state)) & kLabelMask) == label;
  }

  std::int64_t ValueOf(std::uint64_t unit) const {
    if ((High(unit) & kKey) == 0) return -1;
    std::uint32_t number = Low(unit);
    if ((High(unit) & kLeaf) == 0) {
      if (number >= unit_count_) return -1;
      number = Low(UnitAt(number));
    }
    return number < key_count_ ? static_cast<std::int64_t>(number) : -1;
  }

  // The smallest or greatest number below `state`, -1 for none.
  std::int64_t First(State state) const;
  std::int64_t Last(State state) const;
  std::uint32_t OrderedLabel(std::size_t index) const {
    return wide_ ? Load<std::uint32_t>(order_, index) : Load<std::uint16_t>(order_, index);
  }

  const char* units_ = nullptr;
  const char* block_index_ = nullptr;
  const char* blocks_ = nullptr;
  const char* order_ = nullptr;
  const char* pairs_ = nullptr;
  std::uint32_t unit_count_ = 0;
  std::uint32_t key_count_ = 0;
  std::uint32_t label_count_ = 0;
  std::uint32_t longest_key_ = 0;
  bool wide_ = false;
  bool has_single_ = false;       // a key of one code point
  std::uint32_t pair_shift_ = 0;  // from a hash to a bit of the filter
};

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_TRIE_H_
