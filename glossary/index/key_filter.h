// Says of a key that is not in a piece, in one cache miss, that it is not there.
#ifndef CROSSWALK_GLOSSARY_INDEX_KEY_FILTER_H_
#define CROSSWALK_GLOSSARY_INDEX_KEY_FILTER_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace crosswalk::index {

// A Bloom filter whose bits for one key lie in one block of 64 bytes (Putze, Sanders and Singler,
// "Cache-, Hash- and Space-Efficient Bloom Filters"): about 1 % false alarms at 12 bits a key.
class KeyFilter {
 public:
  KeyFilter() = default;
  // Over the words that Build made; they outlive the filter.
  explicit KeyFilter(std::span<const std::uint64_t> words) : words_(words) {}

  static std::vector<std::uint64_t> Build(std::span<const std::uint64_t> hashes);
  // False only where the key with this hash was not among Build's.
  bool MayHold(std::uint64_t hash) const;

 private:
  std::span<const std::uint64_t> words_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_KEY_FILTER_H_
