// The text being mined, addressed by code point.
#ifndef CROSSWALK_GLOSSARY_MINE_SOURCE_SOURCE_TEXT_H_
#define CROSSWALK_GLOSSARY_MINE_SOURCE_SOURCE_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/script/fold.h"

namespace crosswalk::mine {

// Code points [begin, end).
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  friend bool operator==(const Span&, const Span&) = default;
};

// Immutable; the folder outlives it.
class SourceText {
 public:
  SourceText(std::string_view utf8, const script::Folder& folder);

  const std::u32string& chars() const { return chars_; }
  std::size_t size() const { return chars_.size(); }
  // 0 outside the text.
  char32_t at(std::size_t i) const { return i < chars_.size() ? chars_[i] : 0; }
  std::u32string_view View(Span span) const {
    return std::u32string_view(chars_).substr(span.begin, span.size());
  }

  // From 1.
  std::uint32_t LineNumber(std::size_t i) const;
  // The line without its end.
  Span Line(std::size_t i) const;
  std::size_t line_count() const { return line_starts_.size(); }
  Span LineAt(std::size_t index) const;
  // The sentence around a place, as UTF-8, without white space at its ends.
  std::string Sentence(std::size_t i) const;

  // The folded form of some text, a code point for each code point: where folding joins or splits
  // code points the original stays.
  std::u32string Folded(std::u32string_view text, text::Language language) const;

  const script::Folder& folder() const { return *folder_; }

 private:
  std::u32string chars_;
  std::vector<std::size_t> line_starts_;
  const script::Folder* folder_;
};

}  // namespace crosswalk::mine

#endif  // CROSSWALK_GLOSSARY_MINE_SOURCE_SOURCE_TEXT_H_
