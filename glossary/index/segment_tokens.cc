#include "glossary/index/segment_tokens.h"

#include <string>

#include "glossary/text/utf8.h"

namespace crosswalk::index {
namespace {

// A control character that no text may hold, so no word has the form of a code.
constexpr char kCodeMark = '\1';

char LetterOf(v1::CodeKind kind) {
  switch (kind) {
    case v1::CODE_KIND_OPENING:
      return 'o';
    case v1::CODE_KIND_CLOSING:
      return 'c';
    case v1::CODE_KIND_SUBFLOW_OPENING:
    case v1::CODE_KIND_SUBFLOW_CLOSING:
      return 'f';
    default:
      return 's';
  }
}

}  // namespace

void FoldSegment(const v1::Segment& segment, text::Language language, const script::Folder& folder,
                 SegmentScratch& scratch, FoldedSegment& out) {
  const std::string_view text = segment.text();
  out.forms.clear();
  out.tokens.clear();
  text::Tokenize(text, scratch.tokens);
  folder.Fold(text, language, script::Separators::kKeep, scratch.folded);
  const script::FoldedText& folded = scratch.folded;
  out.forms.reserve(text.size() + 2 * static_cast<std::size_t>(segment.codes_size()));
  out.tokens.reserve(scratch.tokens.size() + static_cast<std::size_t>(segment.codes_size()));

  int code = 0;
  // A code inside a word stands behind it, so that a word partly set in bold remains that word.
  const auto put_codes_before = [&](std::size_t begin) {
    for (; code < segment.codes_size() && segment.codes(code).offset() <= begin; ++code) {
      const auto form_begin = static_cast<std::uint32_t>(out.forms.size());
      out.forms += kCodeMark;
      out.forms += LetterOf(segment.codes(code).kind());
      const std::uint32_t at = segment.codes(code).offset();
      out.tokens.push_back({at, at, form_begin, form_begin + 2, text::TokenKind::kTag, code});
    }
  };
  const bool has_codes = segment.codes_size() > 0;
  std::size_t entry = 0;
  for (const text::Token& token : scratch.tokens) {
    if (has_codes) put_codes_before(token.begin);
    const auto form_begin = static_cast<std::uint32_t>(out.forms.size());
    if (token.kind == text::TokenKind::kTag) {
      out.forms += text.substr(token.begin, token.end - token.begin);
      while (entry < folded.chars.size() && folded.begin[entry] < token.end) ++entry;
    } else if (token.kind == text::TokenKind::kSpace) {
      while (entry < folded.chars.size() && folded.begin[entry] < token.end) ++entry;
      continue;
    } else {
      for (; entry < folded.chars.size() && folded.begin[entry] < token.end; ++entry) {
        text::AppendUtf8(folded.chars[entry], out.forms);
      }
    }
    const auto form_end = static_cast<std::uint32_t>(out.forms.size());
    if (form_end == form_begin) continue;
    out.tokens.push_back({token.begin, token.end, form_begin, form_end, token.kind, -1});
  }
  if (has_codes) put_codes_before(std::string_view::npos);
}

}  // namespace crosswalk::index
