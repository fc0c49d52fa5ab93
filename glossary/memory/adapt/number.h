// Numbers in a text: what they are worth and how they are written.
#ifndef CROSSWALK_GLOSSARY_MEMORY_ADAPT_NUMBER_H_
#define CROSSWALK_GLOSSARY_MEMORY_ADAPT_NUMBER_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "glossary/memory/adapt/decimal.h"
#include "glossary/memory/adapt/letters.h"
#include "glossary/memory/adapt/locale.h"

namespace crosswalk::memory::adapt {

// What stands behind digits and multiplies them: 万, 百万, million.
struct Scale {
  int exponent = 0;
  std::u32string unit;
};

enum class NumberKind : std::uint8_t {
  kArabic,      // 1,000; ３．５億; 1億2000万; 3 million; 1st
  kUnits,       // 三千二百
  kPositional,  // 二〇二六
  kEra,         // 令和8: a year of an era
  kWord,        // three
};

// How a number is written. Fields that its kind does not have keep their defaults.
struct NumberForm {
  NumberKind kind = NumberKind::kArabic;
  char32_t minus = 0;
  // Digits, and what stands between them, are full-width.
  bool wide = false;
  // Between groups of three digits; 0 where there is none.
  char32_t group = 0;
  // In front of the fraction; 0 where there is none.
  char32_t point = 0;
  std::size_t integer_digits = 0;
  std::size_t fraction_digits = 0;
  bool leading_zero = false;
  // 1st, 2nd.
  bool ordinal = false;
  // Of each part of 1億2000万; one that is not a compound has at most one.
  std::vector<Scale> scales;
  bool compound = false;
  // Between the digits and their only scale.
  std::u32string gap;
  // Which characters Chinese numerals use.
  Glyphs glyphs;
  // 令和, and whether its years are counted in Chinese numerals.
  std::u32string era;
  bool han = false;
};

struct Number {
  std::size_t begin = 0;
  std::size_t end = 0;
  Decimal value;
  // "5%": the sign itself stands outside.
  bool percent = false;
  NumberForm form;

  // Equal for numbers that say the same.
  std::string Key() const { return value.ToString() + (percent ? "%" : ""); }
};

// The digits at `at` with their groups, fraction and leading zeros, without sign or scale; nothing
// where no digit is there, or where it cannot be told what they are worth in that language.
std::optional<Number> ReadDigits(const Letters& text, std::size_t at, const Locale& locale);
// The same with a scale behind. `doubtful` is set where numerals follow that make no number with it
// (3万五千); what was read is then not to be trusted.
std::optional<Number> ReadArabic(const Letters& text, std::size_t at, const Locale& locale,
                                 bool& doubtful);
// The number in Chinese numerals that begins at `at`, a numeral without a numeral or digit before
// it; nothing where they may be part of a word.
std::optional<Number> ReadHan(const Letters& text, std::size_t at, const Locale& locale);
// two to twelve, as the whole of text[begin, end).
std::optional<Number> ReadWord(const Letters& text, std::size_t begin, std::size_t end);

// Whether a per cent sign or word stands at the number.
bool IsPercent(const Letters& text, std::size_t begin, std::size_t end);
// thousand, million, billion, trillion as 3, 6, 9, 12; else 0.
int EnglishScale(std::u32string_view word);
// The exponent of what may multiply digits: 百, 千, 万, 百万, 万亿; 0 for others.
int HanScale(std::u32string_view unit);
// A measure word or the like, behind which numerals are a number.
bool IsCounter(char32_t c);

// The value of `query` as `old` is written in `text`, whose language is `locale`; nothing where it
// would read badly there.
std::optional<std::u32string> WriteNumber(const Letters& text, const Number& old,
                                          const Number& query, const Locale& locale);

}  // namespace crosswalk::memory::adapt

#endif  // CROSSWALK_GLOSSARY_MEMORY_ADAPT_NUMBER_H_
