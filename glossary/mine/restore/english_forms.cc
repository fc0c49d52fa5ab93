#include "glossary/mine/restore/english_forms.h"

#include <algorithm>
#include <vector>

#include "glossary/mine/source/chars.h"

namespace crosswalk::mine {
namespace {

constexpr std::size_t kMostWords = 10;     // of a form
constexpr std::size_t kTermWords = 12;     // a longer run is prose
constexpr std::size_t kMostLetters = 100;  // of a form
constexpr std::uint64_t kSeed = 14695981039346656037u;

std::uint64_t Extend(std::uint64_t hash, std::u32string_view text) {
  for (const char32_t c : text) {
    if (IsLatin(c) || IsDigit(c)) hash = (hash ^ ToLower(c)) * 1099511628211u;
  }
  return hash;
}

bool IsInner(char32_t c) {
  return IsLatin(c) || IsDigit(c) || c == U'.' || c == U'\'' || c == U'’' || c == U'&' || c == U'/';
}

struct WordAt {
  std::size_t begin;
  std::size_t end;
};

// Calls `run` for each longest sequence of words that single spaces, hyphens or a comma with a
// space join.
template <typename Run>
void ForEachRun(std::u32string_view text, Run&& run) {
  std::vector<WordAt> words;
  const auto flush = [&] {
    if (words.size() > 1) run(words);
    words.clear();
  };
  for (std::size_t i = 0; i < text.size();) {
    if (!IsLatin(text[i]) && !IsDigit(text[i])) {
      const bool behind = !words.empty() && words.back().end == i;
      const bool comma = text[i] == U',' && i + 1 < text.size() && text[i + 1] == U' ';
      if (behind && comma) ++i;
      const bool joins = behind && (text[i] == U' ' || IsHyphen(text[i]));
      if (!joins) flush();
      ++i;
      continue;
    }
    if (!words.empty() && words.back().end + 1 != i && text[i - 2] != U',') flush();
    std::size_t end = i;
    while (end < text.size() && IsInner(text[end])) ++end;
    const std::size_t next = end;
    // Robert F. Kennedy goes on, the end of a sentence does not.
    while (!IsLatin(text[end - 1]) && !IsDigit(text[end - 1]) &&
           !(text[end - 1] == U'.' && (end - i <= 2 || text[end - 3] == U'.'))) {
      --end;
    }
    words.push_back({i, end});
    if (end != next) flush();
    i = next;
  }
  flush();
}

}  // namespace

std::uint64_t EnglishForms::Hash(std::u32string_view key) { return Extend(kSeed, key); }

void EnglishForms::Count(std::uint64_t hash, std::u32string_view form, std::size_t times) {
  if (forms_.size() >= kMostKeys && hash > forms_.rbegin()->first) return;
  auto& spellings = forms_[hash];
  const auto found = spellings.find(form);
  if (found == spellings.end()) {
    spellings.emplace(form, times);
  } else {
    found->second += times;
  }
  if (forms_.size() > kMostKeys) forms_.erase(std::prev(forms_.end()));
}

void EnglishForms::LearnRuns(std::u32string_view text,
                             const std::unordered_set<std::uint64_t>* wanted) {
  ForEachRun(text, [&](const std::vector<WordAt>& words) {
    const bool prose = words.size() > kTermWords && wanted == nullptr;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      std::uint64_t hash =
          Extend(kSeed, text.substr(words[i].begin, words[i].end - words[i].begin));
      bool hyphens = true;
      for (std::size_t j = i + 1; j < words.size() && j < i + kMostWords; ++j) {
        const std::size_t length = words[j].end - words[i].begin;
        if (length > kMostLetters) break;
        hash = Extend(hash, text.substr(words[j].begin, words[j].end - words[j].begin));
        hyphens = hyphens && IsHyphen(text[words[j].begin - 1]);
        if (wanted != nullptr && !wanted->contains(hash)) continue;
        const bool capitals = IsUpper(text[words[i].begin]) && IsUpper(text[words[j].begin]);
        if (prose && !hyphens && !capitals) continue;
        Count(hash, text.substr(words[i].begin, length), 1);
      }
    }
  });
}

void EnglishForms::Learn(std::u32string_view text) { LearnRuns(text, nullptr); }

void EnglishForms::Learn(std::u32string_view text,
                         const std::unordered_set<std::uint64_t>& wanted) {
  if (!wanted.empty()) LearnRuns(text, &wanted);
}

void EnglishForms::LearnForm(std::u32string_view form, std::size_t times) {
  const bool joined =
      std::any_of(form.begin(), form.end(), [](char32_t c) { return IsSpace(c) || IsHyphen(c); });
  if (joined && HasLatin(form) && form.size() <= kMostLetters) Count(Hash(form), form, times);
}

void EnglishForms::Join(const EnglishForms& other) {
  for (const auto& [hash, spellings] : other.forms_) {
    for (const auto& [form, times] : spellings) Count(hash, form, times);
  }
}

std::u32string_view EnglishForms::Find(std::u32string_view key) const {
  const auto found = forms_.find(Hash(key));
  if (found == forms_.end()) return {};
  const auto& spellings = found->second;
  // In order of code point, so max_element answers the first of the most frequent.
  const auto best =
      std::max_element(spellings.begin(), spellings.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return best->first;
}

}  // namespace crosswalk::mine
