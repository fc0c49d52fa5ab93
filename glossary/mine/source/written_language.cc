#include "glossary/mine/source/written_language.h"

#include "glossary/mine/source/chars.h"
#include "glossary/mine/source/noise.h"
#include "glossary/text/utf8.h"

namespace crosswalk::mine {
namespace {

// Enough to know a language by; a long text is not read to its end.
constexpr std::size_t kEnoughCharacters = 200000;

}  // namespace

text::LanguageTag JudgeLanguage(const SourceText& text) {
  std::size_t kana = 0, han = 0, traditional = 0, simplified = 0;
  for (std::size_t index = 0; index < text.line_count() && kana + han < kEnoughCharacters;
       ++index) {
    const std::u32string_view line = text.View(text.LineAt(index));
    if (IsSpam(line)) continue;
    std::size_t line_han = 0;
    for (const char32_t c : line) {
      kana += IsHiragana(c) || IsKatakana(c);
      line_han += IsHan(c);
    }
    han += line_han;
    if (line_han == 0) continue;
    switch (text.folder().WritingOf(text::ToUtf8(line))) {
      case script::Writing::kTraditional:
      case script::Writing::kMixed:
        traditional += line_han;
        break;
      case script::Writing::kSimplified:
        simplified += line_han;
        break;
      case script::Writing::kUndecided:
        break;
    }
  }
  const char* tag = "zh";
  if (kana * 10 > kana + han) {
    tag = "ja";
  } else if (traditional + simplified > 0) {
    tag = traditional >= simplified ? "zh-Hant" : "zh-Hans";
  }
  return *text::LanguageTag::Parse(tag);
}

}  // namespace crosswalk::mine
