#include "glossary/mine/source/source_text.h"

#include <algorithm>

#include "glossary/mine/source/chars.h"
#include "glossary/text/sentence.h"
#include "glossary/text/utf8.h"

namespace crosswalk::mine {

SourceText::SourceText(std::string_view utf8, const script::Folder& folder)
    : chars_(text::ToUtf32(utf8)), folder_(&folder) {
  line_starts_.push_back(0);
  for (std::size_t i = 0; i < chars_.size(); ++i) {
    if (chars_[i] == U'\n') line_starts_.push_back(i + 1);
  }
}

std::uint32_t SourceText::LineNumber(std::size_t i) const {
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), i);
  return static_cast<std::uint32_t>(next - line_starts_.begin());
}

Span SourceText::LineAt(std::size_t index) const {
  const std::size_t begin = line_starts_[index];
  std::size_t end = index + 1 < line_starts_.size() ? line_starts_[index + 1] - 1 : chars_.size();
  if (end > begin && chars_[end - 1] == U'\r') --end;
  return {begin, end};
}

Span SourceText::Line(std::size_t i) const { return LineAt(LineNumber(i) - 1); }

std::string SourceText::Sentence(std::size_t i) const {
  const Span line = Line(i);
  const std::string bytes = text::ToUtf8(View(line));
  const std::size_t at =
      text::ToUtf8(View({line.begin, std::min(std::max(i, line.begin), line.end)})).size();
  for (const text::Range& range : text::SplitSentences(bytes)) {
    if (at < range.end) return bytes.substr(range.begin, range.end - range.begin);
  }
  return text::ToUtf8(Trim(View(line)));
}

std::u32string SourceText::Folded(std::u32string_view text, text::Language language) const {
  std::u32string out(text);
  // Where each code point begins in UTF-8, to bring the folded ones home.
  std::string bytes;
  std::vector<std::uint32_t> begin;
  begin.reserve(text.size() + 1);
  for (const char32_t c : text) {
    begin.push_back(static_cast<std::uint32_t>(bytes.size()));
    text::AppendUtf8(c, bytes);
  }
  begin.push_back(static_cast<std::uint32_t>(bytes.size()));
  script::FoldedText folded;
  folder_->Fold(bytes, language, script::Separators::kKeep, folded);
  std::size_t at = 0;
  for (std::size_t i = 0; i < folded.chars.size(); ++i) {
    while (at + 1 < begin.size() && begin[at] < folded.begin[i]) ++at;
    const bool alone = (i == 0 || folded.begin[i - 1] != folded.begin[i]) &&
                       (i + 1 == folded.chars.size() || folded.begin[i + 1] != folded.begin[i]);
    if (at < text.size() && alone && begin[at] == folded.begin[i] &&
        begin[at + 1] == folded.end[i]) {
      out[at] = folded.chars[i];
    }
  }
  return out;
}

}  // namespace crosswalk::mine
