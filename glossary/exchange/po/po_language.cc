#include "glossary/exchange/po/po_language.h"

#include <algorithm>
#include <array>
#include <utility>

#include "glossary/text/language_tag.h"

namespace crosswalk::exchange {
namespace {

bool IsLanguage(std::string_view tag) {
  const auto parsed = text::LanguageTag::Parse(tag);
  return parsed.ok() && !parsed->is_none();
}

}  // namespace

std::string TagOfLocale(std::string_view locale) {
  const std::size_t begin = locale.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  locale = locale.substr(begin, locale.find_last_not_of(" \t") - begin + 1);
  const std::size_t at = locale.find('@');
  const std::string_view modifier =
      at == std::string_view::npos ? std::string_view() : locale.substr(at + 1);
  locale = locale.substr(0, std::min(at, locale.find('.')));
  std::string tag(locale);
  if (modifier == "latin" || modifier == "cyrillic") {
    // The script stands behind the language (RFC 5646, 2.2.3).
    const std::size_t language = std::min(locale.find_first_of("_-"), locale.size());
    tag.insert(language, modifier == "latin" ? "-Latn" : "-Cyrl");
  }
  return IsLanguage(tag) ? tag : std::string();
}

std::string TagOfFileName(std::string_view name) {
  for (const std::string_view packed : {".gz", ".po", ".pot"}) {
    if (name.size() > packed.size() && name.substr(name.size() - packed.size()) == packed) {
      name.remove_suffix(packed.size());
    }
  }
  // Languages of three letters are words too often (`log_in` is no language of the Congo).
  const auto hint = [](std::string_view word) {
    const std::string_view language = word.substr(0, word.find_first_of("_-@."));
    const bool is_likely = language.size() == 2 || language == "yue" || language == "lzh";
    return is_likely ? TagOfLocale(word) : std::string();
  };
  if (std::string whole = hint(name); !whole.empty()) return whole;
  // The longest end that is a language behind a separator: `my_app-zh_TW` is zh_TW, `poedit_zh_TW`
  // too. Two letters alone are a language only behind a dot or a hyphen: `log_in` is no Indonesian.
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (name[at] != '.' && name[at] != '-' && name[at] != '_') continue;
    const std::string_view end = name.substr(at + 1);
    if (name[at] == '_' && end.size() <= 3 && end != "zh" && end != "ja") continue;
    if (std::string tag = hint(end); !tag.empty()) return tag;
  }
  return {};
}

std::string LocaleOfTag(std::string_view tag) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kChinese = {{
      {"zh-Hans-CN", "zh_CN"},
      {"zh-Hans-SG", "zh_SG"},
      {"zh-Hant-TW", "zh_TW"},
      {"zh-Hant-HK", "zh_HK"},
      {"zh-Hant-MO", "zh_MO"},
  }};
  for (const auto& [ours, theirs] : kChinese) {
    if (ours == tag) return std::string(theirs);
  }
  std::string locale(tag);
  for (const auto& [script, modifier] :
       {std::pair<std::string_view, std::string_view>{"-Latn", "@latin"}, {"-Cyrl", "@cyrillic"}}) {
    const std::size_t at = locale.find(script);
    if (at == std::string::npos) continue;
    locale.erase(at, script.size());
    locale.append(modifier);
  }
  std::replace(locale.begin(), locale.end(), '-', '_');
  return locale;
}

std::string PluralForms(std::string_view tag) {
  constexpr std::array<std::string_view, 10> kWithoutPlural = {"zh", "ja", "ko", "vi",  "th",
                                                               "id", "ms", "lo", "yue", "lzh"};
  const std::string_view language = tag.substr(0, tag.find_first_of("-_"));
  const bool has_none =
      std::find(kWithoutPlural.begin(), kWithoutPlural.end(), language) != kWithoutPlural.end();
  return has_none ? "nplurals=1; plural=0;" : "nplurals=2; plural=(n != 1);";
}

}  // namespace crosswalk::exchange
