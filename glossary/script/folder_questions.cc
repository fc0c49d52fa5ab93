// What a Folder says beside the fold itself: writing, regions, words that differ.
#include "glossary/script/folder_tables.h"
#include "glossary/script/inflection.h"
#include "glossary/script/reading.h"
#include "glossary/text/utf8.h"

namespace crosswalk::script {

Writing Folder::WritingOf(std::string_view text) const { return tables_->writing.Judge(text); }

text::Script Folder::ScriptOf(std::string_view text) const {
  const WritingJudge::Counts counts = tables_->writing.Count(text);
  if ((counts.traditional == 0) == (counts.simplified == 0)) return text::Script::kNone;
  return counts.traditional > 0 ? text::Script::kHant : text::Script::kHans;
}

bool Folder::DifferentWords(std::string_view a, std::string_view b) const {
  // Only Han differs without the keys differing in length, so both are walked over their keys.
  thread_local FoldedText folded_a, folded_b;
  Fold(a, text::Language::kZh, Separators::kDrop, folded_a);
  Fold(b, text::Language::kZh, Separators::kDrop, folded_b);
  if (folded_a.chars != folded_b.chars) return false;
  for (std::size_t i = 0; i < folded_a.chars.size(); ++i) {
    if (folded_a.kind[i] != text::TokenKind::kHan) continue;
    const char32_t in_a = text::DecodeAt(a, folded_a.begin[i]).code;
    const char32_t in_b = text::DecodeAt(b, folded_b.begin[i]).code;
    if (in_a != in_b && tables_->writing.DifferentWords(in_a, in_b)) return true;
  }
  return false;
}

std::vector<std::string> Folder::RegionalKeys(std::string_view text) const {
  thread_local FoldedText folded;
  Fold(text, text::Language::kZh, Separators::kDrop, folded);
  std::vector<std::string> keys;
  for (const std::u32string& key : tables_->regional.Rewritings(folded.chars)) {
    keys.push_back(text::ToUtf8(key));
  }
  return keys;
}

std::vector<std::string> Folder::PluralKeys(std::string_view text) const {
  std::size_t word = text.size();
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  while (word > 0 && is_letter(text[word - 1])) --word;
  std::vector<std::string> keys;
  if (word == text.size()) return keys;
  const std::string own = Key(text, text::Language::kEn);
  std::string last(text.substr(word));
  for (char& c : last) c = static_cast<char>(c | 0x20);
  for (const std::string& form : EnglishNumberForms(last)) {
    std::string key = Key(std::string(text.substr(0, word)) + form, text::Language::kEn);
    if (key != own && !key.empty()) keys.push_back(std::move(key));
  }
  return keys;
}

}  // namespace crosswalk::script
