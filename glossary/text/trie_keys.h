// The keys of a trie before it is built.
#ifndef CROSSWALK_GLOSSARY_TEXT_TRIE_KEYS_H_
#define CROSSWALK_GLOSSARY_TEXT_TRIE_KEYS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace crosswalk::text {

// A list of sorted keys in one buffer: millions of strings of their own cost three times as much.
class TrieKeys {
 public:
  // At least so many will come.
  void Reserve(std::size_t keys, std::size_t code_points) {
    offsets_.reserve(keys + 1);
    codes_.reserve(code_points);
  }

  // The next key: above all before it by code point, and not empty. Fewer than 2^28 code points in
  // all.
  void Add(std::u32string_view key) {
    if (size() > 0) {
      const std::u32string_view last = (*this)[size() - 1];
      const auto apart = std::mismatch(key.begin(), key.end(), last.begin(), last.end()).first;
      prefixes_ -= static_cast<std::size_t>(apart - key.begin());
    }
    prefixes_ += key.size();
    codes_.insert(codes_.end(), key.begin(), key.end());
    offsets_.push_back(static_cast<std::uint32_t>(codes_.size()));
  }

  std::size_t size() const { return offsets_.size() - 1; }
  std::u32string_view operator[](std::size_t number) const {
    return {codes_.data() + offsets_[number], offsets_[number + 1] - offsets_[number]};
  }
  // Of all keys, one behind another.
  const std::vector<char32_t>& codes() const { return codes_; }
  // How many different strings some key begins with, the empty one not counted.
  std::size_t prefixes() const { return prefixes_; }

 private:
  std::vector<char32_t> codes_;
  std::vector<std::uint32_t> offsets_{0};
  std::size_t prefixes_ = 0;
};

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_TRIE_KEYS_H_
