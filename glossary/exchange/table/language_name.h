// Languages as the heads of columns name them: by tag or in words.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TABLE_LANGUAGE_NAME_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TABLE_LANGUAGE_NAME_H_

#include <string>
#include <string_view>

namespace crosswalk::exchange {

// The tag that a name means, in its one form; empty where it means no language. Well-formed UTF-8.
//   "zh_Hant", "zh-TW", "en-US", "jpn": tags. Of three letters only those that have a shorter form,
//   and the few that translators use (yue, lzh …): else `src`, `pos` and `key` were languages.
//   "Chinese (Traditional)", "Simplified Chinese", "English_United States", "中国語（繁体字）",
//   "繁體中文", "日本語", "Deutsch": in English, Chinese, Japanese, or the language itself, in any
//   case and with any separators
std::string LanguageOfName(std::string_view name);

// Whether a name has the form of a tag with a region or script, and is none that is known: `en-ZZ`.
bool IsWrongTag(std::string_view name);

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TABLE_LANGUAGE_NAME_H_
