// From a page's tree to its prose.
#ifndef CROSSWALK_GLOSSARY_DOCUMENT_HTML_WALK_H_
#define CROSSWALK_GLOSSARY_DOCUMENT_HTML_WALK_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "glossary/document/character_reference.h"
#include "glossary/document/html.h"
#include "glossary/document/html_tree.h"
#include "glossary/document/placed_text.h"

namespace crosswalk::document {

// Where bytes of a page stand in the file: the page is the file, or a fragment made of pieces of
// it.
class HtmlPlaces {
 public:
  HtmlPlaces() = default;
  explicit HtmlPlaces(const std::vector<HtmlPiece>* pieces) : pieces_(pieces) {}

  std::uint64_t Of(std::uint64_t at) const;
  // Whether the byte stands in the file at all.
  bool IsOfFile(std::uint64_t at) const;
  // Bytes from `at`, one of the file, on that stand together in it.
  std::uint64_t Together(std::uint64_t at) const;

 private:
  const HtmlPiece& PieceAt(std::uint64_t at) const;
  const std::vector<HtmlPiece>* pieces_ = nullptr;
};

// Walks a tree without recursion and gives its text to `out`. Gumbo tells where a text node begins,
// and its characters once decoded; what stands between two of them in the page (references, tags
// that were ignored) is read again beside them, so that each has its place. One thread.
class HtmlWalk {
 public:
  // `parsed` is what the tree was made of: `page`, or a copy of the same length within bounds
  // (html_scan.h).
  HtmlWalk(std::string_view page, std::string_view parsed, HtmlPlaces places, PlacedText& out)
      : page_(page), parsed_(parsed), places_(places), out_(out) {}

  void Take(const GumboNode& document);

 private:
  struct Open {
    const GumboNode* node;
    unsigned next;  // child
  };

  // Whether the node's children are to be walked.
  bool Enter(const GumboNode& node);
  void Leave(const GumboNode& node);
  void TakeText(const GumboNode& node);
  // Character data in which white space is a line's width and no more, or stands as it is.
  void TakeFlow(std::string_view text, std::size_t at, bool is_raw);
  void TakeVerbatim(std::size_t at, std::size_t bytes);
  void TakeBlank(char c, std::size_t at);
  void TakeReference(std::string_view text, std::size_t at);

  std::string_view page_;
  std::string_view parsed_;
  HtmlPlaces places_;
  PlacedText& out_;
  CharacterReferences references_;
  std::vector<Open> open_;
  std::size_t preformatted_ = 0;  // open elements whose white space stands
};

}  // namespace crosswalk::document

#endif  // CROSSWALK_GLOSSARY_DOCUMENT_HTML_WALK_H_
