// Writes a value as another number is written.
#include <algorithm>
#include <array>

#include "glossary/memory/adapt/era.h"
#include "glossary/memory/adapt/number.h"

namespace crosswalk::memory::adapt {
namespace {

constexpr std::u32string_view kYearMonthDay = U"年月日号號";

std::u32string Digits(std::string_view digits, bool wide) {
  const std::u32string plain = FromAscii(digits);
  return wide ? Widened(plain) : plain;
}

class Writer {
 public:
  Writer(const Letters& text, const Number& old, const Number& query, const Locale& locale)
      : text_(text), old_(old), form_(old.form), query_(query), locale_(locale) {}

  std::optional<std::u32string> Write() const {
    const Decimal& value = query_.value;
    const auto whole = value.ToInteger();
    const char32_t before = old_.begin > 0 ? text_[old_.begin - 1] : 0;
    // 一つ to 九つ; no one writes 12つ.
    if (text_[old_.end] == U'つ' && (!whole || *whole < 1 || *whole > 9)) return std::nullopt;
    if (value.negative() && form_.minus == 0 && (IsAlnum(before) || before == U'-')) {
      return std::nullopt;
    }
    switch (form_.kind) {
      case NumberKind::kWord:
        return whole && *whole >= 1 && *whole <= 12 ? Word(*whole) : Plain(value, true);
      case NumberKind::kEra:
        return Era(whole);
      case NumberKind::kPositional:
        return Positional(whole);
      case NumberKind::kUnits:
        return whole && *whole > 0 ? Units(*whole, before) : Plain(value, true);
      case NumberKind::kArabic:
        break;
    }
    if (form_.ordinal) return Ordinal(whole);
    if (form_.scales.empty()) return Plain(value, true);
    return form_.compound ? Compound(whole) : Scaled();
  }

 private:
  // Digits with the groups, point and padding of the old number. `of_query` says that the value is
  // the query's as it stands, so that its fraction and groups may be followed.
  std::optional<std::u32string> Plain(const Decimal& value, bool of_query) const {
    const NumberForm& asked = query_.form;
    const bool follow = of_query && asked.kind == NumberKind::kArabic && asked.scales.empty();
    std::string digits = value.IntegerDigits();
    if (form_.leading_zero) {
      Pad(digits, form_.integer_digits);
    } else if (follow && asked.leading_zero && form_.integer_digits == asked.integer_digits) {
      Pad(digits, asked.integer_digits);
    }
    std::u32string out = Digits(digits, form_.wide);
    if (const char32_t group = GroupOf(follow, digits.size()); group != 0 && digits[0] != '0') {
      for (std::size_t at = digits.size(); at > 3; at -= 3) out.insert(at - 3, 1, group);
    }
    std::string fraction = value.FractionDigits();
    if (follow && fraction.size() < asked.fraction_digits) {
      fraction.resize(asked.fraction_digits, '0');
    }
    if (!fraction.empty()) {
      char32_t point = form_.point;
      if (point == 0 && locale_.decimal_point) point = form_.wide ? U'．' : U'.';
      // Which of the two marks this language uses is not known from here.
      if (point == 0) return std::nullopt;
      out.push_back(point);
      out += Digits(fraction, form_.wide);
    }
    if (value.negative()) {
      out.insert(0, 1, form_.minus != 0 ? form_.minus : form_.wide ? U'－' : U'-');
    }
    return out;
  }

  static void Pad(std::string& digits, std::size_t length) {
    if (digits.size() < length) digits.insert(0, length - digits.size(), '0');
  }

  // What stands between groups of a number with so many digits; 0 for nothing.
  char32_t GroupOf(bool follow, std::size_t digits) const {
    if (digits < 4 || form_.group != 0) return form_.group;
    // The old number shows that its text does without.
    if (form_.kind == NumberKind::kArabic && form_.scales.empty() && form_.integer_digits > 3) {
      return 0;
    }
    if (!locale_.decimal_point) return 0;
    const char32_t asked = follow ? Narrowed(query_.form.group) : 0;
    if (asked == U',' || (asked == 0 && digits > 4 && IsEnglishScale())) {
      return form_.wide ? U'，' : U',';
    }
    return asked;
  }

