#include "glossary/document/html_walk.h"

#include <algorithm>
#include <array>

#include "glossary/document/html_element.h"
#include "glossary/document/html_scan.h"
#include "glossary/text/utf8.h"

namespace crosswalk::document {
namespace {

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// Bytes at which character data needs a look.
const std::array<bool, 256>& Special() {
  static const std::array<bool, 256> special = [] {
    std::array<bool, 256> of{};
    for (const char c : {' ', '\t', '\n', '\r', '\f', '<', '&'})
      of[static_cast<unsigned char>(c)] = true;
    return of;
  }();
  return special;
}

bool IsPreformatted(const GumboElement& element) {
  return element.tag == GUMBO_TAG_PRE || element.tag == GUMBO_TAG_LISTING;
}

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

}  // namespace

const HtmlPiece& HtmlPlaces::PieceAt(std::uint64_t at) const {
  const auto after = std::upper_bound(
      pieces_->begin(), pieces_->end(), at,
      [](std::uint64_t place, const HtmlPiece& piece) { return place < piece.at; });
  return after == pieces_->begin() ? *after : *(after - 1);
}

std::uint64_t HtmlPlaces::Of(std::uint64_t at) const {
  if (pieces_ == nullptr) return at;
  const HtmlPiece& piece = PieceAt(at);
  return piece.file + std::min(at > piece.at ? at - piece.at : 0, piece.bytes);
}

bool HtmlPlaces::IsOfFile(std::uint64_t at) const {
  if (pieces_ == nullptr) return true;
  const HtmlPiece& piece = PieceAt(at);
  return at >= piece.at && at < piece.at + piece.bytes;
}

std::uint64_t HtmlPlaces::Together(std::uint64_t at) const {
  if (pieces_ == nullptr) return UINT64_MAX;
  const HtmlPiece& piece = PieceAt(at);
  return piece.at + piece.bytes - at;
}

void HtmlWalk::Take(const GumboNode& document) {
  open_.push_back({&document, 0});
  while (!open_.empty()) {
    Open& open = open_.back();
    const GumboVector& children = open.node->type == GUMBO_NODE_DOCUMENT
                                      ? open.node->v.document.children
                                      : open.node->v.element.children;
    if (open.next == children.length) {
      Leave(*open.node);
      open_.pop_back();
      continue;
    }
    const GumboNode& child = *static_cast<const GumboNode*>(children.data[open.next++]);
    if (Enter(child)) open_.push_back({&child, 0});
  }
  out_.EndLine();
}

bool HtmlWalk::Enter(const GumboNode& node) {
  switch (node.type) {
    case GUMBO_NODE_ELEMENT:
      if (IsBlock(node.v.element)) out_.EndLine();
      if (IsLeftOut(node)) return false;
      if (IsPreformatted(node.v.element)) ++preformatted_;
      return true;
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA:
      TakeText(node);
      return false;
    case GUMBO_NODE_COMMENT: {
      // A tag that stood too deep: it may have been a block.
      const std::size_t at =
          static_cast<std::size_t>(node.v.text.original_text.data - parsed_.data());
      if (at + 1 < page_.size() && page_[at + 1] != parsed_[at + 1]) out_.EndLine();
      return false;
    }
    case GUMBO_NODE_TEMPLATE:
    case GUMBO_NODE_DOCUMENT:
      return false;
  }
  return false;
}

void HtmlWalk::Leave(const GumboNode& node) {
  if (node.type != GUMBO_NODE_ELEMENT) return;
  if (IsPreformatted(node.v.element)) --preformatted_;
  if (IsBlock(node.v.element)) out_.EndLine();
}

void HtmlWalk::TakeText(const GumboNode& node) {
  const char* const begin = node.v.text.original_text.data;
  if (begin < parsed_.data() || begin >= parsed_.data() + parsed_.size()) return;
  const bool is_raw = node.parent != nullptr && node.parent->type == GUMBO_NODE_ELEMENT &&
                      node.parent->v.element.tag == GUMBO_TAG_TITLE;
  TakeFlow(node.v.text.text, static_cast<std::size_t>(begin - parsed_.data()), is_raw);
}

void HtmlWalk::TakeVerbatim(std::size_t at, std::size_t bytes) {
  while (bytes > 0) {
    std::size_t together = 1;
    if (places_.IsOfFile(at)) {
      together = std::min<std::uint64_t>(bytes, places_.Together(at));
      out_.Take(places_.Of(at), together);
    } else {
      out_.TakeAs(parsed_.substr(at, 1), places_.Of(at));
    }
    at += together;
    bytes -= together;
  }
}

void HtmlWalk::TakeBlank(char c, std::size_t at) {
  const bool is_break = c == '\n' || c == '\r';
  if (preformatted_ == 0) {
    out_.Space(places_.Of(at), is_break);
  } else if (is_break) {
    out_.LineEnd(places_.Of(at));
  } else {
    TakeVerbatim(at, 1);
  }
}

void HtmlWalk::TakeReference(std::string_view text, std::size_t at) {
  if (text.size() == 1 && IsBlank(text[0])) {
    if (preformatted_ == 0) {
      out_.Space(places_.Of(at), false);
    } else {
      out_.TakeAs(text[0] == '\r' ? "\n" : text, places_.Of(at));
    }
    return;
  }
  out_.TakeAs(text, places_.Of(at));
}

void HtmlWalk::TakeFlow(std::string_view text, std::size_t at, bool is_raw) {
  const auto& special = Special();
  while (!text.empty()) {
    if (at >= parsed_.size()) break;
    const char c = parsed_[at];
    if (!special[static_cast<unsigned char>(c)]) {
      // As far as both go on alike; one space between is of the line.
      const std::size_t most = std::min(text.size(), parsed_.size() - at);
      std::size_t same = 0;
      while (same < most && parsed_[at + same] == text[same]) {
        const char here = text[same];
        if (special[static_cast<unsigned char>(here)] &&
            (here != ' ' || same + 1 >= most ||
             special[static_cast<unsigned char>(parsed_[at + same + 1])] ||
             parsed_[at + same + 1] != text[same + 1])) {
          break;
        }
        ++same;
      }
      while (same > 0 && same < most && (text[same] & 0xC0) == 0x80) --same;
      if (same > 0) {
        TakeVerbatim(at, same);
        text.remove_prefix(same);
        at += same;
        continue;
      }
      // Gumbo writes what it takes for no character as a replacement: the file has it.
      if (!text.starts_with(kReplacement)) break;
      const std::size_t length = text::DecodeAt(parsed_, at).length;
      TakeVerbatim(at, length);
      text.remove_prefix(kReplacement.size());
      at += length;
    } else if (c == '<' && (is_raw || !IsMarkupAt(parsed_, at))) {
      if (text[0] != '<') break;
      TakeVerbatim(at++, 1);
      text.remove_prefix(1);
    } else if (c == '<') {
      at = EndOfMarkup(parsed_, at);
    } else if (c == '&') {
      const CharacterReferences::Reference reference = references_.At(parsed_.substr(at));
      if (reference.bytes == 0) {
        if (text[0] != '&') break;
        TakeVerbatim(at++, 1);
        text.remove_prefix(1);
        continue;
      }
      if (!text.starts_with(reference.text)) break;
      TakeReference(reference.text, at);
      text.remove_prefix(reference.text.size());
      at += reference.bytes;
    } else {
      // A page's line ends are LF to Gumbo; the first behind `<pre>` is left out.
      if (IsBlank(text[0])) {
        TakeBlank(c, at);
        text.remove_prefix(1);
      }
      at += c == '\r' && at + 1 < parsed_.size() && parsed_[at + 1] == '\n' ? 2 : 1;
    }
  }
  // Never seen; but no text may be lost.
  if (!text.empty()) out_.TakeAs(text, places_.Of(std::min(at, parsed_.size())));
}

}  // namespace crosswalk::document
