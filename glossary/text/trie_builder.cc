// Builds the double array: first the tree, level by level, then a base for each node, those with
// the most children first and those with one child last, so that they fill the gaps.
#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <numeric>
#include <utility>

#include "glossary/base/hash.h"
#include "glossary/text/bit_set.h"
#include "glossary/text/trie.h"
#include "glossary/text/trie_header.h"

namespace crosswalk::text {
namespace {

// Its keys share what leads here. Its children are the nodes from first_child to the first child of
// the next node.
struct Node {
  std::uint32_t first_key;  // its own where it is a key
  std::uint32_t first_child;
  std::uint32_t label;  // kIsKey where it is a key
};

constexpr std::uint32_t kIsKey = 1u << 31;

template <typename Number>
void Append(std::string& out, const Number& number) {
  out.append(reinterpret_cast<const char*>(&number), sizeof number);
}

}  // namespace

class TrieBuilder {
 public:
  explicit TrieBuilder(TrieKeys keys)
      : keys_(std::move(keys)), key_count_(static_cast<std::uint32_t>(keys_.size())) {
    CountCodes();
    FilterPairs();
    Grow();
    keys_ = TrieKeys();
    Place();
  }

  std::string Bytes() const {
    const bool wide = codes_.size() > 0xFFFF;
    TrieHeader header{};
    header.magic = kTrieMagic;
    header.version = kTrieVersion;
    header.label_bytes = wide ? 4 : 2;
    header.unit_count = static_cast<std::uint32_t>(unit_count_);
    header.key_count = key_count_;
    header.label_count = static_cast<std::uint32_t>(codes_.size());
    header.longest_key = static_cast<std::uint32_t>(longest_);
    header.pair_bits = pair_bits_;
    header.has_single = has_single_ ? 1 : 0;

    std::string out;
    out.reserve(sizeof header + unit_count_ * sizeof(std::uint64_t) + codes_.size() * 8 + 100'000 +
                pairs_.size() * sizeof(std::uint64_t));
    out.resize(sizeof header);
    AppendUnits(out);
    header.block_count = AppendAlphabet(out, wide);
    for (const std::uint32_t label : LabelsInOrder()) AppendLabel(out, label, wide);
    for (const std::uint64_t word : pairs_) Append(out, word);
    header.size = out.size();
    header.body_checksum = Hash64(std::string_view(out).substr(sizeof header));
    const auto* raw = reinterpret_cast<const char*>(&header);
    header.checksum = Hash64({raw, offsetof(TrieHeader, checksum)});
    std::memcpy(out.data(), &header, sizeof header);
    return out;
  }

 private:
  // Labels from 1 by falling frequency.
  void CountCodes() {
    char32_t greatest = 0;
    for (const char32_t code : keys_.codes()) greatest = std::max(greatest, code);
    for (std::size_t i = 0; i < keys_.size(); ++i) longest_ = std::max(longest_, keys_[i].size());
    // Whole blocks, and no more of them than needed: small tries are made often.
    std::vector<std::uint32_t> counts((greatest / Trie::kBlockCodes + 1) * Trie::kBlockCodes);
    for (const char32_t code : keys_.codes()) ++counts[code];
    for (char32_t code = 0; code < counts.size(); ++code) {
      if (counts[code] > 0) codes_.push_back(code);
    }
    std::stable_sort(codes_.begin(), codes_.end(),
                     [&](char32_t a, char32_t b) { return counts[a] > counts[b]; });
    labels_.resize(counts.size());
    for (std::size_t i = 0; i < codes_.size(); ++i) {
      labels_[codes_[i]] = static_cast<std::uint32_t>(i + 1);
    }
  }

  // Level by level, so that the children of nodes that follow each other do so too.
  void Grow() {
    nodes_.reserve(keys_.prefixes() + 2);
    nodes_.push_back({0, 0, 0});
    std::vector<std::uint32_t> ends{key_count_};  // behind the last key, of the level's nodes
    std::size_t level_begin = 0;
    for (std::size_t depth = 0; level_begin < nodes_.size(); ++depth) {
      const std::size_t level_end = nodes_.size();
      std::vector<std::uint32_t> next;
      for (std::size_t i = level_begin; i < level_end; ++i) {
        AddChildren(i, depth, ends[i - level_begin], next);
      }
      ends = std::move(next);
      level_begin = level_end;
    }
    nodes_.push_back({0, static_cast<std::uint32_t>(nodes_.size()), 0});  // where the last ends
  }

