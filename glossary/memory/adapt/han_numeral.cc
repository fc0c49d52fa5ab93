#include "glossary/memory/adapt/han_numeral.h"

#include <array>

namespace crosswalk::memory::adapt {
namespace {

constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
constexpr std::array<std::uint64_t, 4> kSmall = {1, 10, 100, 1000};

std::uint64_t Power(int exponent) {
  std::uint64_t power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

// Reads what stands in front of, between and behind large units.
class UnitsReader {
 public:
  explicit UnitsReader(Numerals numerals) : chinese_(numerals == Numerals::kChinese) {}

  // `behind` says that a larger unit stands in front of the run.
  std::optional<std::uint64_t> Read(std::u32string_view run, int exponent, bool behind) const {
    if (run.empty()) return std::nullopt;
    if (exponent == 0) return Section(run, behind);
    std::size_t unit = std::u32string_view::npos;
    for (std::size_t at = 0; at < run.size(); ++at) {
      if (LargeUnit(run[at]) != exponent) continue;
      if (unit != std::u32string_view::npos) return std::nullopt;
      unit = at;
    }
    if (unit == std::u32string_view::npos) return Read(run, exponent - 4, behind);
    // Chinese counts 万 of 亿: 三万亿.
    const int inner = chinese_ && exponent == 8 ? 4 : 0;
    const auto count = Read(run.substr(0, unit), inner, behind);
    if (!count || *count == 0) return std::nullopt;
    const std::u32string_view rest = run.substr(unit + 1);
    if (rest.empty()) return *count * Power(exponent);
    const auto remainder = Read(rest, exponent - 4, true);
    if (!remainder) return std::nullopt;
    return *count * Power(exponent) + *remainder;
  }

 private:
  // Whether Chinese says the unit with that digit: 百 needs one, 十 only right behind a larger
  // unit.
  static bool IsChinese(int unit, int digit, bool two, bool next_to_large) {
    if (digit == 0) return unit == 1 && !next_to_large;
    return !two || unit > 1;
  }

  // Below 10^4: digits with 千, 百 and 十 in falling order.
  std::optional<std::uint64_t> Section(std::u32string_view run, bool behind) const {
    std::uint64_t value = 0;
    int last_unit = 4;
    int digit = 0;      // that waits for its unit; 0 for none
    bool zero = false;  // 零 since the last unit
    bool two = false;   // the digit is 两
    for (std::size_t at = 0; at < run.size(); ++at) {
      const char32_t c = run[at];
      if (const int unit = SmallUnit(c); unit > 0) {
        if (unit >= last_unit) return std::nullopt;
        if (chinese_ ? !IsChinese(unit, digit, two, behind && last_unit == 4 && !zero)
                     : digit == 1 && unit < 3) {
          return std::nullopt;
        }
        value += static_cast<std::uint64_t>(digit == 0 ? 1 : digit) * kSmall[unit];
        last_unit = unit;
        digit = 0;
        zero = two = false;
        continue;
      }
      const int read = HanDigit(c);
      if (read < 0 || digit > 0) return std::nullopt;
      if (read == 0) {
        const bool has_place = last_unit < 4 || behind;
        if (!chinese_ || zero || !has_place || at + 1 == run.size()) return std::nullopt;
        zero = true;
        continue;
      }
      if (IsTwo(c) && !chinese_) return std::nullopt;
      digit = read;
      two = IsTwo(c);
    }
    if (digit > 0) {
      // 一百五 is 150 in Chinese speech and 105 on a form.
      const bool short_form = (last_unit == 4 ? behind : last_unit > 1) && !zero;
      if (chinese_ && (short_form || (two && run.size() > 1))) return std::nullopt;
      value += static_cast<std::uint64_t>(digit);
    }
    return value;
  }

  bool chinese_;
};

// Of 1 to 9999.
std::u32string WriteSection(std::uint64_t value, bool first, Numerals numerals,
                            const Glyphs& glyphs) {
  const bool chinese = numerals == Numerals::kChinese;
  std::u32string out;
  bool gap = false;
  for (int unit = 3; unit >= 0; --unit) {
    const auto digit = static_cast<std::size_t>(value / kSmall[unit] % 10);
    if (digit == 0) {
      gap = true;
      continue;
    }
    if (chinese && gap && !out.empty()) out.push_back(glyphs.zero);
    gap = false;
    const bool silent = chinese ? unit == 1 && digit == 1 && first && out.empty()
                                : unit > 0 && digit == 1 && (unit < 3 || first);
    if (!silent) {
      out.push_back(chinese && glyphs.two && digit == 2 && unit == 3 ? glyphs.two_glyph
                                                                     : kDigits[digit]);
    }
    if (unit > 0) out.push_back(U"十百千"[unit - 1]);
  }
  return out;
}

}  // namespace

int HanDigit(char32_t c) {
  if (c == U'零' || c == U'○') return 0;
  if (IsTwo(c)) return 2;
  const std::size_t digit = kDigits.find(c);
  return digit == std::u32string_view::npos ? -1 : static_cast<int>(digit);
}

int LargeUnit(char32_t c) {
  if (c == U'万' || c == U'萬') return 4;
  if (c == U'億' || c == U'亿') return 8;
  return c == U'兆' ? 12 : 0;
}

int SmallUnit(char32_t c) { return c == U'十' ? 1 : c == U'百' ? 2 : c == U'千' ? 3 : 0; }

bool IsNumeral(char32_t c) { return HanDigit(c) >= 0 || LargeUnit(c) > 0 || SmallUnit(c) > 0; }

std::optional<std::uint64_t> ReadUnits(std::u32string_view run, Numerals numerals) {
  if (numerals == Numerals::kNone || run.size() > 40) return std::nullopt;
  return UnitsReader(numerals).Read(run, 12, false);
}

std::string ReadPositional(std::u32string_view run) {
  std::string digits;
  for (const char32_t c : run) {
    const int digit = HanDigit(c);
    if (digit < 0 || IsTwo(c)) return "";
    digits.push_back(static_cast<char>('0' + digit));
  }
  return digits;
}

std::u32string WriteUnits(std::uint64_t value, Numerals numerals, const Glyphs& glyphs) {
  const bool chinese = numerals == Numerals::kChinese;
  std::u32string out;
  bool gap = false;
  for (int exponent = 12; exponent >= 0; exponent -= 4) {
    const std::uint64_t section = value / Power(exponent) % 10'000;
    if (section == 0) {
      gap = true;
      continue;
    }
    const bool first = out.empty();
    if (chinese && !first && (gap || section < 1000)) out.push_back(glyphs.zero);
    gap = false;
    if (chinese && glyphs.two && section == 2 && exponent > 0 && first) {
      out.push_back(glyphs.two_glyph);
    } else {
      // Japanese says 一千万 but 千.
      out += WriteSection(section, first && (chinese || exponent == 0), numerals, glyphs);
    }
    if (exponent == 4) out.push_back(glyphs.ten_thousand);
    if (exponent == 8) out.push_back(glyphs.hundred_million);
    if (exponent == 12) out.push_back(U'兆');
  }
  return out;
}

std::u32string WritePositional(std::string_view digits, char32_t zero) {
  std::u32string out;
  for (const char digit : digits) {
    out.push_back(digit == '0' ? zero : kDigits[static_cast<std::size_t>(digit - '0')]);
  }
  return out;
}

}  // namespace crosswalk::memory::adapt
