// The XML of one part of a package, as events.
#ifndef CROSSWALK_GLOSSARY_DOCUMENT_DOCX_XML_H_
#define CROSSWALK_GLOSSARY_DOCUMENT_DOCX_XML_H_

#include <string>
#include <string_view>

#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/document/docx_archive.h"

namespace crosswalk::document {

// Of WordprocessingML (both of its namespaces) the local name; of relationships and of markup
// compatibility too; other vocabularies are only kOther.
struct DocxElement {
  enum class Vocabulary { kWord, kCompatibility, kRelationships, kOther } vocabulary;
  std::string_view name;    // local
  const char** attributes;  // as expat has them

  // Of a local name, in any namespace; empty where it is absent.
  std::string_view Attribute(std::string_view name) const;
};

class DocxHandler {
 public:
  virtual ~DocxHandler() = default;
  virtual void Start(const DocxElement& element) = 0;
  virtual void End() = 0;
  // A text may come in many parts, cut between characters.
  virtual void Text(std::string_view text) = 0;
  // Asked between events.
  virtual Status status() const = 0;
};

// Reads a part, streamed. INVALID_ARGUMENT "FILE: PART: line L: …" for what is not well-formed, for
// a document type (which ECMA-376-2, 7.1.4 forbids, and with it all entities), and beyond
// Limits::xml_depth.
Status ReadDocxPart(DocxArchive& archive, const std::string& part, const Limits& limits,
                    DocxHandler& handler);

}  // namespace crosswalk::document

#endif  // CROSSWALK_GLOSSARY_DOCUMENT_DOCX_XML_H_
