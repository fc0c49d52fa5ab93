#include "glossary/text/language_tag.h"

#include <algorithm>
#include <array>
#include <vector>

#include "glossary/text/subtag.h"

namespace crosswalk::text {
namespace {

// Longer than any tag in use; RFC 5646 asks for room for 35.
constexpr std::size_t kLongest = 100;

// Words that files put where a language should stand, to say that there is none.
constexpr std::array<std::string_view, 5> kNoLanguage = {"*all*", "mul", "und", "zxx", "x-none"};

// The canonical tags that nearly all terms carry: a file of a million terms has these a million
// times, and reading subtags takes twenty times as long.
struct FrequentTag {
  std::string_view text;
  std::string_view region;
  Language language;
  Script script;
};
constexpr std::array<FrequentTag, 11> kFrequent = {{
    {"en", "", Language::kEn, Script::kNone},
    {"ja", "", Language::kJa, Script::kNone},
    {"zh-Hans", "", Language::kZh, Script::kHans},
    {"zh-Hant", "", Language::kZh, Script::kHant},
    {"zh-Hant-TW", "TW", Language::kZh, Script::kHant},
    {"zh-Hans-CN", "CN", Language::kZh, Script::kHans},
    {"zh-Hant-HK", "HK", Language::kZh, Script::kHant},
    {"zh", "", Language::kZh, Script::kNone},
    {"en-US", "US", Language::kEn, Script::kNone},
    {"en-GB", "GB", Language::kEn, Script::kNone},
    {"ja-x-kyujitai", "", Language::kJa, Script::kKyujitai},
}};

bool IsLetter(char c) { return c >= 'a' && c <= 'z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Lower case, hyphens for underscores.
std::string Plain(std::string_view raw) {
  std::string out(raw);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (c == '_') c = '-';
  }
  return out;
}

// The raw tag as an error may show it: short and printable.
std::string Shown(std::string_view raw) {
  std::string out;
  for (const char c : raw.substr(0, 40)) out += c >= ' ' && c <= '~' ? c : '?';
  if (raw.size() > 40) out += "...";
  return out;
}

Status Refused(std::string_view raw, const std::string& reason) {
  return InvalidArgument("language tag \"" + Shown(raw) + "\": " + reason);
}

Status TooLong(std::string_view raw) {
  return Refused(raw, "longer than " + std::to_string(kLongest) + " bytes");
}

std::vector<std::string_view> Split(std::string_view tag) {
  std::vector<std::string_view> subtags;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= tag.size(); ++i) {
    if (i == tag.size() || tag[i] == '-') {
      subtags.push_back(tag.substr(begin, i - begin));
      begin = i + 1;
    }
  }
  return subtags;
}

bool IsVariant(std::string_view subtag) {
  if (subtag.size() >= 5 && subtag.size() <= 8) return true;
  return subtag.size() == 4 && IsDigit(subtag[0]);
}

// The parts of a tag, each in its canonical form.
struct Parts {
  std::string language;
  std::string script;
  std::string region;
  std::string tail;  // variants, the -t- extension, private use; each with its hyphen in front
  bool kyujitai = false;
};

// Reads subtags[at…] behind language, script and region.
Status ReadTail(const std::vector<std::string_view>& subtags, std::size_t at, Parts& parts) {
  for (; at < subtags.size() && IsVariant(subtags[at]); ++at) {
    parts.tail.append("-").append(subtags[at]);
  }
  while (at < subtags.size() && subtags[at].size() == 1 && subtags[at] != "x") {
    const std::string_view singleton = subtags[at];
    if (singleton != "u" && singleton != "t") {
      return InvalidArgument("no extension \"" + std::string(singleton) + "\" is registered");
    }
    const std::size_t first = ++at;
    for (; at < subtags.size() && subtags[at].size() > 1; ++at) {
      if (singleton == "t") {
        parts.tail.append(at == first ? "-t-" : "-").append(subtags[at]);
      }
    }
    if (at == first) return InvalidArgument("an extension without content");
  }
  if (at == subtags.size()) return {};
  if (subtags[at] != "x") {
    return InvalidArgument("\"" + std::string(subtags[at]) + "\" is not known in this place");
  }
  if (at + 1 == subtags.size()) return InvalidArgument("private use without content");
  parts.tail += "-x";
  for (++at; at < subtags.size(); ++at) {
    parts.tail.append("-").append(subtags[at]);
    parts.kyujitai = parts.kyujitai || subtags[at] == "kyujitai";
  }
  return {};
}

Result<Parts> ReadParts(const std::vector<std::string_view>& subtags) {
  Parts parts;
  std::size_t at = 0;
  if (subtags[0] == "x") {
    parts.language = "x";
    if (subtags.size() == 1) return InvalidArgument("private use without content");
    for (at = 1; at < subtags.size(); ++at) parts.tail.append("-").append(subtags[at]);
    return parts;
  }
  parts.language = CanonicalLanguage(subtags[0]);
  if (parts.language.empty()) {
    return InvalidArgument("\"" + std::string(subtags[0]) + "\" is not a language code");
  }
  ++at;
  if (at < subtags.size()) {
    if (std::string language = CanonicalExtlang(parts.language, subtags[at]); !language.empty()) {
      parts.language = std::move(language);
      ++at;
    }
  }
  if (at < subtags.size() && subtags[at].size() == 4 && IsLetter(subtags[at][0])) {
    parts.script = CanonicalScript(subtags[at]);
    if (parts.script.empty()) {
      return InvalidArgument("\"" + std::string(subtags[at]) + "\" is not a script");
    }
    ++at;
  }
  if (at < subtags.size() && (subtags[at].size() == 2 || subtags[at].size() == 3)) {
    parts.region = CanonicalRegion(subtags[at]);
    if (parts.region.empty()) {
      return InvalidArgument("\"" + std::string(subtags[at]) + "\" is not a region");
    }
    ++at;
  }
  CROSSWALK_RETURN_IF_ERROR(ReadTail(subtags, at, parts));
  return parts;
}

Language LanguageOf(std::string_view code) {
  if (code == "zh") return Language::kZh;
  if (code == "ja") return Language::kJa;
  if (code == "en") return Language::kEn;
  return Language::kOther;
}

}  // namespace

