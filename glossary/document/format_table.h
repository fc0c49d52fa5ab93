// Every format that is read as a document: a row each.
#ifndef CROSSWALK_GLOSSARY_DOCUMENT_FORMAT_TABLE_H_
#define CROSSWALK_GLOSSARY_DOCUMENT_FORMAT_TABLE_H_

#include <array>
#include <string_view>

#include "glossary/document/document.h"

namespace crosswalk::document {

// A new format is a file with a reader, a value of Format, and a row.
struct FormatRow {
  Format format;
  std::string_view name;
  std::string_view extensions;  // in lower case, each with a blank on either side
  // Whether bytes that begin so are of this format; null where only a name can tell.
  bool (*is_begun)(std::string_view beginning);
  Result<Document> (*read)(std::string_view bytes, std::string_view file_name, const Limits&);
};

// Formats that bytes tell stand in the order in which they are asked.
const std::array<FormatRow, 4>& FormatTable();

}  // namespace crosswalk::document

#endif  // CROSSWALK_GLOSSARY_DOCUMENT_FORMAT_TABLE_H_
