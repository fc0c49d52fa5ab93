#include "glossary/document/placed_text.h"

#include <algorithm>
#include <utility>

#include "glossary/text/utf8.h"

namespace crosswalk::document {
namespace {

constexpr auto npos = std::string_view::npos;

bool IsWidePunctuation(char32_t code) {
  return (code >= 0x3000 && code <= 0x3004) || (code >= 0x3008 && code <= 0x3020) ||
         code == 0x30FB || (code >= 0xFF01 && code <= 0xFF0F) ||
         (code >= 0xFF1A && code <= 0xFF20) || (code >= 0xFF3B && code <= 0xFF40) ||
         (code >= 0xFF5B && code <= 0xFF65);
}

}  // namespace

bool IsEastAsianWide(char32_t code) {
  return (code >= 0x2E80 && code <= 0x31FF) || (code >= 0x3200 && code <= 0xA4CF) ||
         (code >= 0xF900 && code <= 0xFAFF) || (code >= 0xFE30 && code <= 0xFE4F) ||
         (code >= 0xFF01 && code <= 0xFF9F) || (code >= 0x20000 && code <= 0x3FFFF);
}

bool IsSpaceBetween(char32_t before, char32_t after) {
  if (IsWidePunctuation(before) || IsWidePunctuation(after)) return false;
  return !(IsEastAsianWide(before) && IsEastAsianWide(after));
}

char32_t LastOf(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (text[at] & 0xC0) == 0x80) --at;
  return text::DecodeAt(text, at).code;
}

void PlacedText::Place(std::uint64_t at) {
  const FileIndex::Where where = index_.Of(at);
  if (!runs_.empty()) {
    const PlacedRun& last = runs_.back();
    if (last.line == where.line && last.file_byte + (text_.size() - last.text_byte) == at &&
        last.file_code_point + (code_points_ - last.text_code_point) == where.code_point) {
      return;
    }
  }
  runs_.push_back({text_.size(), code_points_, at, where.code_point, where.line});
}

void PlacedText::Settle(char32_t next) {
  const Waiting waiting = std::exchange(waiting_, Waiting::kNothing);
  if (waiting == Waiting::kNothing || is_at_line_begin()) return;
  if (waiting == Waiting::kBreak && !IsSpaceBetween(LastOf(text_), next)) return;
  Place(space_at_);
  text_ += ' ';
  ++code_points_;
}

void PlacedText::TakeOnOneLine(std::uint64_t at, std::uint64_t bytes) {
  if (bytes == 0) return;
  const std::string_view piece = file_.substr(at, bytes);
  Settle(text::DecodeAt(piece, 0).code);
  Place(at);
  text_.append(piece);
  code_points_ += static_cast<std::uint64_t>(
      std::count_if(piece.begin(), piece.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

void PlacedText::Take(std::uint64_t at, std::uint64_t bytes) {
  std::string_view piece = file_.substr(at, bytes);
  for (std::size_t end = piece.find('\n'); end != npos; end = piece.find('\n')) {
    const bool has_return = end > 0 && piece[end - 1] == '\r';
    TakeOnOneLine(at, end - (has_return ? 1 : 0));
    LineEnd(at + end);
    at += end + 1;
    piece.remove_prefix(end + 1);
  }
  TakeOnOneLine(at, piece.size());
}

void PlacedText::TakeAs(std::string_view text, std::uint64_t at) {
  for (std::size_t i = 0; i < text.size();) {
    const text::Decoded decoded = text::DecodeAt(text, i);
    Settle(decoded.code);
    const FileIndex::Where where = index_.Of(at);
    runs_.push_back({text_.size(), code_points_, at, where.code_point, where.line});
    text_.append(text.substr(i, decoded.length));
    ++code_points_;
    i += decoded.length;
  }
}

void PlacedText::Space(std::uint64_t at, bool is_break) {
  if (waiting_ == Waiting::kNothing) space_at_ = at;
  if (is_break) {
    waiting_ = Waiting::kBreak;
  } else if (waiting_ == Waiting::kNothing) {
    waiting_ = Waiting::kSpace;
  }
}

void PlacedText::EndLine() {
  waiting_ = Waiting::kNothing;
  if (is_at_line_begin()) return;
  text_ += '\n';
  ++code_points_;
}

void PlacedText::LineEnd(std::uint64_t at) {
  waiting_ = Waiting::kNothing;
  Place(at);
  text_ += '\n';
  ++code_points_;
}

Document PlacedText::Finish() {
  EndLine();
  return {std::move(text_), Places(std::move(runs_))};
}

}  // namespace crosswalk::document
