#include "glossary/memory/adapt/decimal.h"

#include <algorithm>

namespace crosswalk::memory::adapt {

Decimal::Decimal(std::uint64_t value) : digits_(std::to_string(value)) { Normalize(); }

std::optional<Decimal> Decimal::Read(std::string_view digits, std::size_t fraction) {
  if (digits.empty() || digits.size() > kMaxDigits || fraction > digits.size()) return std::nullopt;
  Decimal read;
  read.digits_ = digits;
  read.fraction_ = fraction;
  read.Normalize();
  return read;
}

void Decimal::Normalize() {
  while (fraction_ > 0 && !digits_.empty() && digits_.back() == '0') {
    digits_.pop_back();
    --fraction_;
  }
  digits_.erase(0, std::min(digits_.find_first_not_of('0'), digits_.size()));
  if (digits_.empty()) {
    fraction_ = 0;
    negative_ = false;
  }
}

std::string Decimal::IntegerDigits() const {
  if (digits_.size() <= fraction_) return "0";
  return digits_.substr(0, digits_.size() - fraction_);
}

std::string Decimal::FractionDigits() const {
  if (digits_.size() >= fraction_) return digits_.substr(digits_.size() - fraction_);
  return std::string(fraction_ - digits_.size(), '0') + digits_;
}

std::optional<std::uint64_t> Decimal::ToInteger() const {
  if (negative_ || fraction_ > 0 || digits_.size() > 18) return std::nullopt;
  std::uint64_t value = 0;
  for (const char digit : digits_) value = value * 10 + static_cast<std::uint64_t>(digit - '0');
  return value;
}

std::string Decimal::ToString() const {
  std::string text = (negative_ ? "-" : "") + IntegerDigits();
  if (fraction_ > 0) text += "." + FractionDigits();
  return text;
}

Decimal Decimal::Negated() const {
  Decimal negated = *this;
  negated.negative_ = !negative_ && !is_zero();
  return negated;
}

Decimal Decimal::Shifted(int exponent) const {
  Decimal shifted = *this;
  if (is_zero()) return shifted;
  const auto steps = static_cast<std::size_t>(exponent < 0 ? -exponent : exponent);
  if (exponent < 0) {
    shifted.fraction_ += steps;
  } else if (steps <= fraction_) {
    shifted.fraction_ -= steps;
  } else {
    shifted.digits_.append(steps - fraction_, '0');
    shifted.fraction_ = 0;
  }
  shifted.Normalize();
  return shifted;
}

Decimal Decimal::Plus(const Decimal& other) const {
  const std::size_t fraction = std::max(fraction_, other.fraction_);
  std::string a = digits_ + std::string(fraction - fraction_, '0');
  std::string b = other.digits_ + std::string(fraction - other.fraction_, '0');
  const std::size_t length = std::max(a.size(), b.size()) + 1;
  a.insert(0, length - a.size(), '0');
  b.insert(0, length - b.size(), '0');
  int carry = 0;
  for (std::size_t i = length; i-- > 0;) {
    const int sum = (a[i] - '0') + (b[i] - '0') + carry;
    a[i] = static_cast<char>('0' + sum % 10);
    carry = sum / 10;
  }
  Decimal total;
  total.digits_ = std::move(a);
  total.fraction_ = fraction;
  total.Normalize();
  return total;
}

int Decimal::CompareMagnitude(const Decimal& other) const {
  const std::string mine = IntegerDigits();
  const std::string theirs = other.IntegerDigits();
  if (mine.size() != theirs.size()) return mine.size() < theirs.size() ? -1 : 1;
  const int integers = mine.compare(theirs);
  return integers != 0 ? integers : FractionDigits().compare(other.FractionDigits());
}

}  // namespace crosswalk::memory::adapt
