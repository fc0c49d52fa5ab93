#include "glossary/script/reading.h"

#include "glossary/script/fold_table.h"

namespace crosswalk::script {
namespace {

// The vowel of a hiragana, 0 for ん, っ and what is no kana. Rows of five in the order of Unicode,
// with the small and the voiced ones between.
char32_t VowelOf(char32_t code) {
  constexpr std::u32string_view kA = U"ぁあかがさざただなはばぱまゃやらゎわゕ";
  constexpr std::u32string_view kI = U"ぃいきぎしじちぢにひびぴみりゐ";
  constexpr std::u32string_view kU = U"ぅうくぐすずつづぬふぶぷむゅゆるゔ";
  constexpr std::u32string_view kE = U"ぇえけげせぜてでねへべぺめれゑゖ";
  constexpr std::u32string_view kO = U"ぉおこごそぞとどのほぼぽもょよろを";
  if (kA.find(code) != kA.npos) return U'あ';
  if (kI.find(code) != kI.npos) return U'い';
  if (kU.find(code) != kU.npos) return U'う';
  if (kE.find(code) != kE.npos) return U'え';
  if (kO.find(code) != kO.npos) return U'お';
  return 0;
}

bool IsHiragana(char32_t code) { return code >= 0x3041 && code <= 0x3096; }

}  // namespace

char32_t ToHiragana(char32_t code) { return code >= 0x30A1 && code <= 0x30F6 ? code - 0x60 : code; }

std::u32string ReadingOf(std::u32string_view text) {
  std::u32string reading;
  char32_t vowel = 0;  // of the kana before
  for (char32_t code : text) {
    if (code == U' ' || code == U'-' || IsMiddleDot(code)) continue;
    code = ToHiragana(code);
    if (code == kProlongedMark) {
      if (vowel == 0) return {};
      code = vowel;
    } else if (!IsHiragana(code)) {
      return {};
    }
    // とうきょう, トーキョー and おおさか, オーサカ: a long o or e has one spelling.
    if (vowel == U'お' && code == U'お') code = U'う';
    if (vowel == U'え' && code == U'え') code = U'い';
    const bool lengthens = (vowel == U'お' && code == U'う') || (vowel == U'え' && code == U'い');
    if (code == U'ぢ') code = U'じ';
    if (code == U'づ') code = U'ず';
    reading.push_back(code);
    if (!lengthens) vowel = VowelOf(code);
  }
  return reading;
}

}  // namespace crosswalk::script
