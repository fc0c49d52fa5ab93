// Builds the double array: first the tree, level by level, then a base for each node, those with
// the most children first and those with one child last, so that they fill the gaps.
#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

#include "glossary/base/hash.h"
#include "glossary/text/bit_set.h"
#include "glossary/text/trie.h"
#include "glossary/text/trie_header.h"

namespace crosswalk::text {
namespace {

// The keys [begin, end) share what leads here. Its children are nodes [first_child, first_child +
// child_count).
struct Node {
  std::uint32_t begin;
  std::uint32_t end;
  std::uint32_t label;
  std::uint32_t first_child = 0;
  std::uint32_t child_count = 0;
  bool is_key = false;
};

template <typename Number>
void Append(std::string& out, const Number& number) {
  out.append(reinterpret_cast<const char*>(&number), sizeof number);
}

}  // namespace

class TrieBuilder {
 public:
  explicit TrieBuilder(const std::vector<std::u32string>& keys) : keys_(keys) {
    CountCodes();
    Grow();
    Place();
  }

  std::string Bytes() const {
    const bool wide = codes_.size() > 0xFFFF;
    TrieHeader header{};
    header.magic = kTrieMagic;
    header.version = kTrieVersion;
    header.label_bytes = wide ? 4 : 2;
    header.unit_count = static_cast<std::uint32_t>(units_.size());
    header.key_count = static_cast<std::uint32_t>(keys_.size());
    header.label_count = static_cast<std::uint32_t>(codes_.size());
    header.longest_key = static_cast<std::uint32_t>(longest_);

    std::string out(sizeof header, '\0');
    out.reserve(sizeof header + units_.size() * 8 + codes_.size() * 8 + 100'000);
    for (const std::uint64_t unit : units_) Append(out, unit);
    header.block_count = AppendAlphabet(out, wide);
    for (const std::uint32_t label : LabelsInOrder()) AppendLabel(out, label, wide);
    AppendPairs(header, out);
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
    for (const std::u32string& key : keys_) {
      for (const char32_t code : key) greatest = std::max(greatest, code);
      longest_ = std::max(longest_, key.size());
    }
    // Whole blocks, and no more of them than needed: small tries are made often.
    std::vector<std::uint32_t> counts((greatest / Trie::kBlockCodes + 1) * Trie::kBlockCodes);
    for (const std::u32string& key : keys_) {
      for (const char32_t code : key) ++counts[code];
    }
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

  void Grow() {
    nodes_.push_back({0, static_cast<std::uint32_t>(keys_.size()), 0});
    std::size_t level_begin = 0;
    for (std::size_t depth = 0; level_begin < nodes_.size(); ++depth) {
      const std::size_t level_end = nodes_.size();
      for (std::size_t i = level_begin; i < level_end; ++i) AddChildren(i, depth);
      level_begin = level_end;
    }
  }

  void AddChildren(std::size_t index, std::size_t depth) {
    Node node = nodes_[index];
    std::uint32_t key = node.begin;
    if (key < node.end && keys_[key].size() == depth) {
      node.is_key = true;
      ++key;
    }
    node.first_child = static_cast<std::uint32_t>(nodes_.size());
    while (key < node.end) {
      const char32_t code = keys_[key][depth];
      const std::uint32_t begin = key;
      while (key < node.end && keys_[key][depth] == code) ++key;
      nodes_.push_back({begin, key, labels_[code]});
    }
    node.child_count = static_cast<std::uint32_t>(nodes_.size()) - node.first_child;
    nodes_[index] = node;
  }

  // The labels of a node's units, ascending: 0 for the number of a key that goes on.
  void CollectLabels(const Node& node, std::vector<std::uint32_t>& labels) const {
    labels.clear();
    if (node.is_key) labels.push_back(0);
    for (std::uint32_t i = 0; i < node.child_count; ++i) {
      labels.push_back(nodes_[node.first_child + i].label);
    }
    std::sort(labels.begin(), labels.end());
  }

  void Place() {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (nodes_[i].child_count > 0) order.push_back(i);
    }
    const auto slots = [&](std::uint32_t i) { return nodes_[i].child_count + nodes_[i].is_key; };
    // The root comes first, since its base is given.
    std::stable_sort(order.begin() + (order.empty() ? 0 : 1), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return slots(a) > slots(b); });
    std::vector<std::uint32_t> bases(nodes_.size());
    std::vector<std::uint32_t> labels;
    taken_.Set(0);  // the root
    used_bases_.Set(0);
    std::size_t last_slot = 0;
    for (const std::uint32_t index : order) {
      CollectLabels(nodes_[index], labels);
      // The root's base is 0: with frequent code points first its children lie close together.
      const std::size_t base = index == 0 ? 0 : FindBase(labels);
      bases[index] = static_cast<std::uint32_t>(base);
      used_bases_.Set(base);
      for (const std::uint32_t label : labels) taken_.Set(base + label);
      last_slot = std::max(last_slot, base + labels.back());
    }
    Fill(bases, last_slot + 1);
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

  void Fill(const std::vector<std::uint32_t>& bases, std::size_t count) {
    units_.assign(count, std::uint64_t{Trie::kFree} << 32);
    const auto make = [](std::uint32_t high, std::uint32_t low) {
      return std::uint64_t{high} << 32 | low;
    };
    std::vector<std::uint32_t> positions(nodes_.size());
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const Node& node = nodes_[i];
      std::uint32_t high = node.label | (node.is_key ? Trie::kKey : 0);
      if (node.child_count == 0 && node.is_key) {
        units_[positions[i]] = make(high | Trie::kLeaf, node.begin);
        continue;
      }
      units_[positions[i]] = make(high, bases[i]);
      if (node.is_key) units_[bases[i]] = make(0, node.begin);
      for (std::uint32_t child = 0; child < node.child_count; ++child) {
        const std::uint32_t at = node.first_child + child;
        positions[at] = bases[i] + nodes_[at].label;
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
  void AppendPairs(TrieHeader& header, std::string& out) const {
    std::vector<std::uint64_t> hashes;
    for (const std::u32string& key : keys_) {
      if (key.size() == 1) header.has_single = 1;
      const std::uint64_t hash = Trie::PairHash(key[0], key.size() == 1 ? Trie::kNoCode : key[1]);
      if (hashes.empty() || hashes.back() != hash) hashes.push_back(hash);
    }
    header.pair_bits = static_cast<std::uint16_t>(
        std::max(6, static_cast<int>(std::bit_width(8 * hashes.size()))));
    std::vector<std::uint64_t> words(std::size_t{1} << (header.pair_bits - 6));
    for (const std::uint64_t hash : hashes) {
      const std::uint64_t bit = hash >> (64 - header.pair_bits);
      words[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
    for (const std::uint64_t word : words) Append(out, word);
  }

  // Words of 64 candidates that a search may pass before those behind are given up for nodes of
  // this size. The large nodes are few and fit seldom; if they do not search long they are strewn
  // over far more room than all the others can fill.
  static std::size_t Patience(std::size_t label_count) {
    if (label_count >= 15) return 8192;
    if (label_count >= 8) return 2048;
    return label_count >= 3 ? 256 : 64;
  }

  const std::vector<std::u32string>& keys_;
  std::size_t longest_ = 0;
  std::vector<char32_t> codes_;        // by label - 1
  std::vector<std::uint32_t> labels_;  // by code point
  std::vector<Node> nodes_;
  BitSet taken_;
  BitSet used_bases_;
  std::array<std::size_t, 16> cursors_{};
  std::vector<std::uint64_t> units_;
};

std::string Trie::Build(const std::vector<std::u32string>& keys) {
  return TrieBuilder(keys).Bytes();
}

}  // namespace crosswalk::text
