#include "glossary/exchange/tmx/tag_cache.h"

namespace crosswalk::exchange {
namespace {

constexpr std::size_t kTags = 1000;

FileTag Read(std::string_view word) {
  FileTag read;
  auto parsed = text::LanguageTag::Parse(word);
  if (!parsed.ok()) {
    for (const char c : word) read.key += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    // A tag that we do not know is the record's to refuse, with its reason.
    read.is_language = true;
    read.without_region = read.key;
    read.primary = read.key;
    return read;
  }
  read.is_tag = true;
  read.key = parsed->str();
  if (parsed->is_none()) return read;
  read.is_language = true;
  read.primary = std::string(parsed->primary());
  text::LanguageTag tag = *parsed;
  while (!tag.region().empty()) {
    auto broader = tag.Broader();
    if (!broader) break;
    tag = *broader;
  }
  read.without_region = tag.str();
  return read;
}

}  // namespace

const FileTag& TagCache::Get(std::string_view word) {
  const auto found = tags_.find(word);
  if (found != tags_.end()) return found->second;
  return tags_.emplace(std::string(word), Read(word)).first->second;
}

void TagCache::Trim() {
  if (tags_.size() > kTags) tags_.clear();
}

}  // namespace crosswalk::exchange
