// The content of `source`, `seg-source` and `target` of XLIFF 1.0 to 1.2.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_INLINE_VERSION1_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_INLINE_VERSION1_H_

#include <string>
#include <string_view>
#include <vector>

#include "glossary/exchange/xliff/segment_builder.h"

namespace crosswalk::exchange::xliff {

// A stretch marked as one segment: `mrk mtype="seg"`. Places are those of the whole text.
struct MarkedSegment {
  std::string id;  // `mid`
  std::vector<v1::Property> properties;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t first_code = 0;
  std::size_t last_code = 0;
};

// Gathers one content at a time: text, codes, and the segments marked in it. The native code inside
// bpt, ept, ph and it is the content of its code; `sub` inside it is text again. One thread.
class InlineVersion1 {
 public:
  explicit InlineVersion1(const Limits& limits) : limits_(limits), builder_(limits) {}

  void Begin();
  void Start(const XmlElement& element);
  void End();
  void Text(std::string_view text);
  // Elements that are open inside.
  std::size_t depth() const { return open_.size(); }

  const std::string& problem() const { return builder_.problem(); }
  // Elements that are no markup of XLIFF; kept as codes around their text.
  bool has_foreign() const { return has_foreign_; }
  v1::Segment Finish() { return builder_.Finish(); }
  std::vector<MarkedSegment> TakeSegments() { return std::move(segments_); }

 private:
  enum class Kind { kEnclosing, kCode, kInCode, kSub, kSegment };
  struct Open {
    Kind kind;
    std::string element;
    std::string id;
  };

  void StartCode(const XmlElement& element, v1::CodeKind kind);
  void StartSegment(const XmlElement& element);
  bool InSegment() const;

  const Limits& limits_;
  SegmentBuilder builder_;
  std::vector<Open> open_;
  std::vector<MarkedSegment> segments_;
  bool has_foreign_ = false;
};

}  // namespace crosswalk::exchange::xliff

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_INLINE_VERSION1_H_
