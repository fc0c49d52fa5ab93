#include "glossary/document/docx_xml.h"

#include <expat.h>

#include <algorithm>
#include <memory>
#include <type_traits>

namespace crosswalk::document {
namespace {

constexpr char kSeparator = '|';
constexpr auto npos = std::string_view::npos;

// Transitional, and Strict (ISO/IEC 29500-1).
constexpr std::string_view kWord = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kStrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";
constexpr std::string_view kCompatibility =
    "http://schemas.openxmlformats.org/markup-compatibility/2006";
constexpr std::string_view kRelationships =
    "http://schemas.openxmlformats.org/package/2006/relationships";

struct Part {
  XML_Parser parser;
  DocxHandler& handler;
  std::size_t most_depth;
  std::size_t depth = 0;
  std::string refused;  // why reading was stopped

  void Stop(std::string reason) {
    if (refused.empty()) refused = std::move(reason);
    XML_StopParser(parser, XML_FALSE);
  }
};

std::string_view Local(std::string_view name) {
  const std::size_t at = name.rfind(kSeparator);
  return at == npos ? name : name.substr(at + 1);
}

void XMLCALL Start(void* data, const XML_Char* name, const XML_Char** attributes) {
  Part& part = *static_cast<Part*>(data);
  if (++part.depth > part.most_depth) {
    part.Stop("elements stand more than " + std::to_string(part.most_depth) + " deep");
    return;
  }
  const std::string_view whole = name;
  const std::size_t at = whole.rfind(kSeparator);
  const std::string_view space = at == npos ? std::string_view() : whole.substr(0, at);
  DocxElement element{DocxElement::Vocabulary::kOther, Local(whole), attributes};
  if (space == kWord || space == kStrictWord) {
    element.vocabulary = DocxElement::Vocabulary::kWord;
  } else if (space == kCompatibility) {
    element.vocabulary = DocxElement::Vocabulary::kCompatibility;
  } else if (space == kRelationships) {
    element.vocabulary = DocxElement::Vocabulary::kRelationships;
  }
  part.handler.Start(element);
}

void XMLCALL End(void* data, const XML_Char*) {
  Part& part = *static_cast<Part*>(data);
  --part.depth;
  part.handler.End();
}

void XMLCALL Text(void* data, const XML_Char* text, int bytes) {
  static_cast<Part*>(data)->handler.Text({text, static_cast<std::size_t>(bytes)});
}

void XMLCALL Doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
  static_cast<Part*>(data)->Stop("declares a document type, which no part of a DOCX may");
}

}  // namespace

std::string_view DocxElement::Attribute(std::string_view wanted) const {
  for (const char** at = attributes; *at != nullptr; at += 2) {
    if (Local(at[0]) == wanted) return at[1];
  }
  return {};
}

Status ReadDocxPart(DocxArchive& archive, const std::string& name, const Limits& limits,
                    DocxHandler& handler) {
  const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(
      XML_ParserCreateNS(nullptr, kSeparator), &XML_ParserFree);
  if (parser == nullptr) return ResourceExhausted("no memory for an XML parser");
  Part part{parser.get(), handler, limits.xml_depth, 0, {}};
  XML_SetUserData(parser.get(), &part);
  XML_SetElementHandler(parser.get(), &Start, &End);
  XML_SetCharacterDataHandler(parser.get(), &Text);
  XML_SetStartDoctypeDeclHandler(parser.get(), &Doctype);
  const auto parse = [&](std::string_view bytes, bool is_last) -> Status {
    const XML_Status parsed = XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()),
                                        is_last ? XML_TRUE : XML_FALSE);
    CROSSWALK_RETURN_IF_ERROR(handler.status());
    if (parsed == XML_STATUS_OK) return Status();
    const std::string reason =
        part.refused.empty() ? XML_ErrorString(XML_GetErrorCode(parser.get())) : part.refused;
    return archive.Refused(
        name, "line " + std::to_string(XML_GetCurrentLineNumber(parser.get())) + ", column " +
                  std::to_string(XML_GetCurrentColumnNumber(parser.get()) + 1) + ": " + reason);
  };
  CROSSWALK_RETURN_IF_ERROR(
      archive.Read(name, [&](std::string_view bytes) { return parse(bytes, false); }));
  return parse({}, true);
}

}  // namespace crosswalk::document
