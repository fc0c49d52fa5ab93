// Edit distance (Levenshtein) over code points, bit-parallel: G. Myers, "A fast bit-vector
// algorithm for approximate string matching", J. ACM 46 (1999), in the block form of H. Hyyrö
// (2003).
#ifndef CROSSWALK_GLOSSARY_TERM_DISTANCE_H_
#define CROSSWALK_GLOSSARY_TERM_DISTANCE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crosswalk::term {

// A text prepared to be compared with many. Not shared between threads.
class DistancePattern {
 public:
  explicit DistancePattern(std::u32string_view text);

  // The distance to `other`, or `bound + 1` where it is greater than `bound`. O(|other| · ⌈n/64⌉).
  std::size_t To(std::u32string_view other, std::size_t bound);
  std::size_t size() const { return size_; }

 private:
  const std::uint64_t* MaskOf(char32_t code) const;

  std::size_t size_;
  std::size_t blocks_;
  std::u32string alphabet_;           // sorted
  std::vector<std::uint64_t> masks_;  // blocks_ words a character, one more character: none
  struct Column {
    std::uint64_t plus, minus;
  };
  std::vector<Column> columns_;
};

// 1 − distance / longer length, in code points; 1 for two empty texts.
double Similarity(std::size_t distance, std::size_t a, std::size_t b);

}  // namespace crosswalk::term

#endif  // CROSSWALK_GLOSSARY_TERM_DISTANCE_H_
