// When two texts with codes are the same, and when only the fold makes them so.
#ifndef CROSSWALK_GLOSSARY_MEMORY_CODED_TEXT_H_
#define CROSSWALK_GLOSSARY_MEMORY_CODED_TEXT_H_

#include <string>
#include <string_view>

#include "crosswalk/v1/unit.pb.h"
#include "glossary/script/fold.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::memory {

using Codes = google::protobuf::RepeatedPtrField<v1::InlineCode>;

// A text and its codes, which it does not own; no codes may also be none at all.
struct CodedText {
  std::string_view text;
  const Codes* codes = nullptr;

  CodedText() = default;
  explicit CodedText(std::string_view text_only) : text(text_only) {}
  explicit CodedText(const v1::Segment& segment) : text(segment.text()), codes(&segment.codes()) {}

  int code_count() const { return codes == nullptr ? 0 : codes->size(); }
};

// The same characters after NFC, and at the same places codes of the same kind and content. Names
// of elements, ids and attributes do not count: each format has its own. Well-formed UTF-8; any
// thread.
bool SameText(const CodedText& a, const CodedText& b);

// What a whole text folds to: each run of white space one blank, each code a mark of its kind.
// Texts of one language with equal forms differ in spelling alone.
void FoldWhole(const CodedText& text, text::Language language, const script::Folder& folder,
               script::FoldedText& scratch, std::string& form);

// Whether two zh texts of equal form are kept apart: both surely Traditional, with two characters
// at one place that Traditional writes in different words (面, 麵).
bool AreDifferentWords(std::string_view a, std::string_view b, const script::Folder& folder);

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_CODED_TEXT_H_
