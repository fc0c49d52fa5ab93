// What an XmlReader tells, as one text: the same for the same file however it is cut.
#ifndef CROSSWALK_TESTS_GLOSSARY_EXCHANGE_XML_XML_TRANSCRIPT_H_
#define CROSSWALK_TESTS_GLOSSARY_EXCHANGE_XML_XML_TRANSCRIPT_H_

#include <algorithm>
#include <string>
#include <string_view>

#include "glossary/exchange/xml/xml_reader.h"

namespace crosswalk::exchange {

// Elements as `<{namespace}name attribute="value">`, and texts as they are.
class XmlTranscript final : public XmlHandler, public FileSink {
 public:
  explicit XmlTranscript(bool is_partial = false) : is_partial_(is_partial) {}

  Status StartElement(const XmlElement& element) override {
    text += "<" + Name(element.namespace_uri, element.name);
    for (const XmlAttribute& each : element.attributes) {
      text += " " + Name(each.namespace_uri, each.name) + "=\"" + std::string(each.value) + "\"";
    }
    text += ">";
    if (places)
      text +=
          std::to_string(reader->place().line) + ":" + std::to_string(reader->place().column) + " ";
    ++starts;
    return element.name == refused ? InvalidArgument("refused by the handler") : Status();
  }
  Status EndElement(std::string_view namespace_uri, std::string_view name) override {
    text += "</" + Name(namespace_uri, name) + ">";
    return Status();
  }
  Status Text(std::string_view part) override {
    text += part;
    return Status();
  }
  Status Problem(const Place& place, std::string_view reason) override {
    ++problems;
    const Status status = InvalidAt(place, reason);
    text += "[" + status.message() + "]";
    return is_partial_ ? Status() : status;
  }
  void Skip(const Place&, std::string_view) override {}
  void Warn(const Place&, std::string_view) override {}

  std::string text;
  std::string refused;  // the element that the handler refuses
  bool places = false;  // say where each element begins
  const XmlReader* reader = nullptr;
  int starts = 0;
  int problems = 0;

 private:
  static std::string Name(std::string_view uri, std::string_view name) {
    constexpr std::string_view kXml = "http://www.w3.org/XML/1998/namespace";
    if (uri.empty() || uri == kXml) return std::string(name);
    return "{" + std::string(uri) + "}" + std::string(name);
  }

  const bool is_partial_;
};

// Reads `file` in pieces of `step` bytes.
inline Status ReadXml(std::string_view file, XmlTranscript& transcript, const Limits& limits = {},
                      std::size_t step = std::string_view::npos) {
  XmlReader reader(limits, transcript, transcript);
  transcript.reader = &reader;
  for (std::size_t at = 0; at < file.size(); at += std::min(step, file.size())) {
    if (Status status = reader.Feed(file.substr(at, step)); !status.ok()) return status;
  }
  return reader.Finish();
}

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_TESTS_GLOSSARY_EXCHANGE_XML_XML_TRANSCRIPT_H_
