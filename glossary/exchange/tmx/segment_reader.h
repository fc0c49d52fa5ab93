// The inside of a `seg`: a text, and the codes in it.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TMX_SEGMENT_READER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TMX_SEGMENT_READER_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "crosswalk/v1/unit.pb.h"
#include "glossary/exchange/xml/xml_reader.h"

namespace crosswalk::exchange {

// Builds one segment after another from events. The content of bpt, ept, it, ph and ut is native
// code and never text, but for the `sub` in it; what hi encloses is text. An element that TMX does
// not have there (`g`, `x`, `b`) is a code too: where it encloses something, that is text between
// an opening and a closing code, since a word that is lost is worse than a tag too many; where it
// is empty, it stands alone, but for the halves of XLIFF (`bx`, `ex` and so on). An element inside
// native code is written out as part of that code. One thread.
class SegmentReader {
 public:
  // The namespace of the file's own elements, beside none at all.
  void SetNamespace(std::string_view uri) { namespace_.assign(uri); }
  // `segment` gets the text and the codes, and outlives the reading of it.
  void Begin(v1::Segment& segment);
  // False for an element that does not belong where it is.
  bool Start(const XmlElement& element);
  void End();
  void Text(std::string_view text);
  // Whether the segment itself is open, and none of its codes.
  bool AtTop() const { return open_.size() == 1; }
  // Bytes gathered since Begin, about.
  std::size_t size() const { return size_; }

 private:
  enum class Inside {
    kText,     // the segment itself, and what hi and foreign elements enclose
    kSubflow,  // text inside of a code
    kCode,     // native code
    kLiteral,  // an element inside native code
  };
  struct Open {
    Inside inside;
    int code;             // kText, kCode: the code that opened it, -1 for the segment itself
    int content;          // kCode: the code that the native code goes to
    bool is_foreign;      // kText
    std::size_t text;     // kText: length of the text at its beginning
    std::string element;  // kLiteral
  };

  v1::InlineCode& Add(v1::CodeKind kind, std::string_view element);
  void AddAttributes(const XmlElement& element, std::string_view without, v1::InlineCode& code);
  // Whether `type` says that the code was another before it became one of TMX.
  bool Restore(const XmlElement& element, v1::InlineCode& code);
  void StartCode(const XmlElement& element, v1::CodeKind kind, std::string_view id_attribute);
  void StartForeign(const XmlElement& element);
  void StartLiteral(const XmlElement& element);
  void EndText(const Open& ended);
  void EndSubflow();
  // The innermost code that is open.
  Open& Code();

  std::string namespace_;
  v1::Segment* segment_ = nullptr;
  std::vector<Open> open_;
  // Closing codes that restored openings wait for, by the `i` of their pair.
  std::vector<std::pair<std::string, v1::InlineCode>> awaited_;
  std::size_t size_ = 0;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TMX_SEGMENT_READER_H_
