// links: crosswalk_text
// Tokens cover every byte once, sentences ascend, and positions agree, for any well-formed text.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "glossary/text/normalize.h"
#include "glossary/text/sentence.h"
#include "glossary/text/token.h"
#include "glossary/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 1 << 16) return 0;
  std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const std::size_t bad = crosswalk::text::FindInvalidUtf8(text); bad != text.npos) {
    text = text.substr(0, bad);
  }
  std::uint32_t at = 0;
  for (const auto& token : crosswalk::text::Tokenize(text)) {
    if (token.begin != at || token.end <= token.begin) std::abort();
    at = token.end;
  }
  if (at != text.size()) std::abort();
  std::uint32_t last = 0;
  for (const auto& sentence : crosswalk::text::SplitSentences(text)) {
    if (sentence.begin < last || sentence.end <= sentence.begin) std::abort();
    last = sentence.end;
  }
  if (last > text.size()) std::abort();
  const crosswalk::text::OffsetMap map(text);
  if (map.CodePoints(text.size()) != crosswalk::text::CountCodePoints(text)) std::abort();
  if (crosswalk::text::ToUtf8(crosswalk::text::ToUtf32(text)) != text) std::abort();
  const std::string folded = crosswalk::text::NfkcCasefold(text);
  if (crosswalk::text::FindInvalidUtf8(folded) != std::string_view::npos) std::abort();
  return 0;
}