  bool IsEnglishScale() const {
    return !form_.scales.empty() && HanScale(form_.scales[0].unit) == 0;
  }

  std::optional<std::u32string> Word(std::uint64_t value) const {
    constexpr std::array<std::u32string_view, 12> kWordNumbers = {
        U"one",   U"two",   U"three", U"four", U"five",   U"six",
        U"seven", U"eight", U"nine",  U"ten",  U"eleven", U"twelve"};
    std::u32string word(kWordNumbers[value - 1]);
    if (const char32_t first = text_[old_.begin]; first >= U'A' && first <= U'Z') {
      word[0] -= U'a' - U'A';
    }
    return word;
  }

  std::optional<std::u32string> Era(std::optional<std::uint64_t> year) const {
    if (!year || *year < 1000 || *year > 2999) return std::nullopt;
    const auto counted = YearOfEra(form_.era, static_cast<int>(*year), 0, 0);
    // 2019 began as 平成 and ended as 令和.
    if (!counted) return Digits(std::to_string(*year), form_.wide);
    std::u32string out(counted->era);
    const auto number = static_cast<std::uint64_t>(counted->year);
    if (number == 1) return out + U"元";
    return out + (form_.han ? WriteUnits(number, locale_.numerals, form_.glyphs)
                            : Digits(std::to_string(number), form_.wide));
  }

  std::optional<std::u32string> Positional(std::optional<std::uint64_t> value) const {
    if (value) {
      const std::string digits = std::to_string(*value);
      if (digits.size() == old_.end - old_.begin) {
        return WritePositional(digits, form_.glyphs.zero == U'○' ? U'○' : U'〇');
      }
    }
    return Plain(query_.value, true);
  }

