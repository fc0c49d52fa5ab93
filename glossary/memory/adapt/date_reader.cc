#include <algorithm>
#include <array>

#include "glossary/memory/adapt/date.h"
#include "glossary/memory/adapt/era.h"
#include "glossary/memory/adapt/month_name.h"

namespace crosswalk::memory::adapt {
namespace {

constexpr int kFirstYear = 1000;
constexpr int kLastYear = 2999;

// Whether such a day exists; the 29th of February does where the year is not known.
bool Exists(int year, int month, int day) {
  constexpr std::array<int, 13> kDays = {31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month > 12 || day > kDays[static_cast<std::size_t>(month)]) return false;
  const bool leap = year == 0 || (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month != 2 || day < 29 || leap;
}

// Reads fields one behind the other, forgetting all at the first that is missing.
class Reader {
 public:
  Reader(const Letters& text, std::size_t at, const Locale& locale)
      : text_(text), begin_(at), at_(at), locale_(locale) {}

  std::optional<Date> Read() {
    using Form = bool (Reader::*)();
    for (const Form form :
         {&Reader::Numeric, &Reader::Han, &Reader::MonthFirst, &Reader::DayFirst}) {
      at_ = begin_;
      date_ = Date();
      if (!(this->*form)() || !Exists(date_.year, date_.month, date_.day)) continue;
      date_.begin = begin_;
      date_.end = at_;
      return date_;
    }
    return std::nullopt;
  }

 private:
  // 2026-11-23, 2026/11/23, 2026.11.23, 11/23/2026, 23.11.2026.
  bool Numeric() {
    std::array<int, 3> values = {};
    std::array<DateField, 3> fields;
    char32_t separator = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      if (i > 0) {
        const char32_t c = text_[at_];
        if ((c != U'-' && c != U'/' && c != U'.') || (separator != 0 && separator != c))
          return false;
        separator = c;
        ++at_;
      }
      const auto digits = Digits(4);
      if (!digits) return false;
      values[i] = digits->first;
      fields[i] = digits->second;
    }
    if (IsAlnum(text_[at_]) || (text_[at_] == separator && IsAlnum(text_[at_ + 1])) ||
        (text_[at_] == U'.' && IsDigit(text_[at_ + 1]))) {
      return false;
    }
    const auto is_year = [&](std::size_t i) { return fields[i].end - fields[i].begin == 4; };
    std::array<FieldKind, 3> kinds = {FieldKind::kYear, FieldKind::kMonth, FieldKind::kDay};
    if (is_year(2)) {
      if (values[0] > 12 && values[1] <= 12) {
        kinds = {FieldKind::kDay, FieldKind::kMonth, FieldKind::kYear};
      } else if (values[1] > 12 && values[0] <= 12 && separator != U'.') {
        kinds = {FieldKind::kMonth, FieldKind::kDay, FieldKind::kYear};
      } else {
        return false;
      }
    } else if (!is_year(0)) {
      return false;
    }
    for (std::size_t i = 0; i < 3; ++i) {
      if (kinds[i] != FieldKind::kYear && fields[i].end - fields[i].begin > 2) return false;
      if (!Take(kinds[i], values[i], fields[i])) return false;
    }
    date_.separator = separator;
    return true;
  }

  // 2026年11月23日, 令和8年11月, 二〇二六年十一月二十三日, 11月23日, 令和8年.
  bool Han() {
    const bool has_year = Year();
    if (!has_year) at_ = begin_;
    if (has_year) {
      const std::size_t behind_year = at_;
      SkipBlank();
      if (!HanField(FieldKind::kMonth, 12) || text_[at_] != U'月') {
        if (date_.fields.size() > 1) date_.fields.pop_back();
        date_.month = 0;
        at_ = behind_year;
        // Without its 年, so that the year stands as a number does.
        at_ = date_.fields[0].end;
        // 昭和30年代 are ten years.
        return date_.fields[0].style == FieldStyle::kEra && text_[behind_year] != U'代';
      }
      ++at_;
    } else if (!HanField(FieldKind::kMonth, 12) || text_[at_] != U'月') {
      return false;
    } else {
      ++at_;
    }
    const std::size_t behind_month = at_;
    SkipBlank();
    const bool has_day = HanField(FieldKind::kDay, 31);
    if (has_day && (text_[at_] == U'日' || text_[at_] == U'号' || text_[at_] == U'號') &&
        text_[at_ + 1] != U'間' && text_[at_ + 1] != U'间') {
      ++at_;
      return true;
    }
    if (has_day) {
      date_.fields.pop_back();
      date_.day = 0;
    }
    at_ = behind_month;
    return has_year;
  }

  // The year with its 年.
  bool Year() {
    const std::u32string_view era = EraAt(text_.Plain(at_, std::min(text_.size(), at_ + 2)));
    DateField field;
    int year = 0;
    if (!era.empty()) {
      at_ += era.size();
      SkipBlank();
      int counted = 0;
      if (text_[at_] == U'元') {
        counted = 1;
        ++at_;
      } else if (const auto digits = Digits(3)) {
        counted = digits->first;
        field = digits->second;
      } else if (const auto numerals = HanValue()) {
        counted = *numerals;
        field.han = true;
      }
      const auto gregorian = GregorianYear({era, counted});
      if (!gregorian) return false;
      year = *gregorian;
      field.style = FieldStyle::kEra;
      field.era = era;
    } else if (const auto digits = Digits(4)) {
      year = digits->first;
      field = digits->second;
    } else {
      std::size_t end = at_;
      while (HanDigit(text_[end]) >= 0) ++end;
      const std::string positional = ReadPositional(text_.Plain(at_, end));
      if (positional.size() != 4) return false;
      year = std::stoi(positional);
      field.style = FieldStyle::kPositional;
      at_ = end;
    }
    field.begin = begin_;
    field.end = at_;
    SkipBlank();
    if (text_[at_] != U'年' || !Take(FieldKind::kYear, year, field)) return false;
    ++at_;
    return true;
  }

  // A month or day in digits or numerals, up to its 月 or 日.
  bool HanField(FieldKind kind, int most) {
    const std::size_t begin = at_;
    DateField field;
    int value = 0;
    if (const auto digits = Digits(2)) {
      value = digits->first;
      field = digits->second;
    } else if (const auto numerals = HanValue()) {
      value = *numerals;
      field.style = FieldStyle::kUnits;
    } else {
      return false;
    }
    field.begin = begin;
    field.end = at_;
    SkipBlank();
    return value <= most && Take(kind, value, field);
  }

  // November 23, 2026; Nov. 23rd; November 2026.
  bool MonthFirst() {
    if (!locale_.english || !Month() || !SkipBlank()) return false;
    const std::size_t behind_month = at_;
    if (Day()) {
      const std::size_t behind_day = at_;
      if (text_[at_] == U',') ++at_;
      if (SkipBlank() && EnglishYear()) return true;
      at_ = behind_day;
      return true;
    }
    at_ = behind_month;
    return EnglishYear();
  }

  // 23 November 2026, 23rd of November.
  bool DayFirst() {
    if (!locale_.english || !Day() || !SkipBlank()) return false;
    if (text_.Plain(at_, std::min(text_.size(), at_ + 3)) == U"of ") at_ += 3;
    if (!Month()) return false;
    const std::size_t behind_month = at_;
    if (text_[at_] == U',') ++at_;
    if (!SkipBlank() || !EnglishYear()) at_ = behind_month;
    return true;
  }

  bool Month() {
    DateField field;
    field.begin = at_;
    while (IsLetter(text_[at_])) ++at_;
    field.end = at_;
    bool is_short = false;
    const std::u32string_view word = text_.Plain(field.begin, field.end);
    const int month = MonthOf(word, is_short);
    if (month == 0) return false;
    field.style = is_short ? FieldStyle::kShortName : FieldStyle::kName;
    field.capitals = word[1] <= U'Z';
    field.wide = IsWide(text_.code[field.begin]);
    if (is_short && text_[at_] == U'.') ++at_;
    return Take(FieldKind::kMonth, month, field);
  }

  bool Day() {
    auto digits = Digits(2);
    if (!digits) return false;
    DateField& field = digits->second;
    const std::u32string_view suffix = text_.Plain(at_, std::min(text_.size(), at_ + 2));
    if (suffix == U"st" || suffix == U"nd" || suffix == U"rd" || suffix == U"th") {
      field.style = FieldStyle::kOrdinal;
      at_ += 2;
      field.end = at_;
    }
    return EndsHere() && Take(FieldKind::kDay, digits->first, field);
  }

  bool EnglishYear() {
    const auto digits = Digits(4);
    return digits && digits->second.end - digits->second.begin == 4 && EndsHere() &&
           Take(FieldKind::kYear, digits->first, digits->second);
  }

  // Not 5.5, 5:30, 5/6, 2,000 or 5th.
  bool EndsHere() const {
    const char32_t c = text_[at_];
    if (IsAlnum(c)) return false;
    return !((c == U'.' || c == U':' || c == U'/' || c == U',') && IsDigit(text_[at_ + 1]));
  }

  std::optional<std::pair<int, DateField>> Digits(std::size_t most) {
    DateField field;
    field.begin = at_;
    int value = 0;
    while (IsDigit(text_[at_])) {
      if (at_ - field.begin == most) return std::nullopt;
      if (IsWide(text_.code[at_]) != IsWide(text_.code[field.begin])) return std::nullopt;
      value = value * 10 + static_cast<int>(text_[at_++] - U'0');
    }
    if (at_ == field.begin) return std::nullopt;
    field.end = at_;
    field.wide = IsWide(text_.code[field.begin]);
    field.leading_zero = text_[field.begin] == U'0';
    return std::pair(value, field);
  }

  std::optional<int> HanValue() {
    const std::size_t begin = at_;
    while (HanDigit(text_[at_]) >= 0 || SmallUnit(text_[at_]) > 0) ++at_;
    const auto value = ReadUnits(text_.Plain(begin, at_), locale_.numerals);
    if (!value || *value > 200 || IsTwo(text_[at_ - 1])) return std::nullopt;
    return static_cast<int>(*value);
  }

  bool SkipBlank() {
    if (!IsBlank(text_[at_])) return false;
    ++at_;
    return true;
  }

  bool Take(FieldKind kind, int value, DateField field) {
    if (kind == FieldKind::kYear) {
      if (value < kFirstYear || value > kLastYear) return false;
      date_.year = value;
    } else if (kind == FieldKind::kMonth) {
      if (value < 1 || value > 12) return false;
      date_.month = value;
    } else {
      if (value < 1 || value > 31) return false;
      date_.day = value;
    }
    field.kind = kind;
    date_.fields.push_back(std::move(field));
    return true;
  }

  const Letters& text_;
  std::size_t begin_;
  std::size_t at_;
  const Locale& locale_;
  Date date_;
};

}  // namespace

std::string Date::Key() const {
  const auto part = [](int value) { return value == 0 ? std::string() : std::to_string(value); };
  return part(year) + "-" + part(month) + "-" + part(day);
}

std::optional<Date> ReadDate(const Letters& text, std::size_t at, const Locale& locale) {
  return Reader(text, at, locale).Read();
}

std::optional<Number> AsNumber(const Letters& text, const Date& date) {
  if (date.fields.size() != 1) return std::nullopt;
  const DateField& year = date.fields[0];
  Number number;
  number.begin = year.begin;
  number.end = year.end;
  number.value = Decimal(static_cast<std::uint64_t>(date.year));
  number.form.kind = NumberKind::kEra;
  number.form.era = year.era;
  number.form.han = year.han;
  number.form.wide = IsWide(text.code[year.end - 1]);
  return number;
}

}  // namespace crosswalk::memory::adapt
