// The content of `source` and `target` of XLIFF 2, and which of its rules hold over a whole unit.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_INLINE_VERSION2_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_INLINE_VERSION2_H_

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/exchange/xliff/segment_builder.h"

namespace crosswalk::exchange::xliff {

// The native codes of a unit or match, by id (`originalData`).
using OriginalData = std::map<std::string, std::string, std::less<>>;

// What the sources, or the targets, of one unit have said so far. A pair of codes may begin in one
// segment and end in another.
struct CodeScope {
  std::map<std::string, bool, std::less<>> codes;   // id: whether it may be copied
  std::set<std::string, std::less<>> open_codes;    // `sc` that are not isolated, without `ec` yet
  std::set<std::string, std::less<>> open_markers;  // `sm` without `em` yet
  std::set<std::string, std::less<>> marker_ids;
  std::size_t count = 0;

  void clear() { *this = CodeScope(); }
  // What is left open at the end of the unit; empty where nothing is.
  std::string Unclosed() const;
  bool Knows(std::string_view id) const {
    return codes.find(id) != codes.end() || marker_ids.find(id) != marker_ids.end();
  }
};

// Whether `hex` of a `cp` names a code point that XML cannot hold: what alone it is for.
bool IsCodePoint(std::string_view hex);

// Gathers one content at a time. One thread.
class InlineVersion2 {
 public:
  explicit InlineVersion2(const Limits& limits) : limits_(limits), builder_(limits) {}

  // All are looked at until Finish. `notes`: those of the unit, where they are known.
  // `sources`: the scope of the sources where `scope` is that of the targets, else null. Whether a
  // pair is whole is not asked of targets: they may be in another order, or not all there.
  void Begin(const OriginalData& data, CodeScope& scope, const CodeScope* sources,
             const std::set<std::string>* notes);
  // What the standard forbids about it; empty where it is as it should be.
  std::string Start(const XmlElement& element);
  void End();
  // Empty, or what is wrong.
  std::string Text(std::string_view text);
  // Elements that are open inside.
  std::size_t depth() const { return open_.size(); }

  const std::string& problem() const { return builder_.problem(); }
  v1::Segment Finish() { return builder_.Finish(); }

 private:
  struct Open {
    std::string element;  // empty for one that holds nothing
    std::string id;
    std::string end_data;  // native code of its end
  };

  std::string StartCode(const XmlElement& element);
  std::string StartClosing(const XmlElement& element);
  std::string StartMarker(const XmlElement& element);
  std::string CheckComment(const XmlElement& element) const;
  std::string CheckCopy(const XmlElement& element) const;
  // The data that an attribute refers to goes to `data`.
  std::string Refer(const XmlElement& element, std::string_view attribute,
                    std::string_view& data) const;

  const Limits& limits_;
  SegmentBuilder builder_;
  const OriginalData* data_ = nullptr;
  CodeScope* scope_ = nullptr;
  const CodeScope* sources_ = nullptr;
  const std::set<std::string>* notes_ = nullptr;
  std::vector<Open> open_;
};

}  // namespace crosswalk::exchange::xliff

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_XLIFF_INLINE_VERSION2_H_
