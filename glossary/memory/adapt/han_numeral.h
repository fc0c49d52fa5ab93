// Numbers in Chinese numerals: 三千二百, 一百零五, 二〇二六.
#ifndef CROSSWALK_GLOSSARY_MEMORY_ADAPT_HAN_NUMERAL_H_
#define CROSSWALK_GLOSSARY_MEMORY_ADAPT_HAN_NUMERAL_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crosswalk::memory::adapt {

// Whose rules. Chinese writes 一百零五, Japanese 百五; what Chinese writes short (一百五 is 150) is
// read as nothing at all.
enum class Numerals { kNone, kChinese, kJapanese };

// 一 to 九 and 〇 零 ○, as 0 to 9; -1 for others. 两 and 兩 are 2.
int HanDigit(char32_t c);
// 4, 8 or 12 for 万 萬, 億 亿, 兆; else 0.
int LargeUnit(char32_t c);
// 1, 2 or 3 for 十, 百, 千; else 0.
int SmallUnit(char32_t c);
inline bool IsTwo(char32_t c) { return c == U'两' || c == U'兩'; }
// One of the above.
bool IsNumeral(char32_t c);

// The value, below 10^16, of numerals with units, which must be well-formed from end to end. One
// digit alone has one too; 十 alone is 10.
std::optional<std::uint64_t> ReadUnits(std::u32string_view run, Numerals numerals);
// The digits of a run that has no units; empty where it has one.
std::string ReadPositional(std::u32string_view run);

// Which of several characters is written.
struct Glyphs {
  char32_t zero = U'零';
  char32_t ten_thousand = U'万';
  char32_t hundred_million = U'亿';
  bool two = false;  // 两千 rather than 二千
  char32_t two_glyph = U'两';
};

// Of 1 to 10^16 - 1; ReadUnits gives it back.
std::u32string WriteUnits(std::uint64_t value, Numerals numerals, const Glyphs& glyphs);
// ASCII digits one by one.
std::u32string WritePositional(std::string_view digits, char32_t zero);

}  // namespace crosswalk::memory::adapt

#endif  // CROSSWALK_GLOSSARY_MEMORY_ADAPT_HAN_NUMERAL_H_
