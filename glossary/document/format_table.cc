#include "glossary/document/format_table.h"

#include "glossary/document/docx.h"
#include "glossary/document/html.h"
#include "glossary/document/markdown.h"
#include "glossary/document/plain_text.h"

namespace crosswalk::document {
namespace {

Result<Document> ReadText(std::string_view bytes, std::string_view file_name, const Limits&) {
  Document document;
  CROSSWALK_ASSIGN(document.text, ReadPlainText(bytes, file_name));
  return document;
}

}  // namespace

const std::array<FormatRow, 4>& FormatTable() {
  static const std::array<FormatRow, 4> rows{{
      {Format::kDocx, "docx", " docx docm dotx dotm ", &IsDocx, &ReadDocx},
      {Format::kHtml, "html", " html htm xhtml xht shtml ", &IsHtml, &ReadHtml},
      {Format::kMarkdown, "markdown", " md markdown mdown mkd mkdn mdwn ", nullptr, &ReadMarkdown},
      {Format::kPlainText, "text", " txt text ", nullptr, &ReadText},
  }};
  return rows;
}

}  // namespace crosswalk::document
