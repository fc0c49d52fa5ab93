// XML out, as a stream.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_XML_XML_WRITER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_XML_XML_WRITER_H_

#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/status.h"
#include "glossary/exchange/file/file_writer.h"

namespace crosswalk::exchange {

// Writes elements in order; what is open is closed in reverse order by End. Text and values are
// escaped; what XML 1.0 cannot hold at all (control characters) must not come here and is left out.
// Elements stand on lines of their own, indented, until one is begun by StartInline or holds text:
// inside it nothing is added. Bytes go to the sink in pieces of some 64 kB. One thread.
//   writer.Start("tu"); writer.Attribute("tuid", "u1"); writer.StartInline("seg");
//   writer.Text("…"); writer.End(); writer.End();
class XmlWriter {
 public:
  explicit XmlWriter(ByteSink sink);

  // `<?xml version="1.0" encoding="UTF-8"?>`, and behind it `doctype` as it is, where given.
  void Declaration(std::string_view doctype = {});
  void Start(std::string_view name);
  void StartInline(std::string_view name);
  // Right behind Start or another Attribute.
  void Attribute(std::string_view name, std::string_view value);
  void Text(std::string_view text);
  void End();
  // An element that holds nothing but a text.
  void Element(std::string_view name, std::string_view text);

  // Sends what is gathered where it is much; the sink's error, from then on always.
  Status Flush();
  // Sends the rest. Everything must be closed.
  Status Finish();

 private:
  struct Open {
    std::string name;
    bool is_inline;  // nothing is added inside it
    bool is_empty;   // nothing was written inside it yet
  };

  void CloseTag();
  void Indent(std::size_t depth);
  void Begin(std::string_view name, bool is_inline);
  void Escape(std::string_view text, bool in_attribute);

  ByteSink sink_;
  Status failed_;
  std::string bytes_;
  std::vector<Open> open_;
  bool in_tag_ = false;
  bool is_begun_ = false;  // something stands in the file
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_XML_XML_WRITER_H_
