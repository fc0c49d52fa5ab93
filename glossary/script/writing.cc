#include "glossary/script/writing.h"

#include <algorithm>

#include "glossary/script/reviewed.h"
#include "glossary/text/utf8.h"

namespace crosswalk::script {

WritingJudge::WritingJudge(const CharacterDictionaries& dictionaries)
    : classes_(0x33480 - 0x3400, kNeutral) {
  const auto set = [&](char32_t code, Class c) {
    if (code >= first_ && code - first_ < classes_.size()) classes_[code - first_] = c;
  };
  const DecidingCharacters deciding = Deciding(dictionaries);
  for (const char32_t code : deciding.traditional) set(code, kTraditional);
  for (const char32_t code : deciding.simplified) set(code, kSimplified);
  for (const auto& row : ReadRows(KeptForms())) {
    const char32_t form = text::DecodeAt(row[0], 0).code;
    const std::u32string word = text::ToUtf32(row[1]);
    for (std::size_t at = word.find(form); at != word.npos; at = word.find(form, at + 1)) {
      telling_[form].push_back({word, at, row[2] == "legal"});
    }
    set(form, kKept);
  }
  for (const auto& row : ReadRows(script::DifferentWords())) {
    if (row[3] != "different") continue;
    const char32_t a = text::DecodeAt(row[0], 0).code, b = text::DecodeAt(row[1], 0).code;
    different_[a].push_back(b);
    different_[b].push_back(a);
  }
}

WritingJudge::Counts WritingJudge::Count(std::string_view text) const {
  Counts counts;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::DecodeAt(text, at);
    at += decoded.length;
    const Class c = ClassOf(decoded.code);
    counts.traditional += c == kTraditional;
    counts.simplified += c == kSimplified;
  }
  return counts;
}

Writing WritingJudge::Judge(std::string_view text) const {
  bool traditional = false, simplified = false, kept = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::DecodeAt(text, at);
    at += decoded.length;
    const Class c = ClassOf(decoded.code);
    traditional |= c == kTraditional;
    simplified |= c == kSimplified;
    kept |= c == kKept;
  }
  if (simplified) return traditional ? Writing::kMixed : Writing::kSimplified;
  if (!traditional) return Writing::kUndecided;
  return kept && KeepsSimplifiedForms(text::ToUtf32(text)) ? Writing::kMixed
                                                           : Writing::kTraditional;
}

bool WritingJudge::KeepsSimplifiedForms(std::u32string_view text) const {
  // As many 于 that no word explains, without one 於, are no surnames.
  constexpr std::size_t kManyPrepositions = 3;
  std::size_t prepositions = 0;
  bool right_preposition = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    right_preposition |= text[at] == U'於';
    if (ClassOf(text[at]) != kKept) continue;
    bool legal = false, kept = false;
    for (const TellingWord& telling : telling_.find(text[at])->second) {
      if (telling.place <= at &&
          text.substr(at - telling.place, telling.word.size()) == telling.word) {
        (telling.legal ? legal : kept) = true;
      }
    }
    if (kept && !legal) return true;
    prepositions += text[at] == U'于' && !legal;
  }
  return prepositions >= kManyPrepositions && !right_preposition;
}

bool WritingJudge::DifferentWords(char32_t a, char32_t b) const {
  const auto at = different_.find(a);
  return at != different_.end() &&
         std::find(at->second.begin(), at->second.end(), b) != at->second.end();
}

}  // namespace crosswalk::script
