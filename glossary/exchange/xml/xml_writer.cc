#include "glossary/exchange/xml/xml_writer.h"

#include <cassert>
#include <utility>

namespace crosswalk::exchange {
namespace {

constexpr std::size_t kPieceBytes = 64 << 10;

// What stands for a character in a file: itself (kPlain), nothing, or a reference.
constexpr std::string_view kPlain = "\x01";

std::string_view Escaped(char c, bool in_attribute) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";  // "]]>" is not allowed in a text
    case '"':
      return in_attribute ? "&quot;" : kPlain;
    case '\t':
      return in_attribute ? "&#9;" : kPlain;  // a parser makes it a space
    case '\n':
      return in_attribute ? "&#10;" : kPlain;
    case '\r':
      return "&#13;";  // a parser makes it LF
    default:
      return static_cast<unsigned char>(c) < 0x20 ? std::string_view() : kPlain;
  }
}

// U+FFFE and U+FFFF are no characters of XML 1.0.
bool IsNoncharacter(std::string_view text, std::size_t at) {
  return text.substr(at, 2) == "\xEF\xBF" && at + 2 < text.size() &&
         static_cast<unsigned char>(text[at + 2]) >= 0xBE;
}

}  // namespace

XmlWriter::XmlWriter(ByteSink sink) : sink_(std::move(sink)) {}

void XmlWriter::Declaration(std::string_view doctype) {
  bytes_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  is_begun_ = true;
  if (!doctype.empty()) bytes_.append("\n").append(doctype);
}

void XmlWriter::Start(std::string_view name) { Begin(name, false); }

void XmlWriter::StartInline(std::string_view name) { Begin(name, true); }

void XmlWriter::Begin(std::string_view name, bool is_inline) {
  CloseTag();
  const bool is_in_text = !open_.empty() && open_.back().is_inline;
  if (!is_in_text) Indent(open_.size());
  if (!open_.empty()) open_.back().is_empty = false;
  bytes_.append("<").append(name);
  open_.push_back({std::string(name), is_inline || is_in_text, true});
  in_tag_ = true;
}

void XmlWriter::Attribute(std::string_view name, std::string_view value) {
  assert(in_tag_);
  bytes_.append(" ").append(name).append("=\"");
  Escape(value, true);
  bytes_ += '"';
}

void XmlWriter::Text(std::string_view text) {
  if (text.empty()) return;
  CloseTag();
  assert(!open_.empty());
  open_.back().is_empty = false;
  open_.back().is_inline = true;
  Escape(text, false);
}

void XmlWriter::End() {
  assert(!open_.empty());
  const Open open = std::move(open_.back());
  open_.pop_back();
  if (open.is_empty && in_tag_) {
    bytes_ += "/>";
    in_tag_ = false;
    return;
  }
  if (!open.is_inline) Indent(open_.size());
  bytes_.append("</").append(open.name).append(">");
}

void XmlWriter::Element(std::string_view name, std::string_view text) {
  StartInline(name);
  Text(text);
  End();
}

void XmlWriter::CloseTag() {
  if (in_tag_) bytes_ += '>';
  in_tag_ = false;
}

void XmlWriter::Indent(std::size_t depth) {
  if (is_begun_) bytes_ += '\n';
  is_begun_ = true;
  bytes_.append(2 * depth, ' ');
}

void XmlWriter::Escape(std::string_view text, bool in_attribute) {
  std::size_t from = 0;  // what stands from here is not yet copied
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == 0xEF && IsNoncharacter(text, at)) {
      bytes_.append(text.substr(from, at - from));
      at += 2;
      from = at + 1;
      continue;
    }
    if (byte > '>') continue;
    const std::string_view escaped = Escaped(text[at], in_attribute);
    if (escaped == kPlain) continue;
    bytes_.append(text.substr(from, at - from)).append(escaped);
    from = at + 1;
  }
  bytes_.append(text.substr(from));
}

Status XmlWriter::Flush() {
  if (bytes_.size() < kPieceBytes || !failed_.ok()) return failed_;
  failed_ = sink_(bytes_);
  bytes_.clear();
  return failed_;
}

Status XmlWriter::Finish() {
  assert(open_.empty() && !in_tag_);
  if (!failed_.ok()) return failed_;
  bytes_ += '\n';
  failed_ = sink_(bytes_);
  bytes_.clear();
  return failed_;
}

}  // namespace crosswalk::exchange