  void AddChildren(std::size_t index, std::size_t depth, std::uint32_t end,
                   std::vector<std::uint32_t>& ends) {
    std::uint32_t key = nodes_[index].first_key;
    if (key < end && keys_[key].size() == depth) {
      nodes_[index].label |= kIsKey;
      ++key;
    }
    nodes_[index].first_child = static_cast<std::uint32_t>(nodes_.size());
    while (key < end) {
      const char32_t code = keys_[key][depth];
      const std::uint32_t begin = key;
      while (key < end && keys_[key][depth] == code) ++key;
      nodes_.push_back({begin, 0, labels_[code]});
      ends.push_back(key);
    }
  }

  // The last one of nodes_ only ends the one before it.
  std::uint32_t node_count() const { return static_cast<std::uint32_t>(nodes_.size() - 1); }
  bool IsKey(std::uint32_t index) const { return (nodes_[index].label & kIsKey) != 0; }
  std::uint32_t LabelOf(std::uint32_t index) const { return nodes_[index].label & ~kIsKey; }
  std::uint32_t ChildCount(std::uint32_t index) const {
    return nodes_[index + 1].first_child - nodes_[index].first_child;
  }
  std::uint32_t SlotCount(std::uint32_t index) const {
    return ChildCount(index) + (IsKey(index) ? 1 : 0);
  }

  // The labels of a node's units, ascending: 0 for the number of a key that goes on.
  void CollectLabels(std::uint32_t index, std::vector<std::uint32_t>& labels) const {
    labels.clear();
    if (IsKey(index)) labels.push_back(0);
    const std::uint32_t end = nodes_[index + 1].first_child;
    for (std::uint32_t child = nodes_[index].first_child; child < end; ++child) {
      labels.push_back(LabelOf(child));
    }
    std::sort(labels.begin(), labels.end());
  }

