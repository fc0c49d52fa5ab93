#include "glossary/exchange/table/language_name.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "glossary/text/language_tag.h"
#include "glossary/text/normalize.h"

namespace crosswalk::exchange {
namespace {

constexpr std::size_t kNameBytes = 80;

struct Word {
  std::string_view name;  // case-folded, without separators
  std::string_view part;  // of a tag
};

// Names of languages: English, Chinese, Japanese, their own.
constexpr Word kLanguages[] = {
    {"chinese", "zh"},    {"mandarin", "zh"},      {"中文", "zh"},       {"汉语", "zh"},
    {"漢語", "zh"},       {"华语", "zh"},          {"華語", "zh"},       {"中国語", "zh"},
    {"中國語", "zh"},     {"zhongwen", "zh"},      {"国语", "zh"},       {"國語", "zh"},
    {"cantonese", "yue"}, {"粤语", "yue"},         {"粵語", "yue"},      {"広東語", "yue"},
    {"english", "en"},    {"英文", "en"},          {"英语", "en"},       {"英語", "en"},
    {"japanese", "ja"},   {"日文", "ja"},          {"日语", "ja"},       {"日語", "ja"},
    {"日本語", "ja"},     {"日本语", "ja"},        {"nihongo", "ja"},    {"korean", "ko"},
    {"韩文", "ko"},       {"韓文", "ko"},          {"韩语", "ko"},       {"韓語", "ko"},
    {"韓国語", "ko"},     {"한국어", "ko"},        {"朝鲜语", "ko"},     {"german", "de"},
    {"deutsch", "de"},    {"德语", "de"},          {"德語", "de"},       {"德文", "de"},
    {"ドイツ語", "de"},   {"french", "fr"},        {"français", "fr"},   {"francais", "fr"},
    {"法语", "fr"},       {"法語", "fr"},          {"法文", "fr"},       {"フランス語", "fr"},
    {"spanish", "es"},    {"español", "es"},       {"espanol", "es"},    {"castellano", "es"},
    {"西班牙语", "es"},   {"西班牙語", "es"},      {"西班牙文", "es"},   {"スペイン語", "es"},
    {"italian", "it"},    {"italiano", "it"},      {"意大利语", "it"},   {"義大利語", "it"},
    {"義大利文", "it"},   {"イタリア語", "it"},    {"portuguese", "pt"}, {"português", "pt"},
    {"portugues", "pt"},  {"葡萄牙语", "pt"},      {"葡萄牙語", "pt"},   {"ポルトガル語", "pt"},
    {"russian", "ru"},    {"русский", "ru"},       {"俄语", "ru"},       {"俄語", "ru"},
    {"俄文", "ru"},       {"ロシア語", "ru"},      {"dutch", "nl"},      {"nederlands", "nl"},
    {"荷兰语", "nl"},     {"荷蘭語", "nl"},        {"オランダ語", "nl"}, {"arabic", "ar"},
    {"العربية", "ar"},    {"阿拉伯语", "ar"},      {"阿拉伯語", "ar"},   {"アラビア語", "ar"},
    {"polish", "pl"},     {"polski", "pl"},        {"波兰语", "pl"},     {"ポーランド語", "pl"},
    {"czech", "cs"},      {"čeština", "cs"},       {"チェコ語", "cs"},   {"slovak", "sk"},
    {"slovenian", "sl"},  {"croatian", "hr"},      {"hrvatski", "hr"},   {"hungarian", "hu"},
    {"magyar", "hu"},     {"romanian", "ro"},      {"română", "ro"},     {"bulgarian", "bg"},
    {"greek", "el"},      {"ελληνικά", "el"},      {"希腊语", "el"},     {"ギリシャ語", "el"},
    {"turkish", "tr"},    {"türkçe", "tr"},        {"土耳其语", "tr"},   {"トルコ語", "tr"},
    {"ukrainian", "uk"},  {"українська", "uk"},    {"swedish", "sv"},    {"svenska", "sv"},
    {"danish", "da"},     {"dansk", "da"},         {"norwegian", "no"},  {"norsk", "no"},
    {"finnish", "fi"},    {"suomi", "fi"},         {"estonian", "et"},   {"latvian", "lv"},
    {"lithuanian", "lt"}, {"hebrew", "he"},        {"עברית", "he"},      {"hindi", "hi"},
    {"印地语", "hi"},     {"ヒンディー語", "hi"},  {"thai", "th"},       {"ไทย", "th"},
    {"泰语", "th"},       {"泰語", "th"},          {"泰文", "th"},       {"タイ語", "th"},
    {"vietnamese", "vi"}, {"tiếngviệt", "vi"},     {"越南语", "vi"},     {"越南語", "vi"},
    {"越南文", "vi"},     {"ベトナム語", "vi"},    {"indonesian", "id"}, {"bahasaindonesia", "id"},
    {"印尼语", "id"},     {"印尼文", "id"},        {"malay", "ms"},      {"马来语", "ms"},
    {"馬來文", "ms"},     {"マレー語", "ms"},      {"latin", "la"},      {"拉丁语", "la"},
    {"拉丁文", "la"},     {"ラテン語", "la"},      {"catalan", "ca"},    {"irish", "ga"},
    {"serbian", "sr"},    {"mongolian", "mn"},     {"蒙古语", "mn"},     {"モンゴル語", "mn"},
    {"tibetan", "bo"},    {"藏语", "bo"},          {"uyghur", "ug"},     {"维吾尔语", "ug"},
    {"filipino", "fil"},  {"フィリピン語", "fil"}, {"persian", "fa"},    {"ペルシア語", "fa"},
};

constexpr Word kScripts[] = {
    {"simplified", "Hans"}, {"simpl", "Hans"},  {"简体", "Hans"},        {"簡体字", "Hans"},
    {"简体字", "Hans"},     {"簡體", "Hans"},   {"簡體字", "Hans"},      {"簡体", "Hans"},
    {"hans", "Hans"},       {"chs", "Hans"},    {"traditional", "Hant"}, {"trad", "Hant"},
    {"繁體", "Hant"},       {"繁体", "Hant"},   {"繁体字", "Hant"},      {"繁體字", "Hant"},
    {"正體", "Hant"},       {"正体字", "Hant"}, {"正體字", "Hant"},      {"hant", "Hant"},
    {"cht", "Hant"},        {"简", "Hans"},     {"簡", "Hans"},          {"繁", "Hant"},
};

constexpr Word kRegions[] = {
    {"taiwan", "TW"},
    {"台灣", "TW"},
    {"臺灣", "TW"},
    {"台湾", "TW"},
    {"hongkong", "HK"},
    {"hongkongsar", "HK"},
    {"香港", "HK"},
    {"macao", "MO"},
    {"macau", "MO"},
    {"澳門", "MO"},
    {"澳门", "MO"},
    {"マカオ", "MO"},
    {"prc", "CN"},
    {"china", "CN"},
    {"mainlandchina", "CN"},
    {"中国", "CN"},
    {"中國", "CN"},
    {"大陆", "CN"},
    {"大陸", "CN"},
    {"中国大陆", "CN"},
    {"peoplesrepublicofchina", "CN"},
    {"singapore", "SG"},
    {"新加坡", "SG"},
    {"シンガポール", "SG"},
    {"unitedstates", "US"},
    {"us", "US"},
    {"usa", "US"},
    {"american", "US"},
    {"美国", "US"},
    {"美國", "US"},
    {"米国", "US"},
    {"アメリカ", "US"},
    {"unitedkingdom", "GB"},
    {"uk", "GB"},
    {"british", "GB"},
    {"greatbritain", "GB"},
    {"英国", "GB"},
    {"英國", "GB"},
    {"イギリス", "GB"},
    {"canada", "CA"},
    {"canadian", "CA"},
    {"加拿大", "CA"},
    {"カナダ", "CA"},
    {"australia", "AU"},
    {"australian", "AU"},
    {"澳大利亚", "AU"},
    {"brazil", "BR"},
    {"brazilian", "BR"},
    {"brasil", "BR"},
    {"巴西", "BR"},
    {"ブラジル", "BR"},
    {"portugal", "PT"},
    {"spain", "ES"},
    {"españa", "ES"},
    {"mexico", "MX"},
    {"latinamerica", "419"},
    {"france", "FR"},
    {"germany", "DE"},
    {"austria", "AT"},
    {"switzerland", "CH"},
    {"italy", "IT"},
    {"japan", "JP"},
    {"日本", "JP"},
    {"korea", "KR"},
    {"southkorea", "KR"},
    {"india", "IN"},
    {"ireland", "IE"},
    {"newzealand", "NZ"},
    {"southafrica", "ZA"},
};

constexpr std::string_view kLongTags[] = {"yue", "lzh", "wuu", "nan", "hak", "gan", "fil",
                                          "ceb", "haw", "ast", "hsb", "dsb", "gsw", "mul"};

// Case-folded, without separators and brackets.
std::string Key(std::string_view name) {
  const std::string folded = text::NfkcCasefold(name);
  std::string key;
  for (const char c : folded) {
    if (std::string_view(" \t_-()[],.:/'").find(c) == std::string_view::npos) key.push_back(c);
  }
  for (const std::string_view quote : {"’", "（", "）"}) {
    for (std::size_t at = key.find(quote); at != std::string::npos; at = key.find(quote)) {
      key.erase(at, quote.size());
    }
  }
  return key;
}

struct Parts {
  std::string_view language, script, region;
};

// Whether `key` is a language, with a script and a region in any order.
bool ReadParts(std::string_view key, Parts& parts) {
  if (key.empty()) return !parts.language.empty();
  const auto try_words = [&](const auto& words, std::string_view& part) {
    if (!part.empty()) return false;
    for (const Word& word : words) {
      if (word.part.empty() || !key.starts_with(word.name)) continue;
      part = word.part;
      if (ReadParts(key.substr(word.name.size()), parts)) return true;
      part = {};
    }
    return false;
  };
  return try_words(kLanguages, parts.language) || try_words(kScripts, parts.script) ||
         try_words(kRegions, parts.region);
}

bool IsAsciiAlnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

std::string TagOf(std::string_view name) {
  const std::size_t primary_end =
      std::find_if_not(name.begin(), name.end(), IsAsciiAlnum) - name.begin();
  if (primary_end < 2 || primary_end > 3) return {};
  const auto is_of_tag = [](char c) { return IsAsciiAlnum(c) || c == '-' || c == '_'; };
  if (!std::all_of(name.begin(), name.end(), is_of_tag)) return {};
  const auto parsed = text::LanguageTag::Parse(name);
  if (!parsed.ok() || parsed->is_none()) return {};
  const bool is_long = parsed->primary().size() > 2;
  const bool is_used = std::find(std::begin(kLongTags), std::end(kLongTags), parsed->primary()) !=
                       std::end(kLongTags);
  return is_long && !is_used ? std::string() : parsed->str();
}

}  // namespace

std::string LanguageOfName(std::string_view name) {
  if (name.empty() || name.size() > kNameBytes) return {};
  if (std::string tag = TagOf(name); !tag.empty()) return tag;
  Parts parts;
  if (!ReadParts(Key(name), parts)) return {};
  std::string tag(parts.language);
  if (!parts.script.empty()) tag.append("-").append(parts.script);
  if (!parts.region.empty()) tag.append("-").append(parts.region);
  const auto parsed = text::LanguageTag::Parse(tag);
  return parsed.ok() && !parsed->is_none() ? parsed->str() : std::string();
}

bool IsWrongTag(std::string_view name) {
  const std::size_t hyphen = name.find_first_of("-_");
  if (hyphen == std::string_view::npos || text::LanguageTag::Parse(name).ok()) return false;
  const std::string_view rest = name.substr(hyphen + 1);
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const bool is_region = rest.size() == 2 && std::all_of(rest.begin(), rest.end(), is_upper);
  const bool is_script = rest.size() == 4 && is_upper(rest.front()) &&
                         std::none_of(rest.begin() + 1, rest.end(), is_upper) &&
                         std::all_of(rest.begin(), rest.end(), IsAsciiAlnum);
  return hyphen == 2 && (is_region || is_script) && !TagOf(name.substr(0, 2)).empty();
}

}  // namespace crosswalk::exchange
