// Dates in a text: what day they name and how they are written.
#ifndef CROSSWALK_GLOSSARY_MEMORY_ADAPT_DATE_H_
#define CROSSWALK_GLOSSARY_MEMORY_ADAPT_DATE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "glossary/memory/adapt/letters.h"
#include "glossary/memory/adapt/locale.h"
#include "glossary/memory/adapt/number.h"

namespace crosswalk::memory::adapt {

enum class FieldKind : std::uint8_t { kYear, kMonth, kDay };

enum class FieldStyle : std::uint8_t {
  kDigits,
  kOrdinal,     // 23rd
  kName,        // November
  kShortName,   // Nov, Sept
  kUnits,       // 二十三
  kPositional,  // 二〇二六
  kEra,         // 令和8, 民國115, 平成元
};

// A part of a date, at [begin, end).
struct DateField {
  FieldKind kind = FieldKind::kYear;
  FieldStyle style = FieldStyle::kDigits;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool wide = false;
  // 05.
  bool leading_zero = false;
  // NOV.
  bool capitals = false;
  // Of an era: the name, and whether its years are counted in Chinese numerals.
  std::u32string era;
  bool han = false;
};

// At least two of year, month and day, or the year of an era.
struct Date {
  std::size_t begin = 0;
  std::size_t end = 0;
  int year = 0;                   // 1000 to 2999; 0 where the date has none
  int month = 0;                  // 1 to 12, or 0
  int day = 0;                    // 1 to 31, or 0
  std::vector<DateField> fields;  // in the order of the text
  // '-', '/' or '.' where that is all that stands between the fields, else 0.
  char32_t separator = 0;

  // "2026-11-23", with nothing for what the date has not.
  std::string Key() const;
};

// The date that begins at `at`; the caller sees to it that no letter, digit or numeral stands in
// front. Dates that can be read in two ways (05/06/2026) are none. Of a year alone only that of an
// era is a date; `AsNumber` makes a number of it.
std::optional<Date> ReadDate(const Letters& text, std::size_t at, const Locale& locale);
std::optional<Number> AsNumber(const Letters& text, const Date& date);

// Whether a day of the week is named beside [begin, end).
bool HasWeekday(const Letters& text, std::size_t begin, std::size_t end);

// The day of `query` as `old` is written in `text`; nothing where they do not name the same parts.
std::optional<std::u32string> WriteDate(const Letters& text, const Date& old, const Date& query,
                                        const Locale& locale);

}  // namespace crosswalk::memory::adapt

#endif  // CROSSWALK_GLOSSARY_MEMORY_ADAPT_DATE_H_
