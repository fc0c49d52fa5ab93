// XML as a stream of events, from files that nobody vouches for.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_XML_XML_READER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_XML_XML_READER_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/exchange/file/file_reader.h"

namespace crosswalk::exchange {

// One attribute. `name` is the local name, but for those of the namespace of XML itself, which keep
// their prefix: `xml:lang`, `xml:space`, `xml:id`. Views hold during the call.
struct XmlAttribute {
  std::string_view namespace_uri;  // empty for most
  std::string_view name;
  std::string_view value;
};

// The beginning of an element. Views hold during the call.
struct XmlElement {
  std::string_view namespace_uri;
  std::string_view name;  // local
  const std::vector<XmlAttribute>& attributes;

  // Value of the attribute of no (or XML's own) namespace with this name; empty where it is absent.
  std::string_view Attribute(std::string_view attribute) const;
  bool HasAttribute(std::string_view attribute) const;
};

// Takes the events. A status that is no success ends the reading with it.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual Status StartElement(const XmlElement& element) = 0;
  virtual Status EndElement(std::string_view namespace_uri, std::string_view name) = 0;
  // Part of a text; a text may come in many parts, cut between characters. Line ends are LF.
  virtual Status Text(std::string_view text) = 0;
};

// Reads one file of UTF-8, whatever encoding its declaration names (it was decoded before). One
// thread.
//
// No entity but the five of XML is ever declared, expanded or fetched: a declaration of one is
// refused, a document type without them is accepted and its DTD not read. Depth and number of
// attributes are limited by Limits::xml_depth and xml_attributes, an attribute by
// xml_attribute_bytes; a tag or comment as a whole may have 32 times that. An entity that is not
// declared is an error also where a DTD elsewhere might declare it. What is refused for safety is
// INVALID_ARGUMENT in any case; what is only not well-formed goes to FileSink::Problem, and where
// that lets it pass, the file ends there. Comments and processing instructions are skipped.
class XmlReader {
 public:
  // `handler` and `sink` outlive it.
  XmlReader(const Limits& limits, XmlHandler& handler, FileSink& sink);
  ~XmlReader();
  XmlReader(const XmlReader&) = delete;
  XmlReader& operator=(const XmlReader&) = delete;

  Status Feed(std::string_view chunk);
  Status Finish();
  // Where the event stands that is being given; columns in code points.
  Place place() const;

 private:
  class Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_XML_XML_READER_H_
