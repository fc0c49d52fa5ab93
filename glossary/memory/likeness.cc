#include "glossary/memory/likeness.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "glossary/text/utf8.h"

namespace crosswalk::memory {

Likeness LikenessMeter::To(std::string_view other) {
  if (other == text_) return {1, 1};
  if (!pattern_) pattern_.emplace(text::ToUtf32(text_));
  thread_local std::u32string chars;
  chars.clear();
  for (std::size_t at = 0; at < other.size();) {
    const auto [code, length] = text::DecodeAt(other, at);
    chars += code;
    at += length;
  }
  const std::size_t longer = std::max(pattern_->size(), chars.size());
  if (longer == 0) return {1, 1};
  const std::size_t distance = pattern_->To(chars, longer);
  return {static_cast<std::uint32_t>(longer - distance), static_cast<std::uint32_t>(longer)};
}

}  // namespace crosswalk::memory
