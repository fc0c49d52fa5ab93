#include "glossary/term/query.h"

#include <algorithm>

#include "glossary/term/variant_relation.h"
#include "glossary/text/normalize.h"
#include "glossary/text/token.h"
#include "glossary/text/utf8.h"

namespace crosswalk::term {
namespace {

using text::Language;
using text::LanguageTag;

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

struct Kinds {
  bool letters = false;
  bool han_or_kana = false;
};

Kinds KindsIn(std::string_view text) {
  Kinds kinds;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = text::DecodeAt(text, at);
    switch (text::KindOf(code)) {
      case text::TokenKind::kHan:
      case text::TokenKind::kHiragana:
      case text::TokenKind::kKatakana:
        kinds.han_or_kana = true;
        break;
      case text::TokenKind::kLatin:
        kinds.letters = true;
        break;
      default:
        break;
    }
    at += length;
  }
  return kinds;
}

std::string_view Trim(std::string_view text) {
  constexpr std::string_view kIdeographicSpace = "\u3000";
  for (;;) {
    if (text.starts_with(' ') || text.starts_with('\t')) {
      text.remove_prefix(1);
    } else if (text.ends_with(' ') || text.ends_with('\t')) {
      text.remove_suffix(1);
    } else if (text.starts_with(kIdeographicSpace)) {
      text.remove_prefix(kIdeographicSpace.size());
    } else if (text.ends_with(kIdeographicSpace)) {
      text.remove_suffix(kIdeographicSpace.size());
    } else {
      return text;
    }
  }
}

}  // namespace

bool QueryKey::Covers(Language language) const {
  return std::find(languages.begin(), languages.end(), language) != languages.end();
}

std::vector<QueryKey> FoldUnder(std::string_view text, const std::vector<Language>& languages,
                                const script::Folder& folder) {
  std::vector<QueryKey> keys;
  for (const Language language : languages) {
    // What has neither Han nor kana folds alike everywhere.
    if (!keys.empty() && IsAscii(text)) {
      keys.front().languages.push_back(language);
      continue;
    }
    std::string key = folder.Key(text, language);
    if (key.empty()) continue;
    const auto same = std::find_if(keys.begin(), keys.end(),
                                   [&](const QueryKey& known) { return known.key == key; });
    if (same != keys.end()) {
      same->languages.push_back(language);
    } else {
      keys.push_back({std::move(key), {language}});
    }
  }
  return keys;
}

Result<Query> Query::Create(std::string_view text, const LanguageTag& tag,
                            const script::Folder& folder) {
  text = Trim(text);
  Query query;
  query.nfc_ = IsAscii(text) ? std::string(text) : text::Nfc(text);
  query.tag_ = tag;
  const Kinds kinds = KindsIn(text);
  query.has_latin_ = kinds.letters;
  query.is_latin_ = kinds.letters && !kinds.han_or_kana;
  const bool known = tag.language() == Language::kZh || tag.language() == Language::kJa ||
                     tag.language() == Language::kEn;
  if (tag.is_none()) {
    query.languages_ = {Language::kZh, Language::kJa, Language::kEn, Language::kOther};
  } else if (known && query.is_latin_) {
    query.languages_ = {Language::kZh, Language::kJa, Language::kEn};
  } else {
    query.languages_ = {tag.language()};
  }
  query.keys_ = FoldUnder(text, query.languages_, folder);
  if (query.keys_.empty()) return InvalidField("query", "holds nothing to look up");
  return query;
}

bool Query::Covers(Language language) const {
  return std::find(languages_.begin(), languages_.end(), language) != languages_.end();
}

bool Query::Admits(const LanguageTag& own) const {
  if (!Covers(own.language())) return false;
  return tag_.language() != Language::kOther || own.primary() == tag_.primary();
}

std::uint8_t Query::Closeness(const LanguageTag& own) const {
  if (tag_.is_none()) return 0;
  const auto relation = Relate(tag_, own);
  if (!relation) return 6;
  return static_cast<std::uint8_t>(relation->step) - 1;
}

}  // namespace crosswalk::term
