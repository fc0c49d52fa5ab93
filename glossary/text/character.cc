#include "glossary/text/character.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <map>
#include <string_view>

namespace crosswalk::text {
namespace {

constexpr char32_t kLastCode = 0x10FFFF;

CharacterClass LetterClass(UChar32 code, UCharCategory category) {
  UErrorCode error = U_ZERO_ERROR;
  switch (uscript_getScript(code, &error)) {
    case USCRIPT_HAN:
      return CharacterClass::kHan;
    case USCRIPT_HIRAGANA:
      return CharacterClass::kHiragana;
    case USCRIPT_KATAKANA:
    case USCRIPT_KATAKANA_OR_HIRAGANA:
      return CharacterClass::kKatakana;
    default:
      break;
  }
  if (category == U_UPPERCASE_LETTER || category == U_TITLECASE_LETTER) {
    return CharacterClass::kUpper;
  }
  if (category == U_LOWERCASE_LETTER) return CharacterClass::kLower;
  // Roman numerals (Ⅷ) fold to letters.
  if (category == U_LETTER_NUMBER) return CharacterClass::kUpper;
  return CharacterClass::kLetter;
}

// Single characters whose script or category hides how they are used.
CharacterClass Special(UChar32 code) {
  switch (code) {
    case 0x30FC:  // ー
    case 0xFF70:  // ｰ
      return CharacterClass::kProlonged;
    case 0xFF9E:  // ﾞ
    case 0xFF9F:  // ﾟ
      return CharacterClass::kMark;
    case 0x3006:  // 〆
      return CharacterClass::kHan;
    case 0x0085:
      return CharacterClass::kSpace;
    default:
      return CharacterClass::kOther;
  }
}

CharacterClass Classify(UChar32 code, UCharCategory category) {
  if (const CharacterClass special = Special(code); special != CharacterClass::kOther) {
    return special;
  }
  switch (category) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER:
      return u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)
                 ? CharacterClass::kIgnorable  // Hangul fillers
                 : LetterClass(code, category);
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)
                 ? CharacterClass::kIgnorable
                 : CharacterClass::kMark;
    case U_FORMAT_CHAR:
      return CharacterClass::kIgnorable;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharacterClass::kDigit;
    case U_OTHER_NUMBER:
      return CharacterClass::kNumberSign;
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return CharacterClass::kSpace;
    case U_CONTROL_CHAR:
      return code >= 0x09 && code <= 0x0D ? CharacterClass::kSpace : CharacterClass::kOther;
    case U_DASH_PUNCTUATION:
    case U_START_PUNCTUATION:
    case U_END_PUNCTUATION:
    case U_CONNECTOR_PUNCTUATION:
    case U_OTHER_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
    case U_MATH_SYMBOL:
    case U_CURRENCY_SYMBOL:
    case U_MODIFIER_SYMBOL:
      return CharacterClass::kPunctuation;
    case U_OTHER_SYMBOL: {
      // ㌔ and ㋐ are katakana in another shape, ⼀ is a Han radical; emoji and the rest are not.
      const CharacterClass letter = LetterClass(code, category);
      return letter == CharacterClass::kHan || letter == CharacterClass::kKatakana
                 ? letter
                 : CharacterClass::kOther;
    }
    default:
      // Planes 2 and 3 hold ideographs alone, also those assigned after this ICU was made.
      return code >= 0x20000 && code <= 0x3FFFD ? CharacterClass::kHan : CharacterClass::kOther;
  }
}

// Where the range of one script ends that begins at or before `code`; else behind `code`.
UChar32 EndOfGreatRange(UChar32 code) {
  struct GreatRange {
    UChar32 begin;
    UChar32 end;
  };
  constexpr GreatRange kGreatRanges[] = {{0x3400, 0x4DC0},   {0x4E00, 0xA000},   {0xA000, 0xA48D},
                                         {0xAC00, 0xD7A4},   {0xD800, 0xF900},   {0x12000, 0x12400},
                                         {0x17000, 0x18CD6}, {0x18D00, 0x18D09}, {0x1B170, 0x1B2FC},
                                         {0x1FB00, 0x20000}, {0x20000, 0x3FFFE}, {0x40000, 0xE0000},
                                         {0xE0200, 0x110000}};
  for (const GreatRange& range : kGreatRanges) {
    if (code >= range.begin && code < range.end) return range.end;
  }
  return code + 1;
}

}  // namespace

CharacterTable::CharacterTable() {
  std::vector<CharacterClass> all(kLastCode + 1);
  // By ranges of one category, as ICU enumerates them: most of the code space is empty.
  const auto fill = [](const void* context, UChar32 start, UChar32 limit,
                       UCharCategory category) -> UBool {
    auto& classes = *static_cast<std::vector<CharacterClass>*>(const_cast<void*>(context));
    for (UChar32 code = start; code < limit;) {
      // The great ranges (ideographs, Hangul, what is not assigned) are of one class each.
      const UChar32 end = std::min(limit, EndOfGreatRange(code));
      const CharacterClass character_class = Classify(code, category);
      std::fill(classes.begin() + code, classes.begin() + end, character_class);
      code = end;
    }
    return true;
  };
  u_enumCharTypes(fill, &all);

  std::map<std::string_view, std::uint16_t> known;
  std::string_view last;
  for (std::size_t begin = 0; begin < all.size(); begin += kMask + 1) {
    const std::string_view block(reinterpret_cast<const char*>(all.data() + begin), kMask + 1);
    if (block != last) {
      const auto [at, fresh] = known.try_emplace(block, static_cast<std::uint16_t>(known.size()));
      if (fresh)
        classes_.insert(classes_.end(), all.data() + begin, all.data() + begin + kMask + 1);
      blocks_.push_back(at->second);
    } else {
      blocks_.push_back(blocks_.back());
    }
    last = block;
  }
}

const CharacterTable& CharacterTable::Get() {
  static const CharacterTable table;
  return table;
}

TokenKind KindOf(char32_t code) { return KindOfClass(CharacterTable::Get()[code]); }

}  // namespace crosswalk::text
