#include "glossary/memory/coded_text.h"

#include <cstddef>
#include <cstdint>

#include "glossary/text/normalize.h"
#include "glossary/text/utf8.h"

namespace crosswalk::memory {
namespace {

bool SameCharacters(std::string_view a, std::string_view b) {
  return a == b || text::Nfc(a) == text::Nfc(b);
}

// A control character stands for a code: no text may hold one.
char MarkOf(v1::CodeKind kind) { return static_cast<char>(kind + 1); }

}  // namespace

bool SameText(const CodedText& a, const CodedText& b) {
  if (a.code_count() != b.code_count()) return false;
  std::uint32_t a_at = 0;
  std::uint32_t b_at = 0;
  for (int i = 0; i < a.code_count(); ++i) {
    const v1::InlineCode& x = (*a.codes)[i];
    const v1::InlineCode& y = (*b.codes)[i];
    if (x.kind() != y.kind() || x.content() != y.content()) return false;
    if (!SameCharacters(a.text.substr(a_at, x.offset() - a_at),
                        b.text.substr(b_at, y.offset() - b_at))) {
      return false;
    }
    a_at = x.offset();
    b_at = y.offset();
  }
  return SameCharacters(a.text.substr(a_at), b.text.substr(b_at));
}

void FoldWhole(const CodedText& text, text::Language language, const script::Folder& folder,
               script::FoldedText& scratch, std::string& form) {
  folder.Fold(text.text, language, script::Separators::kKeep, scratch);
  form.clear();
  int code = 0;
  bool behind_space = false;
  for (std::size_t i = 0; i < scratch.chars.size(); ++i) {
    for (; code < text.code_count() && (*text.codes)[code].offset() <= scratch.begin[i]; ++code) {
      form += MarkOf((*text.codes)[code].kind());
      behind_space = false;
    }
    const bool space = scratch.kind[i] == text::TokenKind::kSpace;
    if (!space) {
      text::AppendUtf8(scratch.chars[i], form);
    } else if (!behind_space) {
      form += ' ';
    }
    behind_space = space;
  }
  for (; code < text.code_count(); ++code) form += MarkOf((*text.codes)[code].kind());
}

bool AreDifferentWords(std::string_view a, std::string_view b, const script::Folder& folder) {
  return folder.DifferentWords(a, b) && folder.WritingOf(a) == script::Writing::kTraditional &&
         folder.WritingOf(b) == script::Writing::kTraditional;
}

}  // namespace crosswalk::memory
