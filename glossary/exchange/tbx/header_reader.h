// What a file says about itself.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TBX_HEADER_READER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TBX_HEADER_READER_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/concept.pb.h"
#include "glossary/exchange/tbx/field_tree.h"
#include "glossary/exchange/xml/xml_reader.h"

namespace crosswalk::exchange::tbx {

// Reads martifHeader, tbxHeader and the header of TBX-Min into a Collection.
//
// The title of titleStmt, or the id of TBX-Min, is the title; paragraphs of sourceDesc, or the
// description of TBX-Min, are the description, one a line; notes of titleStmt are notes. Attributes
// of the root are properties with `@` in front; a paragraph with a type is a property of that name
// (`XCSURI`, `DCSName`); other texts are properties named by their element (`creator`), those of
// publicationStmt, encodingDesc and revisionDesc by these; attributes likewise
// (`languages@source`). A refObject of the back matter is `refObject:respPerson[id=p1]`, its items
// an outline.
class HeaderReader {
 public:
  explicit HeaderReader(std::size_t limit_bytes) : limit_bytes_(limit_bytes) {}

  void AddRoot(const XmlElement& root);
  void Start(const XmlElement& element);
  void Text(std::string_view text);
  void End();
  // False where there is no room for it.
  bool AddReferenceObject(FieldTree& tree);

  // Whether the header holds more than is kept.
  bool is_full() const { return bytes_ > limit_bytes_; }
  const v1::Collection& collection() const { return collection_; }

 private:
  struct Open {
    std::string name;
    std::string type;
    std::string text;
  };

  void Keep(const Open& open);
  bool IsInside(std::string_view name) const;
  void AddProperty(std::string_view name, std::string_view value);

  const std::size_t limit_bytes_;
  std::size_t bytes_ = 0;
  std::size_t inline_depth_ = 0;
  std::vector<Open> open_;
  v1::Collection collection_;
};

}  // namespace crosswalk::exchange::tbx

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TBX_HEADER_READER_H_
