// What single subtags of a language tag mean: ISO 639, 15924 and 3166, and the habits of tools.
#ifndef CROSSWALK_GLOSSARY_TEXT_SUBTAG_H_
#define CROSSWALK_GLOSSARY_TEXT_SUBTAG_H_

#include <string>
#include <string_view>

namespace crosswalk::text {

// All take a subtag in any case. An empty answer means: no such thing.

// A language of two or three letters in its canonical code: "jpn" ja, "chi" zh, "cmn" zh, "yue"
// yue. Two letters must be assigned; three letters only well-formed, since ISO 639-3 grows.
std::string CanonicalLanguage(std::string_view subtag);
// "hant" Hant.
std::string CanonicalScript(std::string_view subtag);
// "tw" TW, "TWN" TW, "UK" GB, "419" 419.
std::string CanonicalRegion(std::string_view subtag);
// The language that `extlang` is behind `language`: ("zh", "yue") yue, ("zh", "cmn") zh.
std::string CanonicalExtlang(std::string_view language, std::string_view extlang);
// A whole tag of another age or maker, as the tag to read in its place: "zh-CHT" zh-Hant, "i-hak"
// hak, "zh-min-nan" nan. `tag` in lower case with hyphens.
std::string_view ReplacedTag(std::string_view tag);
// The script that Chinese is written in where only the region is named: "TW" Hant, "SG" Hans.
std::string_view ChineseScriptOf(std::string_view region);
// The script that nobody names for `language`, because it is always that: "ja" Jpan.
std::string_view PlainScriptOf(std::string_view language);

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_SUBTAG_H_
