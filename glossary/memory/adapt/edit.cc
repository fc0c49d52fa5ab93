#include "glossary/memory/adapt/edit.h"

#include <algorithm>
#include <cstdint>

namespace crosswalk::memory::adapt {

bool HoldsCode(const v1::Segment& segment, std::size_t begin, std::size_t end) {
  return std::any_of(
      segment.codes().begin(), segment.codes().end(),
      [&](const v1::InlineCode& code) { return code.offset() > begin && code.offset() < end; });
}

bool HasSoundCodes(const v1::Segment& segment) {
  const std::string& text = segment.text();
  std::size_t last = 0;
  for (const v1::InlineCode& code : segment.codes()) {
    const std::size_t at = code.offset();
    if (at < last || at > text.size()) return false;
    if (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) return false;
    last = at;
  }
  return true;
}

void ApplyEdits(const std::vector<Edit>& edits, v1::Segment& segment) {
  const std::string& text = segment.text();
  std::string out;
  std::size_t at = 0;
  int code = 0;
  for (const Edit& edit : edits) {
    // Codes up to the stretch move with what stands in front of it; one at its end stays behind it.
    for (; code < segment.codes_size() && segment.codes(code).offset() <= edit.begin; ++code) {
      v1::InlineCode& moved = *segment.mutable_codes(code);
      moved.set_offset(static_cast<std::uint32_t>(out.size() + (moved.offset() - at)));
    }
    out.append(text, at, edit.begin - at);
    out += edit.after;
    at = edit.end;
  }
  for (; code < segment.codes_size(); ++code) {
    v1::InlineCode& moved = *segment.mutable_codes(code);
    moved.set_offset(static_cast<std::uint32_t>(out.size() + (moved.offset() - at)));
  }
  out.append(text, at);
  segment.set_text(std::move(out));
}

}  // namespace crosswalk::memory::adapt
