// The spellings that meet at INFLECTED, each reduced to one form.
#ifndef CROSSWALK_GLOSSARY_SCRIPT_INFLECTION_H_
#define CROSSWALK_GLOSSARY_SCRIPT_INFLECTION_H_

#include <string>
#include <string_view>
#include <vector>

#include "glossary/script/fold.h"

namespace crosswalk::script {

// The stem of one English word in lower case: plural, possessive, -ed and -ing go. Words of one
// stem may be different words (a light rule), never the other way round for regular inflection.
std::string EnglishStem(std::string_view word);

// Plural forms of an English word, and its singular where it looks like a plural.
std::vector<std::string> EnglishNumberForms(std::string_view word);

// `key` is a ja key. Hiragana for katakana, one spelling for ヴァ バ, ウィ ウイ, ヂ ジ, ヶ ケ が
// between Han, and okurigana as short as the rules of 1973 (送り仮名の付け方) let it be.
std::u32string JapaneseSpelling(std::u32string_view key);

}  // namespace crosswalk::script

#endif  // CROSSWALK_GLOSSARY_SCRIPT_INFLECTION_H_
