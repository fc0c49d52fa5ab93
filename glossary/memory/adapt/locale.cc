#include "glossary/memory/adapt/locale.h"

#include "glossary/text/language_tag.h"

namespace crosswalk::memory::adapt {

Locale Locale::Of(std::string_view language_tag) {
  Locale locale;
  const auto tag = text::LanguageTag::Parse(language_tag);
  if (!tag.ok()) return locale;
  const std::string_view primary = tag->primary();
  locale.english = primary == "en";
  if (primary == "zh" || primary == "yue" || primary == "lzh") {
    locale.numerals = Numerals::kChinese;
  } else if (primary == "ja") {
    locale.numerals = Numerals::kJapanese;
  }
  locale.decimal_point = locale.english || locale.numerals != Numerals::kNone || primary == "ko" ||
                         primary == "th" || primary == "he";
  locale.traditional = tag->script() == text::Script::kHant || primary == "yue" || primary == "lzh";
  return locale;
}

}  // namespace crosswalk::memory::adapt