  void Place() {
    bases_.resize(node_count());
    taken_.Set(0);  // the root
    used_bases_.Set(0);
    // The root comes first, since its base is given.
    if (ChildCount(0) > 0) PlaceNode(0);
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 1; i < node_count(); ++i) {
      if (ChildCount(i) > 0 && SlotCount(i) > 1) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return SlotCount(a) > SlotCount(b); });
    for (const std::uint32_t index : order) PlaceNode(index);
    // Most nodes have one child and nothing else.
    for (std::uint32_t i = 1; i < node_count(); ++i) {
      if (ChildCount(i) > 0 && SlotCount(i) == 1) PlaceNode(i);
    }
  }

  void PlaceNode(std::uint32_t index) {
    CollectLabels(index, slots_);
    // The root's base is 0: with frequent code points first its children lie close together.
    const std::size_t base = index == 0 ? 0 : FindBase(slots_);
    bases_[index] = static_cast<std::uint32_t>(base);
    used_bases_.Set(base);
    for (const std::uint32_t label : slots_) taken_.Set(base + label);
    unit_count_ = std::max(unit_count_, base + slots_.back() + 1);
  }

  // A base at which all `labels` are free, and which no other node has.
  std::size_t FindBase(const std::vector<std::uint32_t>& labels) {
    const std::size_t kind = std::min<std::size_t>(labels.size(), cursors_.size() - 1);
    // Positions below the cursor are so full that searching there again does not pay.
    std::size_t& cursor = cursors_[kind];
    const std::size_t patience = Patience(labels.size());
    std::size_t tried = 0;
    for (std::size_t position = std::max(cursor, std::size_t{labels[0]});;
         position += 64, ++tried) {
      const std::size_t from = position - labels[0];
      std::uint64_t free = ~used_bases_.From(from);
      for (std::size_t i = 0; i < labels.size() && free != 0; ++i) {
        free &= ~taken_.From(from + labels[i]);
      }
      if (free == 0) continue;
      const std::size_t base = from + static_cast<std::size_t>(std::countr_zero(free));
      if (tried > patience) cursor = position - patience / 2 * 64;
      return base;
    }
  }

  void AppendUnits(std::string& out) const {
    const std::size_t begin = out.size();
    const std::uint64_t free = std::uint64_t{Trie::kFree} << 32;
    for (std::size_t i = 0; i < unit_count_; ++i) Append(out, free);
    const auto put = [&](std::size_t position, std::uint32_t high, std::uint32_t low) {
      const std::uint64_t unit = std::uint64_t{high} << 32 | low;
      std::memcpy(out.data() + begin + position * sizeof unit, &unit, sizeof unit);
    };
    const auto put_node = [&](std::uint32_t index, std::size_t position) {
      const std::uint32_t high = LabelOf(index) | (IsKey(index) ? Trie::kKey : 0);
      if (ChildCount(index) == 0 && IsKey(index)) {
        put(position, high | Trie::kLeaf, nodes_[index].first_key);
      } else {
        put(position, high, bases_[index]);
      }
    };
    put_node(0, 0);
    for (std::uint32_t i = 0; i < node_count(); ++i) {
      if (ChildCount(i) == 0) continue;
      if (IsKey(i)) put(bases_[i], 0, nodes_[i].first_key);
      const std::uint32_t end = nodes_[i + 1].first_child;
      for (std::uint32_t child = nodes_[i].first_child; child < end; ++child) {
        put_node(child, std::size_t{bases_[i]} + LabelOf(child));
      }
    }
  }

  static void AppendLabel(std::string& out, std::uint32_t label, bool wide) {
    if (wide) {
      Append(out, label);
    } else {
      Append(out, static_cast<std::uint16_t>(label));
    }
  }

  // Index and blocks; the number of blocks. Block 0 is empty and stands for all code points that no
  // key has.
  std::uint32_t AppendAlphabet(std::string& out, bool wide) const {
    std::array<std::uint16_t, Trie::kBlockIndex> index{};
    std::vector<std::size_t> full;
    for (std::size_t block = 0; block < labels_.size() / Trie::kBlockCodes; ++block) {
      const auto begin = labels_.begin() + static_cast<std::ptrdiff_t>(block * Trie::kBlockCodes);
      if (std::all_of(begin, begin + Trie::kBlockCodes, [](std::uint32_t l) { return l == 0; })) {
        continue;
      }
      full.push_back(block);
      index[block] = static_cast<std::uint16_t>(full.size());
    }
    for (const std::uint16_t block : index) Append(out, block);
    for (std::size_t i = 0; i < Trie::kBlockCodes; ++i) AppendLabel(out, 0, wide);
    for (const std::size_t block : full) {
      for (std::size_t i = 0; i < Trie::kBlockCodes; ++i) {
        AppendLabel(out, labels_[block * Trie::kBlockCodes + i], wide);
      }
    }
    return static_cast<std::uint32_t>(full.size() + 1);
  }

  std::vector<std::uint32_t> LabelsInOrder() const {
    std::vector<std::uint32_t> ordered(codes_.size());
    std::iota(ordered.begin(), ordered.end(), 1u);
    std::sort(ordered.begin(), ordered.end(),
              [&](std::uint32_t a, std::uint32_t b) { return codes_[a - 1] < codes_[b - 1]; });
    return ordered;
  }

  // Eight to sixteen bits for each pair, so that one in ten of the others passes at most.
  void FilterPairs() {
    std::vector<std::uint64_t> hashes;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      const std::u32string_view key = keys_[i];
      has_single_ |= key.size() == 1;
      const std::uint64_t hash = Trie::PairHash(key[0], key.size() == 1 ? Trie::kNoCode : key[1]);
      if (hashes.empty() || hashes.back() != hash) hashes.push_back(hash);
    }
    pair_bits_ = static_cast<std::uint16_t>(
        std::max(6, static_cast<int>(std::bit_width(8 * hashes.size()))));
    pairs_.resize(std::size_t{1} << (pair_bits_ - 6));
    for (const std::uint64_t hash : hashes) {
      const std::uint64_t bit = hash >> (64 - pair_bits_);
      pairs_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
  }

  // Words of 64 candidates that a search may pass before those behind are given up for nodes of
  // this size. The large nodes are few and fit seldom; if they do not search long they are strewn
  // over far more room than all the others can fill.
  static std::size_t Patience(std::size_t label_count) {
    if (label_count >= 15) return 8192;
    if (label_count >= 8) return 2048;
    return label_count >= 3 ? 256 : 64;
  }

  TrieKeys keys_;
  std::uint32_t key_count_;
  std::size_t longest_ = 0;
  std::vector<char32_t> codes_;        // by label - 1
  std::vector<std::uint32_t> labels_;  // by code point
  std::vector<std::uint64_t> pairs_;
  std::uint16_t pair_bits_ = 0;
  bool has_single_ = false;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> bases_;
  BitSet taken_;
  BitSet used_bases_;
  std::array<std::size_t, 16> cursors_{};
  std::vector<std::uint32_t> slots_;
  std::size_t unit_count_ = 1;
};

std::string Trie::Build(TrieKeys keys) { return TrieBuilder(std::move(keys)).Bytes(); }

std::string Trie::Build(const std::vector<std::u32string>& keys) {
  TrieKeys buffer;
  std::size_t code_points = 0;
  for (const std::u32string& key : keys) code_points += key.size();
  buffer.Reserve(keys.size(), code_points);
  for (const std::u32string& key : keys) buffer.Add(key);
  return Build(std::move(buffer));
}

}  // namespace crosswalk::text
