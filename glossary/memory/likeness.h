// Likeness by characters, the second thing that matches are ordered by.
#ifndef CROSSWALK_GLOSSARY_MEMORY_LIKENESS_H_
#define CROSSWALK_GLOSSARY_MEMORY_LIKENESS_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

#include "glossary/term/distance.h"

namespace crosswalk::memory {

// 1 − distance / longer as a fraction, since equal ones must tie: alike / longer.
struct Likeness {
  std::uint32_t alike = 0;
  std::uint32_t longer = 1;  // never 0

  double value() const { return static_cast<double>(alike) / longer; }
  friend bool operator==(const Likeness& a, const Likeness& b) { return (a <=> b) == 0; }
  friend std::strong_ordering operator<=>(const Likeness& a, const Likeness& b) {
    return std::uint64_t{a.alike} * b.longer <=> std::uint64_t{b.alike} * a.longer;
  }
};

// The query's text, to be compared with many; prepared when it is first needed. One thread.
class LikenessMeter {
 public:
  // `text` is well-formed UTF-8 and outlives this.
  explicit LikenessMeter(std::string_view text) : text_(text) {}
  Likeness To(std::string_view other);

 private:
  std::string_view text_;
  std::optional<term::DistancePattern> pattern_;
};

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_LIKENESS_H_
