// What the finders and writers need to know of a text's language.
#ifndef CROSSWALK_GLOSSARY_MEMORY_ADAPT_LOCALE_H_
#define CROSSWALK_GLOSSARY_MEMORY_ADAPT_LOCALE_H_

#include <string_view>

#include "glossary/memory/adapt/han_numeral.h"

namespace crosswalk::memory::adapt {

struct Locale {
  // Of a BCP 47 tag; what is no tag has the values below.
  static Locale Of(std::string_view language_tag);

  bool english = false;
  Numerals numerals = Numerals::kNone;
  // 1,000.5, and never 1.000,5.
  bool decimal_point = false;
  // Writes 萬, 億 and 兩.
  bool traditional = false;
};

}  // namespace crosswalk::memory::adapt

#endif  // CROSSWALK_GLOSSARY_MEMORY_ADAPT_LOCALE_H_
