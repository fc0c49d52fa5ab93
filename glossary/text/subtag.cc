#include "glossary/text/subtag.h"

#include <unicode/uloc.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace crosswalk::text {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

template <std::size_t kSize>
std::string_view FindIn(const std::array<Pair, kSize>& table, std::string_view key) {
  for (const auto& [name, value] : table) {
    if (name == key) return value;
  }
  return {};
}

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
char ToLower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
char ToUpper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

std::string Lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), ToLower);
  return out;
}

bool AllLetters(std::string_view text) { return std::all_of(text.begin(), text.end(), IsLetter); }

// The codes that libraries use (ISO 639-2/B) where they differ from 639-2/T, and Mandarin, which
// stands for Chinese as a whole in every tool we meet.
constexpr std::array<Pair, 21> kOtherCodes = {{
    {"alb", "sq"}, {"arm", "hy"}, {"baq", "eu"}, {"bur", "my"}, {"chi", "zh"}, {"cmn", "zh"},
    {"cze", "cs"}, {"dut", "nl"}, {"fre", "fr"}, {"geo", "ka"}, {"ger", "de"}, {"gre", "el"},
    {"ice", "is"}, {"mac", "mk"}, {"mao", "mi"}, {"may", "ms"}, {"per", "fa"}, {"rum", "ro"},
    {"slo", "sk"}, {"tib", "bo"}, {"wel", "cy"},
}};

// Sorted: {three letters, two letters}, and the two letters alone.
struct LanguageCodes {
  std::vector<std::pair<std::string, std::string>> by_three;
  std::vector<std::string> two;
};

const LanguageCodes& Codes() {
  static const LanguageCodes codes = [] {
    LanguageCodes made;
    for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
      const std::string_view language(*code);
      if (language.size() != 2) continue;
      made.two.emplace_back(language);
      if (const std::string_view three = uloc_getISO3Language(*code); three.size() == 3) {
        made.by_three.emplace_back(three, language);
      }
    }
    for (const auto& [three, language] : kOtherCodes) made.by_three.emplace_back(three, language);
    std::sort(made.by_three.begin(), made.by_three.end());
    std::sort(made.two.begin(), made.two.end());
    return made;
  }();
  return codes;
}

// Sorted {three letters, two letters} of countries, and the two letters alone.
const LanguageCodes& Countries() {
  static const LanguageCodes countries = [] {
    LanguageCodes made;
    for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
      made.two.emplace_back(*code);
      const std::string locale = "und_" + made.two.back();
      if (const std::string_view three = uloc_getISO3Country(locale.c_str()); three.size() == 3) {
        made.by_three.emplace_back(three, made.two.back());
      }
    }
    std::sort(made.by_three.begin(), made.by_three.end());
    std::sort(made.two.begin(), made.two.end());
    return made;
  }();
  return countries;
}

