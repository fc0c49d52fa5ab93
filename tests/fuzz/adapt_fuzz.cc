// links: crosswalk_memory_adapt
// Whatever stands in a match, its target stays well-formed and its codes on their borders, what is
// said to be exchanged is, and the unit's own source changes nothing.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>

#include "glossary/memory/adapt/adapt.h"
#include "glossary/text/utf8.h"

namespace {

using namespace crosswalk;

constexpr std::string_view kTags[] = {"en", "zh-Hans", "zh-Hant-TW", "ja", "de", "yue", ""};

// A line of the input: its text, with a code at each tab.
v1::Segment SegmentOf(std::string_view tag, std::string_view line) {
  v1::Segment segment;
  segment.set_language_tag(std::string(tag));
  std::string text;
  for (const char byte : line) {
    if (byte != '\t') {
      text.push_back(byte);
      continue;
    }
    v1::InlineCode& code = *segment.add_codes();
    code.set_offset(static_cast<std::uint32_t>(text.size()));
    // Kinds and contents that recur, so that codes correspond.
    const int turn = segment.codes_size();
    code.set_kind(static_cast<v1::CodeKind>(turn % 3 + 1));
    code.set_element(turn % 2 == 0 ? "g" : "ph");
    code.set_id(std::to_string(turn / 2));
    code.set_content(text.substr(text.size() - std::min<std::size_t>(text.size(), 1)));
    if (text::FindInvalidUtf8(code.content()) != std::string::npos) code.clear_content();
  }
  segment.set_text(text);
  return segment;
}

void Check(bool holds) {
  if (!holds) std::abort();
}

void CheckAdapted(const v1::Segment& query, const v1::Segment& source, const v1::Segment& target) {
  const memory::Adapted adapted = memory::Adapt(query, source, target);
  const std::string& text = adapted.target.text();
  Check(text::FindInvalidUtf8(text) == std::string::npos);
  Check(adapted.changed == !adapted.adaptations.empty());
  Check(adapted.changed == (adapted.target.SerializeAsString() != target.SerializeAsString()));
  Check(adapted.target.codes_size() == target.codes_size());
  std::size_t last = 0;
  for (const v1::InlineCode& code : adapted.target.codes()) {
    Check(code.offset() >= last && code.offset() <= text.size());
    Check(code.offset() == text.size() ||
          (static_cast<unsigned char>(text[code.offset()]) & 0xC0) != 0x80);
    last = code.offset();
  }
  Check(!memory::Adapt(source, source, target).changed);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2 || size > 4'000) return 0;
  std::string_view rest(reinterpret_cast<const char*>(data) + 2, size - 2);
  if (text::FindInvalidUtf8(rest) != std::string_view::npos) return 0;
  std::string_view lines[3];
  for (std::string_view& line : lines) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  // The first two bytes choose the languages.
  const std::string_view from = kTags[data[0] % std::size(kTags)];
  const std::string_view to = kTags[data[1] % std::size(kTags)];
  const v1::Segment query = SegmentOf(from, lines[0]);
  const v1::Segment source = SegmentOf(from, lines[1]);
  CheckAdapted(query, source, SegmentOf(to, lines[2]));
  // Much is exchanged where the target is the source itself.
  CheckAdapted(query, source, SegmentOf(from, lines[1]));
  return 0;
}
