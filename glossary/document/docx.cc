#include "glossary/document/docx.h"

#include <algorithm>
#include <string>
#include <utility>

#include "glossary/document/docx_archive.h"
#include "glossary/document/docx_text.h"
#include "glossary/document/docx_xml.h"

namespace crosswalk::document {
namespace {

// What the parts of one file may unfold to. A book of 3,000 pages is some 100 MB of XML.
constexpr std::uint64_t kUnpackedBytes = std::uint64_t{1} << 30;

// Where the parts of a document are: the last words of a relationship's type say what it is to.
class Relationships final : public DocxHandler {
 public:
  void Start(const DocxElement& element) override {
    if (element.vocabulary != DocxElement::Vocabulary::kRelationships) return;
    if (element.name != "Relationship" || element.Attribute("TargetMode") == "External") return;
    const std::string_view type = element.Attribute("Type");
    const std::string_view kind = type.substr(type.rfind('/') + 1);
    const auto set = [&](std::string& to) {
      if (to.empty()) to = element.Attribute("Target");
    };
    if (kind == "officeDocument") set(main);
    if (kind == "footnotes") set(footnotes);
    if (kind == "endnotes") set(endnotes);
  }
  void End() override {}
  void Text(std::string_view) override {}
  Status status() const override { return Status(); }

  std::string main;
  std::string footnotes;
  std::string endnotes;
};

// `target` as a name of a part, where it is named in one of `folder`, which ends in `/` or is
// empty.
std::string Resolved(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string part(folder);
  while (!target.empty()) {
    if (target.starts_with("./")) {
      target.remove_prefix(2);
    } else if (target.starts_with("../")) {
      target.remove_prefix(3);
      if (!part.empty()) part.pop_back();
      part.resize(part.rfind('/') + 1);
    } else {
      const std::size_t end = std::min(target.find('/'), target.size() - 1) + 1;
      part.append(target.substr(0, end));
      target.remove_prefix(end);
    }
  }
  return part;
}

}  // namespace

Result<Document> ReadDocx(std::string_view bytes, std::string_view file_name,
                          const Limits& limits) {
  CROSSWALK_ASSIGN(
      DocxArchive archive,
      DocxArchive::Open(bytes, file_name, std::min(kUnpackedBytes, limits.unpacked_bytes)));
  Relationships of_package;
  if (archive.Has("_rels/.rels")) {
    CROSSWALK_RETURN_IF_ERROR(ReadDocxPart(archive, "_rels/.rels", limits, of_package));
  }
  const std::string main =
      of_package.main.empty() ? "word/document.xml" : Resolved("", of_package.main);
  if (!archive.Has(main)) {
    return archive.Refused(main, "is not in the file: is it of Word, and whole?");
  }
  DocxText text(file_name, limits.file_bytes);
  CROSSWALK_RETURN_IF_ERROR(ReadDocxPart(archive, main, limits, text));

  const std::size_t name = main.rfind('/') + 1;
  const std::string folder = main.substr(0, name);
  const std::string links = folder + "_rels/" + main.substr(name) + ".rels";
  Relationships of_main;
  if (archive.Has(links)) {
    CROSSWALK_RETURN_IF_ERROR(ReadDocxPart(archive, links, limits, of_main));
  }
  for (const std::string& target : {of_main.footnotes, of_main.endnotes}) {
    if (target.empty()) continue;
    CROSSWALK_RETURN_IF_ERROR(ReadDocxPart(archive, Resolved(folder, target), limits, text));
  }
  return text.Finish();
}

bool IsDocx(std::string_view beginning) {
  return beginning.starts_with("PK\x03\x04") || beginning.starts_with("\xD0\xCF\x11\xE0");
}

}  // namespace crosswalk::document
