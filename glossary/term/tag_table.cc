#include "glossary/term/tag_table.h"

namespace crosswalk::term {

const text::LanguageTag& TagTable::Read(std::string_view raw) {
  for (const auto& [known, tag] : tags_) {
    if (known == raw) return tag;
  }
  auto parsed = text::LanguageTag::Parse(raw);
  return tags_
      .emplace_back(std::string(raw), parsed.ok() ? *std::move(parsed) : text::LanguageTag())
      .second;
}

}  // namespace crosswalk::term
