// Reads numbers in digits.
#include <algorithm>
#include <array>

#include "glossary/memory/adapt/number.h"

namespace crosswalk::memory::adapt {
namespace {

std::size_t DigitsEnd(const Letters& text, std::size_t at) {
  while (IsDigit(text[at])) ++at;
  return at;
}

// Whether three digits and no fourth stand at `at`.
bool IsGroup(const Letters& text, std::size_t at) { return DigitsEnd(text, at) == at + 3; }

bool MayGroup(char32_t c) { return c == U',' || c == U'.' || IsBlank(c); }

// The end of the groups behind the digits [begin, end), divided by `mark`; `end` where there are
// none.
std::size_t GroupsEnd(const Letters& text, std::size_t begin, std::size_t end, char32_t mark) {
  if (end - begin > 3 || text[begin] == U'0') return end;
  const std::size_t first = end;
  while (text[end] == mark && IsGroup(text, end + 1)) {
    // 3 100-page books, 5 192.168.0.1: blanks also stand between numbers.
    if (IsBlank(mark)) {
      const char32_t behind = text[end + 4];
      if (behind == U'-' || IsLetter(behind)) break;
    }
    end += 4;
    // No number, but a row of them; reading on from each would take the square of its length.
    if (end - begin > 2 * Decimal::kMaxDigits) return first;
  }
  return end;
}

Number Made(const Letters& text, std::size_t begin, std::size_t integer_end, std::size_t end) {
  Number number;
  number.begin = begin;
  number.end = end;
  number.form.wide = IsWide(text.code[begin]);
  number.form.leading_zero = integer_end - begin > 1 && text[begin] == U'0';
  if (end > integer_end) {
    number.form.point = text.code[integer_end];
    number.form.fraction_digits = end - integer_end - 1;
  }
  return number;
}

// Sets the value from the digits of [begin, end); false where they are too many.
bool Evaluate(const Letters& text, Number& number) {
  std::string digits;
  for (std::size_t at = number.begin; at < number.end; ++at) {
    if (IsDigit(text[at])) digits.push_back(static_cast<char>(text[at]));
    // The digits must all be of one width.
    if (IsDigit(text[at]) && IsWide(text.code[at]) != number.form.wide) return false;
  }
  const auto value = Decimal::Read(digits, number.form.fraction_digits);
  if (!value) return false;
  number.value = *value;
  number.form.integer_digits = digits.size() - number.form.fraction_digits;
  return true;
}

// Where the run of characters that may multiply digits ends.
std::size_t UnitEnd(const Letters& text, std::size_t at) {
  while (LargeUnit(text[at]) > 0 || SmallUnit(text[at]) > 1) ++at;
  return at;
}

// The scale at `at`, which is behind digits; exponent 0 where there is none. `end` is set behind
// it.
Scale ReadHanScale(const Letters& text, std::size_t at, std::size_t& end) {
  end = UnitEnd(text, at);
  const std::u32string_view unit = text.Code(at, end);
  const int exponent = HanScale(unit);
  if (exponent == 0) return {};
  // 5千米 are kilometres, and 千葉 and 百合 are words.
  constexpr std::u32string_view kBehindSmall = U"米克瓦卡伏赫帕焦葉叶代秋合貨货";
  if (exponent < 4 && kBehindSmall.find(text[end]) != std::u32string_view::npos) return {};
  return {exponent, std::u32string(unit)};
}

// Takes what follows the first part of 1億2000万; false where it makes no number.
bool ReadCompound(const Letters& text, const Locale& locale, Number& number) {
  int last = number.form.scales.back().exponent;
  while (IsDigit(text[number.end])) {
    const auto part = ReadDigits(text, number.end, locale);
    if (!part || part->form.fraction_digits > 0 || number.form.fraction_digits > 0 ||
        part->form.leading_zero || part->form.wide != number.form.wide) {
      return false;
    }
    std::size_t end = part->end;
    Scale scale = ReadHanScale(text, part->end, end);
    if (scale.exponent == 0) end = part->end;
    const Decimal limit = Decimal(1).Shifted(last - scale.exponent);
    if (scale.exponent >= last || part->value.CompareMagnitude(limit) >= 0) return false;
    number.value = number.value.Plus(part->value.Shifted(scale.exponent));
    number.form.compound = true;
    if (part->form.group != 0) number.form.group = part->form.group;
    number.end = end;
    if (scale.exponent == 0) return !IsAlnum(text[end]);
    last = scale.exponent;
    number.form.scales.push_back(std::move(scale));
  }
  return true;
}

}  // namespace

int HanScale(std::u32string_view unit) {
  if (unit.empty() || unit.size() > 2) return 0;
  const int last = LargeUnit(unit.back());
  if (unit.size() == 1) return last > 0 ? last : SmallUnit(unit[0]);
  if (last == 0) return 0;
  if (const int small = SmallUnit(unit[0]); small > 1) return small + last;
  return LargeUnit(unit[0]) == 4 && last == 8 ? 12 : 0;
}

int EnglishScale(std::u32string_view word) {
  constexpr std::array<std::u32string_view, 4> kWords = {U"thousand", U"million", U"billion",
                                                         U"trillion"};
  if (word.empty()) return 0;
  std::u32string lower(word);
  if (lower[0] >= U'A' && lower[0] <= U'Z') lower[0] += U'a' - U'A';
  const auto* found = std::find(kWords.begin(), kWords.end(), lower);
  return found == kWords.end() ? 0 : 3 * (static_cast<int>(found - kWords.begin()) + 1);
}

std::optional<Number> ReadDigits(const Letters& text, std::size_t at, const Locale& locale) {
  if (!IsDigit(text[at])) return std::nullopt;
  const std::size_t first = DigitsEnd(text, at);
  std::size_t integer_end = first;
  const char32_t mark = text[first];
  if (MayGroup(mark) && !(mark == U'.' && locale.decimal_point)) {
    integer_end = GroupsEnd(text, at, first, mark);
  }
  const bool grouped = integer_end > first;
  std::size_t end = integer_end;
  const char32_t point = text[integer_end];
  if ((point == U'.' || (point == U',' && !locale.decimal_point)) && !(grouped && point == mark) &&
      IsDigit(text[integer_end + 1])) {
    end = DigitsEnd(text, integer_end + 1);
  }
  if (!locale.decimal_point) {
    // 1.000 and 1,000: a thousand or one, by the country.
    const bool one_group = grouped && !IsBlank(mark) && integer_end == first + 4;
    if (one_group && end == integer_end) return std::nullopt;
    // 3.14 may be a section or a date.
    if (!grouped && end > integer_end && point == U'.') return std::nullopt;
    if (!grouped && end == integer_end + 4) return std::nullopt;
  }
  // 3.2.1, 1,000.5.2
  if (end > integer_end && (text[end] == U'.' || text[end] == point) && IsDigit(text[end + 1])) {
    return std::nullopt;
  }
  Number number = Made(text, at, integer_end, end);
  if (grouped) number.form.group = text.code[first];
  if (!Evaluate(text, number)) return std::nullopt;
  // Longer ones are telephone numbers and the like.
  if (number.form.leading_zero && number.form.integer_digits > 3) return std::nullopt;
  return number;
}

std::optional<Number> ReadArabic(const Letters& text, std::size_t at, const Locale& locale,
                                 bool& doubtful) {
  auto number = ReadDigits(text, at, locale);
  if (!number || number->form.leading_zero) return number;
  std::size_t unit = number->end;
  if (IsBlank(text[unit]) && LargeUnit(text[unit + 1]) > 0) ++unit;
  std::size_t end = unit;
  Scale scale = ReadHanScale(text, unit, end);
  if (scale.exponent > 0) {
    number->form.gap = text.Code(number->end, unit);
    number->form.scales.push_back(scale);
    number->value = number->value.Shifted(scale.exponent);
    number->end = end;
    doubtful = (number->form.gap.empty() && !ReadCompound(text, locale, *number)) ||
               HanDigit(text[number->end]) > 0 || SmallUnit(text[number->end]) > 0;
    return number;
  }
  if (!locale.english) return number;
  std::size_t word = number->end;
  if (!IsBlank(text[word]) && text[word] != U'-') return number;
  std::size_t word_end = ++word;
  while (IsLetter(text[word_end])) ++word_end;
  const int exponent = EnglishScale(text.Plain(word, word_end));
  if (exponent > 0 && !IsDigit(text[word_end])) {
    number->form.gap = text.Code(number->end, word);
    number->form.scales.push_back({exponent, std::u32string(text.Code(word, word_end))});
    number->value = number->value.Shifted(exponent);
    number->end = word_end;
  }
  return number;
}

bool IsPercent(const Letters& text, std::size_t begin, std::size_t end) {
  std::size_t sign = end;
  if (IsBlank(text[sign])) ++sign;
  if (text[sign] == U'%' || text[sign] == U'％') return true;
  for (const std::u32string_view word : {U"パーセント", U"percent", U"Percent", U"per cent"}) {
    if (text.Plain(sign, std::min(text.size(), sign + word.size())) == word) {
      return !IsLetter(text[sign + word.size()]);
    }
  }
  if (begin > 0 && IsBlank(text[begin - 1])) --begin;
  return begin >= 3 && text.Code(begin - 3, begin) == U"百分之";
}

}  // namespace crosswalk::memory::adapt
