#include "glossary/index/term_keys.h"

namespace crosswalk::index {
namespace {

constexpr std::size_t kMostRememberedTags = 1000;

}  // namespace

text::Language TermKeyMaker::LanguageOf(const std::string& tag) {
  if (const auto known = languages_.find(tag); known != languages_.end()) return known->second;
  const Result<text::LanguageTag> parsed = text::LanguageTag::Parse(tag);
  // The record keeps well-formed tags only; any other folds as the languages without rules do.
  const text::Language language = parsed.ok() ? parsed->language() : text::Language::kOther;
  if (languages_.size() >= kMostRememberedTags) languages_.clear();
  languages_.emplace(tag, language);
  return language;
}

TermKeys TermKeyMaker::Of(const v1::Term& term) {
  TermKeys keys;
  keys.language = LanguageOf(term.language_tag());
  keys.variant = folder_->Key(term.text(), keys.language);
  keys.inflected = folder_->InflectedKey(term.text(), keys.language);
  if (!term.reading().empty()) keys.reading = folder_->ReadingKey(term.reading());
  if (keys.language == text::Language::kEn) keys.plurals = folder_->PluralKeys(term.text());
  if (keys.language == text::Language::kZh) {
    keys.surely_traditional = folder_->WritingOf(term.text()) == script::Writing::kTraditional;
  }
  return keys;
}

}  // namespace crosswalk::index