  std::optional<std::u32string> Units(std::uint64_t value, char32_t before) const {
    const char32_t behind = text_[old_.end];
    if (locale_.numerals == Numerals::kChinese && value == 2 && before != U'第' &&
        IsCounter(behind)) {
      if (kYearMonthDay.find(behind) == std::u32string_view::npos) {
        return std::u32string(1, form_.glyphs.two_glyph);
      }
      // 两年 are two years, 二年 is the second.
      if (behind == U'年') return std::u32string(U"2");
    }
    if (value >= 10'000'000'000'000'000) return Plain(query_.value, true);
    return WriteUnits(value, locale_.numerals, form_.glyphs);
  }

  std::optional<std::u32string> Ordinal(std::optional<std::uint64_t> value) const {
    if (!value || *value == 0) return std::nullopt;
    const auto digits = Plain(query_.value, true);
    if (!digits) return std::nullopt;
    std::u32string suffix = U"th";
    if (*value / 10 % 10 != 1) {
      if (*value % 10 == 1) suffix = U"st";
      if (*value % 10 == 2) suffix = U"nd";
      if (*value % 10 == 3) suffix = U"rd";
    }
    return *digits + (form_.wide ? Widened(suffix) : suffix);
  }

  // 万, 億 and 兆 as this text writes them; empty where it does not.
  std::u32string LargeUnitGlyph(int exponent) const {
    char32_t ten_thousand = locale_.traditional ? U'萬' : U'万';
    char32_t hundred_million =
        locale_.traditional || locale_.numerals == Numerals::kJapanese ? U'億' : U'亿';
    // What it writes tells of what it does not: 萬 goes with 億, 亿 with 万.
    for (const Scale& scale : form_.scales) {
      const char32_t last = scale.unit.back();
      if (last == U'萬') hundred_million = U'億';
      if (last == U'億' && locale_.numerals != Numerals::kJapanese) ten_thousand = U'萬';
      if (last == U'亿') ten_thousand = U'万';
    }
    for (const Scale& scale : form_.scales) {
      for (const char32_t c : scale.unit) {
        if (LargeUnit(c) == 4) ten_thousand = c;
        if (LargeUnit(c) == 8) hundred_million = c;
      }
    }
    if (exponent == 4) return {ten_thousand};
    if (exponent == 8) return {hundred_million};
    // Simplified Chinese takes 兆 for a million.
    if (hundred_million == U'亿') return {ten_thousand, hundred_million};
    return {U'兆'};
  }

  std::optional<std::u32string> Scaled() const {
    const Decimal& value = query_.value;
    const Scale& own = form_.scales[0];
    const bool english = IsEnglishScale();
    const std::size_t most = std::max<std::size_t>(2, form_.fraction_digits);
    const auto written = [&](int exponent, const std::u32string& unit,
                             const Decimal* limit) -> std::optional<std::u32string> {
      const Decimal count = value.Shifted(-exponent);
      if (count.fraction() > most || count.CompareMagnitude(Decimal(1)) < 0) return std::nullopt;
      if (limit != nullptr && count.CompareMagnitude(*limit) >= 0) return std::nullopt;
      auto digits = Plain(count, false);
      if (digits) *digits += form_.gap + unit;
      return digits;
    };
    const bool small = !english && (own.exponent < 4 || SmallUnit(own.unit[0]) > 0);
    const Decimal own_limit(english ? 1'000 : small ? 10 : 10'000);
    if (auto out = written(own.exponent, own.unit, &own_limit)) return out;
    const Decimal limit(english ? 1'000 : 10'000);
    for (const int step : {1, 2, 3}) {
      const int exponent = english ? 3 + 3 * step : 4 * step;
      const std::u32string unit = english ? EnglishUnit(exponent) : LargeUnitGlyph(exponent);
      if (auto out = written(exponent, unit, &limit)) return out;
    }
    if (auto out = written(own.exponent, own.unit, nullptr)) return out;
    return Plain(value, true);
  }

  std::u32string EnglishUnit(int exponent) const {
    std::u32string unit = exponent == 6 ? U"million" : exponent == 9 ? U"billion" : U"trillion";
    const char32_t first = form_.scales[0].unit[0];
    if (first >= U'A' && first <= U'Z') unit[0] -= U'a' - U'A';
    return unit;
  }

  std::optional<std::u32string> Compound(std::optional<std::uint64_t> value) const {
    if (!value || *value < 10'000 || *value >= 10'000'000'000'000'000) {
      return Plain(query_.value, true);
    }
    const bool thousands = std::any_of(form_.scales.begin(), form_.scales.end(),
                                       [](const Scale& scale) { return scale.exponent == 3; });
    std::u32string out;
    std::uint64_t power = 1'000'000'000'000;
    for (int exponent = 12; exponent >= 0; exponent -= 4, power /= 10'000) {
      const std::uint64_t section = *value / power % 10'000;
      if (section == 0) continue;
      if (exponent == 0 && thousands && section % 1000 == 0) {
        out += Digits(std::to_string(section / 1000), form_.wide) + U"千";
        continue;
      }
      const auto digits = Plain(Decimal(section), false);
      if (!digits) return std::nullopt;
      out += *digits;
      if (exponent == 0) continue;
      const std::u32string unit = LargeUnitGlyph(exponent);
      // 3万亿4000亿 is no number.
      if (unit.size() > 1) return Plain(query_.value, true);
      out += unit;
    }
    return out;
  }

  const Letters& text_;
  const Number& old_;
  const NumberForm& form_;
  const Number& query_;
  const Locale& locale_;
};

}  // namespace

std::optional<std::u32string> WriteNumber(const Letters& text, const Number& old,
                                          const Number& query, const Locale& locale) {
  return Writer(text, old, query, locale).Write();
}

}  // namespace crosswalk::memory::adapt
