// The tokens of a segment as matching reads them: one stream for queries and for what is kept.
#ifndef CROSSWALK_GLOSSARY_INDEX_SEGMENT_TOKENS_H_
#define CROSSWALK_GLOSSARY_INDEX_SEGMENT_TOKENS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/unit.pb.h"
#include "glossary/script/fold.h"
#include "glossary/text/language_tag.h"
#include "glossary/text/token.h"

namespace crosswalk::index {

// Bytes [begin, end) of the segment's text; for a code begin == end, where it stands. Its form is
// forms[form_begin, form_end) of the FoldedSegment.
struct SegmentToken {
  std::uint32_t begin;
  std::uint32_t end;
  std::uint32_t form_begin;
  std::uint32_t form_end;
  text::TokenKind kind;
  std::int32_t code;  // its index in Segment.codes, -1 for a token of the text
};

struct FoldedSegment {
  std::string forms;  // UTF-8, one form behind the other
  std::vector<SegmentToken> tokens;

  std::string_view Form(const SegmentToken& token) const {
    return std::string_view(forms).substr(token.form_begin, token.form_end - token.form_begin);
  }
};

// The room that folding needs; kept by a thread from one segment to the next.
struct SegmentScratch {
  script::FoldedText folded;
  std::vector<text::Token> tokens;
};

// The tokens of `segment` (well-formed; codes in order, at code point borders) under `language`,
// into `out`, whose former content is dropped. Any thread.
//  - White space is no token. A token that folds to nothing (a dropped ー, an invisible character)
//    is none either.
//  - The form of a token of the text is what Folder::Fold with kKeep makes of it; that of an inline
//    tag in the text the tag as it stands.
//  - The form of a code begins with U+0001 and says its kind alone (opening, closing, standing
//    alone, subflow): two formats name the same code differently.
void FoldSegment(const v1::Segment& segment, text::Language language, const script::Folder& folder,
                 SegmentScratch& scratch, FoldedSegment& out);

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_SEGMENT_TOKENS_H_
