// links: crosswalk_text
// What reads as a tag reads as the same tag again, and its way up ends.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "glossary/text/language_tag.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using crosswalk::text::LanguageTag;
  const auto tag = LanguageTag::Parse({reinterpret_cast<const char*>(data), size});
  if (!tag.ok()) {
    if (tag.status().message().size() > 300) std::abort();
    return 0;
  }
  const auto again = LanguageTag::Parse(tag->str());
  if (!again.ok() || !(*again == *tag) || again->script() != tag->script()) std::abort();
  int steps = 0;
  for (auto up = tag->Broader(); up; up = up->Broader()) {
    if (++steps > 60) std::abort();
  }
  return 0;
}
