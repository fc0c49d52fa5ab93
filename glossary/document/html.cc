#include "glossary/document/html.h"

#include <algorithm>
#include <string>
#include <utility>

#include "glossary/document/decoding.h"
#include "glossary/document/html_scan.h"
#include "glossary/document/html_walk.h"

namespace crosswalk::document {
namespace {

constexpr auto npos = std::string_view::npos;

// Elements inside one another that keep their tags; browsers keep as many.
constexpr std::size_t kDepth = 512;
// Attributes that a tag keeps: Gumbo compares each with all before it.
constexpr std::size_t kAttributes = 128;
// A page's tree takes some ten times its bytes, and one of nothing but tags up to a hundred.
constexpr std::size_t kTreeBytesPerByte = 128;
constexpr std::size_t kTreeBytesAtLeast = std::size_t{4} << 20;
constexpr std::size_t kTreeBytesAtMost = std::size_t{1} << 30;

std::size_t TreeBound(std::size_t bytes, const Limits& limits) {
  const std::size_t wanted = kTreeBytesAtLeast + bytes * kTreeBytesPerByte;
  return std::min<std::uint64_t>({wanted, kTreeBytesAtMost, limits.unpacked_bytes});
}

Status Walk(std::string_view page, HtmlPlaces places, std::string_view file_name,
            const Limits& limits, PlacedText& out) {
  const std::string bounded = WithinBounds(page, {kDepth, kAttributes});
  const std::string_view parsed = bounded.empty() ? page : std::string_view(bounded);
  CROSSWALK_ASSIGN(const HtmlTree tree,
                   HtmlTree::Parse(parsed, TreeBound(page.size(), limits), file_name));
  HtmlWalk(page, parsed, places, out).Take(tree.document());
  return Status();
}

}  // namespace

Result<Document> ReadHtml(std::string_view bytes, std::string_view file_name,
                          const Limits& limits) {
  CROSSWALK_ASSIGN(const std::string page, DecodeBytes(bytes, file_name, FindDeclaration(bytes)));
  PlacedText out(page);
  CROSSWALK_RETURN_IF_ERROR(Walk(page, HtmlPlaces(), file_name, limits, out));
  return out.Finish();
}

Status TakeHtmlFragment(std::string_view fragment, const std::vector<HtmlPiece>& pieces,
                        std::string_view file_name, const Limits& limits, PlacedText& out) {
  return Walk(fragment, HtmlPlaces(&pieces), file_name, limits, out);
}

bool IsHtml(std::string_view beginning) {
  std::string head;
  for (const char c : beginning) {
    // Of UTF-16, what is ASCII.
    if (c > 0) head += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  }
  std::string_view rest = head;
  while (true) {
    const std::size_t at = rest.find_first_not_of(" \t\r\n\f");
    if (at == npos) return false;
    rest.remove_prefix(at);
    const bool is_comment = rest.starts_with("<!--");
    if (!is_comment && !rest.starts_with("<?xml")) break;
    const std::size_t end = rest.find(is_comment ? "-->" : "?>");
    if (end == npos) return false;
    rest.remove_prefix(end + (is_comment ? 3 : 2));
  }
  return rest.starts_with("<!doctype html") || rest.starts_with("<html") ||
         rest.starts_with("<head") || rest.starts_with("<body");
}

}  // namespace crosswalk::document
