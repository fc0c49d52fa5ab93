// Exact decimals: what a number in a text is worth, whatever its length.
#ifndef CROSSWALK_GLOSSARY_MEMORY_ADAPT_DECIMAL_H_
#define CROSSWALK_GLOSSARY_MEMORY_ADAPT_DECIMAL_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crosswalk::memory::adapt {

// A value; two are equal where they are worth the same (3.10 and 3.1).
class Decimal {
 public:
  // Longer runs of digits are identifiers rather than numbers.
  static constexpr std::size_t kMaxDigits = 40;

  Decimal() = default;  // 0
  explicit Decimal(std::uint64_t value);
  // ASCII digits, the last `fraction` of them behind the point; nothing where there are none, more
  // than kMaxDigits, or fewer than `fraction`.
  static std::optional<Decimal> Read(std::string_view digits, std::size_t fraction);

  bool negative() const { return negative_; }
  bool is_zero() const { return digits_.empty(); }
  // Digits that are needed behind the point.
  std::size_t fraction() const { return fraction_; }
  // "0" at least; without leading zeros.
  std::string IntegerDigits() const;
  // Of length fraction().
  std::string FractionDigits() const;
  // Where it is an integer of 0 to 10^18.
  std::optional<std::uint64_t> ToInteger() const;
  // "-3.1": one text for each value.
  std::string ToString() const;

  Decimal Negated() const;
  // Times 10 to the power of `exponent`.
  Decimal Shifted(int exponent) const;
  // Both must not be negative.
  Decimal Plus(const Decimal& other) const;
  // By what they are worth without sign: below 0, 0 or above 0.
  int CompareMagnitude(const Decimal& other) const;

  friend bool operator==(const Decimal&, const Decimal&) = default;

 private:
  void Normalize();

  std::string digits_;        // without leading zeros; empty for 0
  std::size_t fraction_ = 0;  // how many of them stand behind the point; the last is not 0 then
  bool negative_ = false;     // never for 0
};

}  // namespace crosswalk::memory::adapt

#endif  // CROSSWALK_GLOSSARY_MEMORY_ADAPT_DECIMAL_H_
