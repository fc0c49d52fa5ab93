// A text with its codes, gathered from events.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_SEGMENT_BUILDER_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_SEGMENT_BUILDER_H_

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "crosswalk/v1/unit.pb.h"
#include "glossary/base/limits.h"
#include "glossary/exchange/xml/xml_reader.h"

namespace crosswalk::exchange::xliff {

// The beginning of a text, at most `bytes` of it and no half characters: for names and messages.
std::string Head(std::string_view text, std::size_t bytes);

// The name under which an attribute is kept: `mtype`, `xml:lang`, and `{namespace}name` for one of
// a namespace of its own; at most 256 bytes.
std::string AttributeName(const XmlAttribute& attribute);

// "name" and "value" as a property.
v1::Property MakeProperty(std::string name, std::string_view value);

// The attributes of an element but those named, as properties: "@name".
void KeepAttributes(const XmlElement& element, std::initializer_list<std::string_view> but,
                    std::vector<v1::Property>& properties);

// A tag where it names a language, else nothing: what is said of a note is no reason to refuse it.
std::string_view KnownTag(std::string_view tag);

// Whether a text is empty or nothing but white space (also that of CJK texts).
bool IsBlank(std::string_view text);

// One thread. What passes a limit is not gathered, and problem() tells.
class SegmentBuilder {
 public:
  explicit SegmentBuilder(const Limits& limits) : limits_(limits) {}

  // Begins anew; the text may have `text_bytes`.
  void Begin(std::size_t text_bytes);
  void Text(std::string_view text);
  // A code at the end of the text so far. `element`: its name and its attributes, but those in
  // `but`, are kept.
  void Code(v1::CodeKind kind, const XmlElement& element, std::string_view id,
            std::initializer_list<std::string_view> but);
  // A code that is the end of an element.
  void Closing(v1::CodeKind kind, std::string_view element, std::string_view id);
  // Native code of the last code.
  void Content(std::string_view text);

  std::size_t text_size() const { return segment_.text().size(); }
  std::size_t code_count() const { return static_cast<std::size_t>(segment_.codes_size()); }
  // What passed a limit; empty where nothing did.
  const std::string& problem() const { return problem_; }
  v1::Segment Finish();

 private:
  v1::InlineCode* Add(v1::CodeKind kind, std::string_view element, std::string_view id);
  bool Charge(std::size_t bytes);

  const Limits& limits_;
  std::size_t text_bytes_ = 0;
  std::size_t code_bytes_ = 0;
  std::string problem_;
  v1::Segment segment_;
};

// The stretch of a segment between two places, which codes it has, and nothing else of it.
v1::Segment Cut(const v1::Segment& whole, std::size_t begin, std::size_t end,
                std::size_t first_code, std::size_t last_code);

}  // namespace crosswalk::exchange::xliff

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_SEGMENT_BUILDER_H_
