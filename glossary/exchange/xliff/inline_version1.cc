#include "glossary/exchange/xliff/inline_version1.h"

#include <algorithm>

namespace crosswalk::exchange::xliff {
namespace {

// `it` says which half of a pair it is; "begin" and "end" are found beside the standard's words.
v1::CodeKind KindOfIsolated(std::string_view pos) {
  if (pos == "open" || pos == "begin") return v1::CODE_KIND_OPENING;
  if (pos == "close" || pos == "end") return v1::CODE_KIND_CLOSING;
  return v1::CODE_KIND_STANDALONE;
}

}  // namespace

void InlineVersion1::Begin() {
  builder_.Begin(limits_.unit_bytes);
  open_.clear();
  segments_.clear();
  has_foreign_ = false;
}

void InlineVersion1::Start(const XmlElement& element) {
  const std::string_view name = element.name;
  const Kind around = open_.empty() ? Kind::kEnclosing : open_.back().kind;
  if (around == Kind::kCode || around == Kind::kInCode) {
    if (name == "sub") {
      builder_.Code(v1::CODE_KIND_SUBFLOW_OPENING, element, "", {});
      open_.push_back({Kind::kSub, "sub", ""});
    } else {
      open_.push_back({Kind::kInCode, std::string(name), ""});
    }
  } else if (name == "mrk" && element.Attribute("mtype") == "seg" && !InSegment()) {
    StartSegment(element);
  } else if (name == "x" || name == "ph") {
    StartCode(element, v1::CODE_KIND_STANDALONE);
  } else if (name == "bx" || name == "bpt") {
    StartCode(element, v1::CODE_KIND_OPENING);
  } else if (name == "ex" || name == "ept") {
    StartCode(element, v1::CODE_KIND_CLOSING);
  } else if (name == "it") {
    StartCode(element, KindOfIsolated(element.Attribute("pos")));
  } else {
    has_foreign_ = has_foreign_ || (name != "g" && name != "mrk");
    const std::string id(element.Attribute("id"));
    builder_.Code(v1::CODE_KIND_OPENING, element, id, {"id"});
    open_.push_back({Kind::kEnclosing, std::string(name), id});
  }
}

void InlineVersion1::StartCode(const XmlElement& element, v1::CodeKind kind) {
  const bool has_rid = element.HasAttribute("rid");
  const std::string_view key = has_rid ? "rid" : "id";
  builder_.Code(kind, element, element.Attribute(key), {key});
  open_.push_back({Kind::kCode, std::string(element.name), ""});
}

void InlineVersion1::StartSegment(const XmlElement& element) {
  MarkedSegment segment;
  segment.id = std::string(element.Attribute("mid"));
  segment.begin = segment.end = builder_.text_size();
  segment.first_code = segment.last_code = builder_.code_count();
  KeepAttributes(element, {"mid", "mtype"}, segment.properties);
  segments_.push_back(std::move(segment));
  open_.push_back({Kind::kSegment, "mrk", ""});
}

void InlineVersion1::End() {
  const Open closed = std::move(open_.back());
  open_.pop_back();
  switch (closed.kind) {
    case Kind::kEnclosing:
      builder_.Closing(v1::CODE_KIND_CLOSING, closed.element, closed.id);
      break;
    case Kind::kSub:
      builder_.Closing(v1::CODE_KIND_SUBFLOW_CLOSING, closed.element, closed.id);
      break;
    case Kind::kSegment:
      segments_.back().end = builder_.text_size();
      segments_.back().last_code = builder_.code_count();
      break;
    case Kind::kCode:
    case Kind::kInCode:
      break;
  }
}

void InlineVersion1::Text(std::string_view text) {
  const Kind around = open_.empty() ? Kind::kEnclosing : open_.back().kind;
  if (around == Kind::kCode || around == Kind::kInCode) {
    builder_.Content(text);
  } else {
    builder_.Text(text);
  }
}

bool InlineVersion1::InSegment() const {
  return std::any_of(open_.begin(), open_.end(),
                     [](const Open& open) { return open.kind == Kind::kSegment; });
}

}  // namespace crosswalk::exchange::xliff
