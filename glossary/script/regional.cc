#include "glossary/script/regional.h"

#include <algorithm>

namespace crosswalk::script {
namespace {

constexpr char32_t kFirst = 0x3400, kLast = 0x9FFF;  // no phrase begins with a rarer character

}  // namespace

RegionalVocabulary::RegionalVocabulary(const Dictionary& mainland_to_taiwan,
                                       const Dictionary& taiwan_to_mainland, const FoldTable& zh) {
  std::u32string key, value;
  const auto read = [&](const Dictionary& dictionary, Direction& there, Direction& back) {
    for (const DictionaryEntry& entry : dictionary) {
      zh.FoldCluster(entry.key, key);
      for (const std::string& text : entry.values) {
        zh.FoldCluster(text, value);
        if (key == value) continue;
        there.Add(key, value);
        back.Add(value, key);
      }
    }
  };
  read(mainland_to_taiwan, to_taiwan_, to_mainland_);
  read(taiwan_to_mainland, to_mainland_, to_taiwan_);
}

void RegionalVocabulary::Direction::Add(const std::u32string& from, const std::u32string& to) {
  if (longest.empty()) longest.resize(kLast - kFirst + 1);
  if (from.empty() || from[0] < kFirst || from[0] > kLast) return;
  std::vector<std::u32string>& wordings = phrases[from];
  if (std::find(wordings.begin(), wordings.end(), to) == wordings.end()) wordings.push_back(to);
  std::uint8_t& length = longest[from[0] - kFirst];
  length = std::max(length, static_cast<std::uint8_t>(std::min<std::size_t>(from.size(), 255)));
}

void RegionalVocabulary::Direction::Rewrite(std::u32string_view key,
                                            std::vector<std::u32string>& out) const {
  std::vector<std::u32string> open;  // what was written up to `done`, in every wording
  std::size_t done = 0;
  for (std::size_t at = 0; at < key.size();) {
    std::size_t length = 0;
    if (key[at] >= kFirst && key[at] <= kLast) {
      length = std::min<std::size_t>(longest[key[at] - kFirst], key.size() - at);
    }
    auto found = phrases.end();
    for (; length > 0; --length) {
      found = phrases.find(std::u32string(key.substr(at, length)));
      if (found != phrases.end()) break;
    }
    if (length == 0) {
      ++at;
      continue;
    }
    if (open.empty()) open.emplace_back();
    std::vector<std::u32string> next;
    for (const std::u32string& wording : found->second) {
      for (const std::u32string& before : open) {
        if (next.size() == kRewritings) break;
        next.push_back(before + std::u32string(key.substr(done, at - done)) + wording);
      }
    }
    open = std::move(next);
    at += length;
    done = at;
  }
  for (std::u32string& wording : open) out.push_back(wording.append(key.substr(done)));
}

std::vector<std::u32string> RegionalVocabulary::Rewritings(std::u32string_view key) const {
  std::vector<std::u32string> all;
  to_taiwan_.Rewrite(key, all);
  to_mainland_.Rewrite(key, all);
  std::vector<std::u32string> distinct;
  for (std::u32string& wording : all) {
    if (wording == key || distinct.size() == kRewritings) continue;
    if (std::find(distinct.begin(), distinct.end(), wording) == distinct.end()) {
      distinct.push_back(std::move(wording));
    }
  }
  return distinct;
}

}  // namespace crosswalk::script
