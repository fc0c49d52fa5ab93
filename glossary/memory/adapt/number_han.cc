// Tells numbers in Chinese numerals from words that are written with them.
#include <algorithm>
#include <array>

#include "glossary/memory/adapt/number.h"

namespace crosswalk::memory::adapt {
namespace {

// Behind these, one numeral is a number. None of 分, 点, 度, 次, 面, 方, 番, 部, 体, 元: they make
// words with numerals (十分, 一点, 三次, 一番, 二元).
constexpr std::u32string_view kCounters =
    U"年月日号號人个個本件回位台条條张張种種家名周週倍项項页頁章节節岁歳歲円圆圓块塊つ";
// Japanese makes words and names of numeral and counter more freely (三次, 一家, 三台).
constexpr std::u32string_view kOnlyChinese = U"家位台条种张节块";

// In front of one numeral: Han characters that do not make a word with it.
constexpr std::u32string_view kOpen =
    U"第有共约約每毎前后後近这這那在为為是了到至和与與过過各计計达達超"
    U"用需等满滿隔逾仅僅只限于於及或另由自从從增减減期";

// In front of numerals: tens of, hundreds of.
constexpr std::u32string_view kVague = U"数數几幾何上成若好";

// Names and words that are well-formed numbers from their first numeral on.
constexpr std::array<std::u32string_view, 35> kWords = {
    U"五十嵐",   U"五十岚", U"八百屋",   U"八百長", U"八百长", U"八百万", U"八千代",
    U"三千代",   U"四万十", U"九十九里", U"五十鈴", U"五十铃", U"四十物", U"六本木",
    U"四日市",   U"八日市", U"五日市",   U"十日町", U"六日町", U"七日町", U"三日月",
    U"三日坊主", U"二日酔", U"二人三脚", U"二本松", U"三本松", U"八十岛", U"八十島",
    U"十一面",   U"十二支", U"十二単",   U"三人称", U"二人称", U"三千院", U"三十三間"};

bool BeginsWord(const Letters& text, std::size_t at) {
  return std::any_of(kWords.begin(), kWords.end(), [&](std::u32string_view word) {
    return text.Code(at, std::min(text.size(), at + word.size())) == word;
  });
}

bool Holds(std::u32string_view set, char32_t c) { return c != 0 && set.find(c) != set.npos; }

// Whether one numeral with the value `digit` is a number where it stands.
bool StandsAlone(const Letters& text, std::size_t at, const Locale& locale) {
  const char32_t before = at > 0 ? text[at - 1] : 0;
  const char32_t c = text[at];
  const char32_t behind = text[at + 1];
  // "A", "the same" and the head of countless words.
  if (c == U'一') return before == U'第';
  if (at >= 3 && text.Code(at - 3, at) == U"百分之") return true;
  const bool counted =
      IsCounter(behind) && !(locale.numerals == Numerals::kJapanese && Holds(kOnlyChinese, behind));
  if (before == U'第') return !IsTwo(c);
  // 星期五年会: the number is the day's.
  if (before == U'期' && at > 1 && text[at - 2] == U'星') return false;
  return counted && (!IsHan(before) || Holds(kOpen, before));
}

Glyphs GlyphsOf(std::u32string_view run, const Locale& locale) {
  Glyphs glyphs;
  const bool japanese = locale.numerals == Numerals::kJapanese;
  if (locale.traditional) glyphs.ten_thousand = U'萬';
  if (locale.traditional || japanese) glyphs.hundred_million = U'億';
  if (locale.traditional) glyphs.two_glyph = U'兩';
  for (const char32_t c : run) {
    if (HanDigit(c) == 0) glyphs.zero = c;
    if (LargeUnit(c) == 4) glyphs.ten_thousand = c;
    if (LargeUnit(c) == 8) glyphs.hundred_million = c;
    if (IsTwo(c)) {
      glyphs.two = true;
      glyphs.two_glyph = c;
    }
  }
  return glyphs;
}

}  // namespace

bool IsCounter(char32_t c) { return Holds(kCounters, c); }

std::optional<Number> ReadHan(const Letters& text, std::size_t at, const Locale& locale) {
  if (locale.numerals == Numerals::kNone) return std::nullopt;
  std::size_t end = at;
  while (IsNumeral(text[end])) ++end;
  const char32_t before = at > 0 ? text[at - 1] : 0;
  if (end == at || IsAlnum(text[end]) || IsAlnum(before)) return std::nullopt;
  if (BeginsWord(text, at)) return std::nullopt;
  const std::u32string_view run = text.Code(at, end);

  Number number;
  number.begin = at;
  number.end = end;
  number.form.glyphs = GlyphsOf(run, locale);
  if (const std::string digits = ReadPositional(run); digits.size() > 1) {
    // 三三, 七八, 一二三 are no numbers; 二〇二六 is, and so is 一九八四 before 年.
    const bool certain = run.find(U'〇') != run.npos || run.find(U'○') != run.npos ||
                         (digits.size() == 4 && text[end] == U'年');
    const auto value = Decimal::Read(digits, 0);
    if (!certain || digits[0] == '0' || !value) return std::nullopt;
    number.form.kind = NumberKind::kPositional;
    number.value = *value;
    return number;
  }
  if (run.size() == 1 ? !StandsAlone(text, at, locale) : Holds(kVague, before)) return std::nullopt;
  const auto value = ReadUnits(run, locale.numerals);
  if (!value || *value == 0) return std::nullopt;
  number.form.kind = NumberKind::kUnits;
  number.value = Decimal(*value);
  return number;
}

std::optional<Number> ReadWord(const Letters& text, std::size_t begin, std::size_t end) {
  constexpr std::array<std::u32string_view, 11> kWordNumbers = {
      U"two",   U"three", U"four", U"five",   U"six",   U"seven",
      U"eight", U"nine",  U"ten",  U"eleven", U"twelve"};
  std::u32string word(text.Plain(begin, end));
  if (word.empty()) return std::nullopt;
  if (word[0] >= U'A' && word[0] <= U'Z') word[0] += U'a' - U'A';
  const auto* found = std::find(kWordNumbers.begin(), kWordNumbers.end(), word);
  if (found == kWordNumbers.end()) return std::nullopt;
  Number number;
  number.begin = begin;
  number.end = end;
  number.value = Decimal(static_cast<std::uint64_t>(found - kWordNumbers.begin()) + 2);
  number.form.kind = NumberKind::kWord;
  return number;
}

}  // namespace crosswalk::memory::adapt