std::string_view TwoOf(const LanguageCodes& codes, std::string_view three) {
  const auto found = std::lower_bound(
      codes.by_three.begin(), codes.by_three.end(), three,
      [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
  if (found == codes.by_three.end() || found->first != three) return {};
  return found->second;
}

// Whole tags: registered long ago (RFC 5646, grandfathered), or made by Windows and .NET.
constexpr std::array<Pair, 25> kReplaced = {{
    {"zh-cht", "zh-Hant"},   {"zh-chs", "zh-Hans"},
    {"cht", "zh-Hant"},      {"chs", "zh-Hans"},
    {"zh-guoyu", "zh"},      {"zh-hakka", "hak"},
    {"zh-min-nan", "nan"},   {"zh-min", "nan"},
    {"zh-xiang", "hsn"},     {"i-hak", "hak"},
    {"i-lux", "lb"},         {"i-navajo", "nv"},
    {"i-klingon", "tlh"},    {"i-ami", "ami"},
    {"i-bnn", "bnn"},        {"i-pwn", "pwn"},
    {"i-tao", "tao"},        {"i-tay", "tay"},
    {"i-tsu", "tsu"},        {"en-gb-oed", "en-GB-oxendict"},
    {"art-lojban", "jbo"},   {"no-bok", "nb"},
    {"no-nyn", "nn"},        {"zh-classical", "lzh"},
    {"zh-cantonese", "yue"},
}};

// Languages that ISO 639-3 counts as parts of another and that RFC 5646 lists as extlangs.
constexpr std::array<std::string_view, 7> kMacrolanguages = {"ar",  "kok", "lv", "ms",
                                                             "sgn", "sw",  "uz"};
constexpr std::array<std::string_view, 15> kChineseLanguages = {"cdo", "cjy", "cmn", "cnp", "cpx",
                                                                "csp", "czh", "czo", "gan", "hak",
                                                                "hsn", "lzh", "mnp", "nan", "wuu"};

constexpr std::array<Pair, 6> kChineseScripts = {{{"TW", "Hant"},
                                                  {"HK", "Hant"},
                                                  {"MO", "Hant"},
                                                  {"CN", "Hans"},
                                                  {"SG", "Hans"},
                                                  {"MY", "Hans"}}};

constexpr std::array<Pair, 8> kPlainScripts = {{{"ja", "Jpan"},
                                                {"en", "Latn"},
                                                {"ko", "Kore"},
                                                {"de", "Latn"},
                                                {"fr", "Latn"},
                                                {"es", "Latn"},
                                                {"it", "Latn"},
                                                {"ru", "Cyrl"}}};

}  // namespace

std::string CanonicalLanguage(std::string_view subtag) {
  if (!AllLetters(subtag)) return {};
  std::string language = Lower(subtag);
  if (language.size() == 2) {
    return std::binary_search(Codes().two.begin(), Codes().two.end(), language) ? language : "";
  }
  if (language.size() != 3) return {};
  if (const std::string_view two = TwoOf(Codes(), language); !two.empty()) return std::string(two);
  return language;
}

std::string CanonicalScript(std::string_view subtag) {
  if (subtag.size() != 4 || !AllLetters(subtag)) return {};
  std::string script = Lower(subtag);
  script[0] = ToUpper(script[0]);
  UScriptCode code[4];
  UErrorCode error = U_ZERO_ERROR;
  const std::int32_t count = uscript_getCode(script.c_str(), code, 4, &error);
  // uscript_getCode also reads locale names and long names; only the code itself will do.
  if (U_FAILURE(error) || count != 1 || uscript_getShortName(code[0]) != script) return {};
  return script;
}

std::string CanonicalRegion(std::string_view subtag) {
  if (subtag.size() == 3 && std::all_of(subtag.begin(), subtag.end(), IsDigit)) {
    return std::string(subtag);
  }
  if (!AllLetters(subtag)) return {};
  std::string region(subtag);
  std::transform(region.begin(), region.end(), region.begin(), ToUpper);
  if (region == "UK") return "GB";
  if (region.size() == 2) {
    const auto& two = Countries().two;
    return std::binary_search(two.begin(), two.end(), region) ? region : "";
  }
  return region.size() == 3 ? std::string(TwoOf(Countries(), region)) : "";
}

std::string CanonicalExtlang(std::string_view language, std::string_view extlang) {
  if (extlang.size() != 3 || !AllLetters(extlang)) return {};
  const std::string part = Lower(extlang);
  const bool chinese =
      part == "yue" || std::find(kChineseLanguages.begin(), kChineseLanguages.end(), part) !=
                           kChineseLanguages.end();
  if (language == "zh" ? !chinese
                       : std::find(kMacrolanguages.begin(), kMacrolanguages.end(), language) ==
                             kMacrolanguages.end()) {
    return {};
  }
  return CanonicalLanguage(part);
}

std::string_view ReplacedTag(std::string_view tag) { return FindIn(kReplaced, tag); }

std::string_view ChineseScriptOf(std::string_view region) {
  return FindIn(kChineseScripts, region);
}

std::string_view PlainScriptOf(std::string_view language) {
  return FindIn(kPlainScripts, language);
}

}  // namespace crosswalk::text
