// Language tags as they are found in files and programs, read as what they mean (BCP 47, RFC 5646).
#ifndef CROSSWALK_GLOSSARY_TEXT_LANGUAGE_TAG_H_
#define CROSSWALK_GLOSSARY_TEXT_LANGUAGE_TAG_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "glossary/base/status.h"

namespace crosswalk::text {

// The languages that fold and convert; every other is kOther.
enum class Language : std::uint8_t { kNone, kZh, kJa, kEn, kOther };

enum class Script : std::uint8_t { kNone, kHans, kHant, kKyujitai };

// A tag in its one written form: `zh-Hant-TW`, `zh-Hans-CN`, `ja`, `ja-x-kyujitai`, `en-US`. A
// value.
//   LanguageTag::Parse("zh_TW")   is zh-Hant-TW;  "ZH-CHT" zh-Hant;  "cmn-Hans" zh-Hans;  "jpn" ja
//   LanguageTag::Parse("zh-yue")  is yue: kOther, like lzh; neither is ever converted
//   LanguageTag::Parse("*all*")   is no language: is_none(), and its text keeps the raw word; so
//   are
//                                 mul, und, zxx and x-none
//   LanguageTag::Parse("zh tw!")  is INVALID_ARGUMENT, as are "", "klingon", "zh-XX" and "xx"
// A script that only says what the language is written in anyway (ja-Jpan, en-Latn), the region of
// ja-JP, a charset (zh_TW.UTF-8) and the -u- extension, which is about formatting, are dropped.
class LanguageTag {
 public:
  // No language.
  LanguageTag() = default;
  static Result<LanguageTag> Parse(std::string_view raw);

  const std::string& str() const { return text_; }
  Language language() const { return language_; }
  // kHans or kHant for zh where the tag or its region says so, kKyujitai for ja-x-kyujitai.
  Script script() const { return script_; }
  // "TW", "HK", "MO", "CN", "SG", "US" … or empty.
  const std::string& region() const { return region_; }
  // The primary subtag: "zh", "ja", "en", "fr", "yue".
  std::string_view primary() const;
  bool is_none() const { return language_ == Language::kNone; }

  // The next tag on the way up (zh-Hant-TW: zh-Hant, then zh), or nothing at the top. ja-x-kyujitai
  // has none: it counts as another script than ja.
  std::optional<LanguageTag> Broader() const;
  // Whether this is on the way up from `other`; false for equal tags.
  bool IsBroaderThan(const LanguageTag& other) const;

  friend bool operator==(const LanguageTag& a, const LanguageTag& b) { return a.text_ == b.text_; }
  friend bool operator<(const LanguageTag& a, const LanguageTag& b) { return a.text_ < b.text_; }

 private:
  std::string text_;
  std::string region_;
  Language language_ = Language::kNone;
  Script script_ = Script::kNone;
};

}  // namespace crosswalk::text

#endif  // CROSSWALK_GLOSSARY_TEXT_LANGUAGE_TAG_H_
