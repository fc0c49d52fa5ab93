// The tree of a page, parsed by Gumbo in memory that has a bound.
#ifndef CROSSWALK_GLOSSARY_DOCUMENT_HTML_TREE_H_
#define CROSSWALK_GLOSSARY_DOCUMENT_HTML_TREE_H_

#include <gumbo.h>

#include <cstddef>
#include <memory>
#include <string_view>

#include "glossary/base/status.h"

namespace crosswalk::document {

// Gumbo asks for memory and never whether it got any, and gives a tree back by recursion, as deep
// as the tree. So its memory is ours: small blocks from an arena that is given back at once, and
// where the bound is met, parsing is left by a long jump, over nothing but frames of C.
class HtmlTree {
 public:
  // `page` (UTF-8) outlives the tree: text nodes point into it. INVALID_ARGUMENT where the tree
  // takes more than `bound` bytes.
  static Result<HtmlTree> Parse(std::string_view page, std::size_t bound,
                                std::string_view file_name);
  HtmlTree(HtmlTree&&) noexcept;
  HtmlTree& operator=(HtmlTree&&) noexcept;
  ~HtmlTree();

  const GumboNode& document() const { return *output_->document; }

 private:
  class Arena;
  HtmlTree(std::unique_ptr<Arena> arena, const GumboOutput* output);

  std::unique_ptr<Arena> arena_;
  const GumboOutput* output_;
};

}  // namespace crosswalk::document

#endif  // CROSSWALK_GLOSSARY_DOCUMENT_HTML_TREE_H_
