#include <algorithm>
#include <array>

#include "glossary/memory/adapt/date.h"
#include "glossary/memory/adapt/era.h"
#include "glossary/memory/adapt/month_name.h"

namespace crosswalk::memory::adapt {
namespace {

std::u32string Digits(int value, std::size_t length, bool wide) {
  std::string digits = std::to_string(value);
  if (digits.size() < length) digits.insert(0, length - digits.size(), '0');
  const std::u32string plain = FromAscii(digits);
  return wide ? Widened(plain) : plain;
}

// Whether months and days below 10 are written with a zero. A date that does not show it is
// taken for one that does if there are but signs between its fields: 2026-11-23.
bool Pads(const Date& old, const Date& query, const Letters& text) {
  const auto shown = [](const Date& date) -> std::optional<bool> {
    for (const DateField& field : date.fields) {
      if (field.kind == FieldKind::kYear || field.style != FieldStyle::kDigits) continue;
      if (field.leading_zero) return true;
      if (field.end - field.begin == 1) return false;
    }
    return std::nullopt;
  };
  if (const auto own = shown(old)) return *own;
  const bool alike = old.separator != 0 && old.separator == query.separator &&
                     old.fields[0].kind == query.fields[0].kind;
  if (const auto asked = shown(query); alike && asked) return *asked;
  return old.separator != 0 && text.size() > 0;
}

std::u32string YearText(const DateField& field, const Date& query, const Locale& locale) {
  if (field.style == FieldStyle::kEra) {
    const auto counted = YearOfEra(field.era, query.year, query.month, query.day);
    if (!counted) return Digits(query.year, 4, field.wide);
    std::u32string out(counted->era);
    if (counted->year == 1) return out + U"元";
    Glyphs glyphs;
    return out + (field.han ? WriteUnits(static_cast<std::uint64_t>(counted->year), locale.numerals,
                                         glyphs)
                            : Digits(counted->year, 1, field.wide));
  }
  if (field.style == FieldStyle::kPositional) {
    return WritePositional(std::to_string(query.year), U'〇');
  }
  return Digits(query.year, 4, field.wide);
}

std::u32string OrdinalText(int day) {
  const bool teen = day / 10 == 1;
  const std::u32string_view suffix = teen || day % 10 == 0 || day % 10 > 3 ? U"th"
                                     : day % 10 == 1                       ? U"st"
                                     : day % 10 == 2                       ? U"nd"
                                                                           : U"rd";
  return Digits(day, 1, false) + std::u32string(suffix);
}

}  // namespace

std::optional<std::u32string> WriteDate(const Letters& text, const Date& old, const Date& query,
                                        const Locale& locale) {
  if ((old.year == 0) != (query.year == 0) || (old.month == 0) != (query.month == 0) ||
      (old.day == 0) != (query.day == 0)) {
    return std::nullopt;
  }
  const std::size_t length = Pads(old, query, text) ? 2 : 1;
  std::u32string out;
  std::size_t at = old.begin;
  for (const DateField& field : old.fields) {
    out += text.Code(at, field.begin);
    at = field.end;
    const bool is_month = field.kind == FieldKind::kMonth;
    const int value = is_month ? query.month : query.day;
    if (field.kind == FieldKind::kYear) {
      const bool same_era = field.style != FieldStyle::kEra && old.year == query.year;
      out += same_era ? std::u32string(text.Code(field.begin, field.end))
                      : YearText(field, query, locale);
      continue;
    }
    if (value == (is_month ? old.month : old.day)) {
      // Also keeps what has two spellings, as Sept and Sep.
      out += text.Code(field.begin, field.end);
      continue;
    }
    switch (field.style) {
      case FieldStyle::kName:
      case FieldStyle::kShortName: {
        const bool is_short = field.style == FieldStyle::kShortName;
        const std::u32string name = MonthName(value, is_short, field.capitals);
        out += field.wide ? Widened(name) : name;
        // May has nothing to leave out.
        if (is_short && value == 5 && text[at] == U'.') ++at;
        break;
      }
      case FieldStyle::kOrdinal:
        out += OrdinalText(value);
        break;
      case FieldStyle::kUnits:
        out += WriteUnits(static_cast<std::uint64_t>(value), locale.numerals, Glyphs());
        break;
      default:
        out += Digits(value, length, field.wide);
    }
  }
  return out + std::u32string(text.Code(at, old.end));
}

namespace {

bool IsOneOf(std::u32string_view set, char32_t c) { return c != 0 && set.find(c) != set.npos; }

// A day of the week in Chinese or Japanese at [.., at) or at [at, ..): 周一, 星期日, 月曜, （火）.
bool HanWeekdayAt(const Letters& text, std::size_t at) {
  constexpr std::u32string_view kJapanese = U"月火水木金土日";
  constexpr std::u32string_view kChinese = U"一二三四五六日天";
  const char32_t c = text[at];
  const char32_t next = text[at + 1];
  if ((c == U'周' || c == U'週') && IsOneOf(kChinese, next)) return true;
  if ((c == U'星' && next == U'期') || ((c == U'礼' || c == U'禮') && next == U'拜')) return true;
  if (IsOneOf(kJapanese, c) && next == U'曜') return true;
  const bool opened = at > 0 && IsOneOf(U"(（[［【〔", text.code[at - 1]);
  return opened && (IsOneOf(kJapanese, c) || IsOneOf(kChinese, c)) &&
         IsOneOf(U")）]］】〕・、,，·", text.code[at + 1]);
}

bool IsBetween(char32_t c) { return IsBlank(c) || IsOneOf(U",，、.(（[［【〔)）・·\u3000", c); }

}  // namespace

bool HasWeekday(const Letters& text, std::size_t begin, std::size_t end) {
  while (end < text.size() && IsBetween(text.code[end])) ++end;
  std::size_t word_end = end;
  while (IsLetter(text[word_end])) ++word_end;
  if (IsWeekdayName(text.Plain(end, word_end)) || HanWeekdayAt(text, end)) return true;
  while (begin > 0 && IsBetween(text.code[begin - 1])) --begin;
  // "on Monday the 23rd"
  if (begin > 4 && text.Plain(begin - 4, begin) == U" the") begin -= 4;
  while (begin > 0 && IsBetween(text.code[begin - 1])) --begin;
  std::size_t word = begin;
  while (word > 0 && IsLetter(text[word - 1])) --word;
  if (IsWeekdayName(text.Plain(word, begin))) return true;
  for (std::size_t length = 1; length <= 3 && length <= begin; ++length) {
    if (HanWeekdayAt(text, begin - length)) return true;
  }
  return false;
}

}  // namespace crosswalk::memory::adapt