Result<LanguageTag> LanguageTag::Parse(std::string_view raw) {
  if (raw.empty()) return Refused(raw, "empty");
  if (raw.size() > kLongest) return TooLong(raw);
  LanguageTag tag;
  for (const FrequentTag& frequent : kFrequent) {
    if (raw != frequent.text) continue;
    tag.text_ = raw;
    tag.region_ = frequent.region;
    tag.language_ = frequent.language;
    tag.script_ = frequent.script;
    return tag;
  }
  std::string plain = Plain(raw);
  if (std::find(kNoLanguage.begin(), kNoLanguage.end(), plain) != kNoLanguage.end()) {
    tag.text_ = raw;
    return tag;
  }
  // A POSIX locale may name a charset: zh_TW.UTF-8.
  if (const std::size_t dot = plain.find('.'); dot != std::string::npos && dot > 0) {
    plain.resize(dot);
  }
  if (const std::string_view replaced = ReplacedTag(plain); !replaced.empty()) {
    plain = Plain(replaced);
  }
  const std::vector<std::string_view> subtags = Split(plain);
  for (const std::string_view subtag : subtags) {
    if (subtag.empty() || subtag.size() > 8 ||
        !std::all_of(subtag.begin(), subtag.end(),
                     [](char c) { return IsLetter(c) || IsDigit(c); })) {
      return Refused(raw, "not a sequence of subtags of 1 to 8 letters and digits");
    }
  }
  Result<Parts> read = ReadParts(subtags);
  if (!read.ok()) return Refused(raw, read.status().message());
  Parts& parts = *read;

  tag.language_ = LanguageOf(parts.language);
  if (parts.script == PlainScriptOf(parts.language)) parts.script.clear();
  if (tag.language_ == Language::kJa && parts.region == "JP") parts.region.clear();
  if (tag.language_ == Language::kZh) {
    if (parts.script.empty()) parts.script = ChineseScriptOf(parts.region);
    if (parts.script == "Hans") tag.script_ = Script::kHans;
    if (parts.script == "Hant") tag.script_ = Script::kHant;
  }
  if (tag.language_ == Language::kJa && parts.kyujitai) tag.script_ = Script::kKyujitai;
  tag.text_ = parts.language;
  if (!parts.script.empty()) tag.text_ += "-" + parts.script;
  if (!parts.region.empty()) tag.text_ += "-" + parts.region;
  tag.text_ += parts.tail;
  if (tag.text_.size() > kLongest) return TooLong(raw);  // zh_TW has grown to zh-Hant-TW
  tag.region_ = std::move(parts.region);
  return tag;
}

std::string_view LanguageTag::primary() const {
  if (is_none()) return {};
  return std::string_view(text_).substr(0, text_.find('-'));
}

std::optional<LanguageTag> LanguageTag::Broader() const {
  if (is_none() || script_ == Script::kKyujitai) return std::nullopt;
  const std::vector<std::string_view> subtags = Split(text_);
  std::size_t count = subtags.size() - 1;
  // "x" or "t" alone says nothing.
  while (count > 0 && subtags[count - 1].size() == 1) --count;
  if (count == 0) return std::nullopt;
  std::string text(subtags[0]);
  for (std::size_t i = 1; i < count; ++i) text.append("-").append(subtags[i]);
  Result<LanguageTag> broader = Parse(text);
  if (!broader.ok()) return std::nullopt;
  return *broader;
}

bool LanguageTag::IsBroaderThan(const LanguageTag& other) const {
  for (auto up = other.Broader(); up; up = up->Broader()) {
    if (*up == *this) return true;
  }
  return false;
}

}  // namespace crosswalk::text
