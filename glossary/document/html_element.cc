#include "glossary/document/html_element.h"

#include <array>
#include <string>
#include <string_view>

namespace crosswalk::document {
namespace {

const GumboNode* Child(const GumboElement& element, unsigned i) {
  return static_cast<const GumboNode*>(element.children.data[i]);
}

std::string_view Attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* const found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view() : found->value;
}

// What highlighters and generators of documentation call code.
bool HasCodeClass(const GumboElement& element) {
  std::string names(Attribute(element, "class"));
  for (char& c : names) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  for (const char* part : {"highlight", "code", "source", "prettyprint", "brush", "listing"}) {
    if (names.find(part) != std::string::npos) return true;
  }
  return false;
}

// Preformatted text is code where it or what holds it is called so, or where it begins with an
// element for code; else it may be a letter or a poem.
bool IsCodeBlock(const GumboNode& node) {
  const GumboElement& pre = node.v.element;
  if (HasCodeClass(pre)) return true;
  if (node.parent != nullptr && node.parent->type == GUMBO_NODE_ELEMENT &&
      node.parent->v.element.tag != GUMBO_TAG_BODY && HasCodeClass(node.parent->v.element)) {
    return true;
  }
  for (unsigned i = 0; i < pre.children.length; ++i) {
    const GumboNode* const child = Child(pre, i);
    if (child->type == GUMBO_NODE_WHITESPACE || child->type == GUMBO_NODE_COMMENT) continue;
    if (child->type != GUMBO_NODE_ELEMENT) return false;
    const GumboTag tag = child->v.element.tag;
    return tag == GUMBO_TAG_CODE || tag == GUMBO_TAG_SAMP || tag == GUMBO_TAG_KBD ||
           tag == GUMBO_TAG_TT;
  }
  return false;
}

// `<sup><a href="#note-1">[1]</a></sup>`: stands inside a sentence and is none of its words.
bool IsMarkOfNote(const GumboElement& sup) {
  bool links = false;
  for (unsigned i = 0; i < sup.children.length; ++i) {
    const GumboNode* const child = Child(sup, i);
    if (child->type == GUMBO_NODE_WHITESPACE || child->type == GUMBO_NODE_COMMENT) continue;
    if (child->type != GUMBO_NODE_ELEMENT || child->v.element.tag != GUMBO_TAG_A) return false;
    const std::string_view target = Attribute(child->v.element, "href");
    if (target.find('#') == std::string_view::npos) return false;
    links = true;
  }
  return links;
}

}  // namespace

bool IsBlock(const GumboElement& element) {
  if (element.tag_namespace != GUMBO_NAMESPACE_HTML) return false;
  switch (element.tag) {
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_COLGROUP:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FRAMESET:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_OPTGROUP:
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_UL:
      return true;
    case GUMBO_TAG_UNKNOWN: {
      GumboStringPiece name = element.original_tag;
      gumbo_tag_from_original_text(&name);
      const std::string_view tag(name.data == nullptr ? "" : name.data, name.length);
      return tag == "dialog" || tag == "search";  // newer than Gumbo
    }
    default:
      return false;
  }
}

bool IsLeftOut(const GumboNode& node) {
  const GumboElement& element = node.v.element;
  if (element.tag_namespace != GUMBO_NAMESPACE_HTML) return true;
  switch (element.tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_PLAINTEXT:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RTC:
    case GUMBO_TAG_DEL:
      return true;
    case GUMBO_TAG_PRE:
      return IsCodeBlock(node);
    case GUMBO_TAG_SUP:
      return IsMarkOfNote(element);
    default:
      return false;
  }
}

}  // namespace crosswalk::document
