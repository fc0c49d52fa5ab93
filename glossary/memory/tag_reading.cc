#include "glossary/memory/tag_reading.h"

#include <string>
#include <unordered_map>
#include <utility>

namespace crosswalk::memory {

text::LanguageTag ReadTag(std::string_view raw) {
  // More than real memories and their callers have; whoever sends others is only served more
  // slowly.
  constexpr std::size_t kMostTags = 1000;
  thread_local std::unordered_map<std::string, text::LanguageTag> known;
  thread_local std::string key;
  key = raw;
  if (const auto at = known.find(key); at != known.end()) return at->second;
  auto tag = text::LanguageTag::Parse(raw);
  if (known.size() >= kMostTags) known.clear();
  return known.emplace(key, tag.ok() ? *std::move(tag) : text::LanguageTag()).first->second;
}

}  // namespace crosswalk::memory
