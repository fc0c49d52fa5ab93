#include "glossary/exchange/xliff/inline_version2.h"

#include <algorithm>
#include <charconv>

namespace crosswalk::exchange::xliff {
namespace {

std::string Quoted(std::string_view text) { return "\"" + Head(text, 100) + "\""; }

// Over all segments of a unit.
std::size_t MaxCodes(const Limits& limits) { return 16 * limits.codes_per_segment; }

std::string WithoutId(const XmlElement& element) {
  return "<" + std::string(element.name) + "> has no id";
}

}  // namespace

std::string CodeScope::Unclosed() const {
  if (!open_codes.empty()) {
    return "<sc> " + Quoted(*open_codes.begin()) + " has no <ec> and is not isolated";
  }
  if (!open_markers.empty()) return "<sm> " + Quoted(*open_markers.begin()) + " has no <em>";
  return "";
}

bool IsCodePoint(std::string_view hex) {
  std::uint32_t code = 0;
  const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
  if (error != std::errc() || end != hex.data() + hex.size() || hex.empty()) return false;
  const bool is_control = code < 0x20 && code != 0x9 && code != 0xA && code != 0xD;
  return is_control || (code >= 0xD800 && code <= 0xDFFF) || code == 0xFFFE || code == 0xFFFF;
}

void InlineVersion2::Begin(const OriginalData& data, CodeScope& scope, const CodeScope* sources,
                           const std::set<std::string>* notes) {
  data_ = &data;
  scope_ = &scope;
  sources_ = sources;
  notes_ = notes;
  builder_.Begin(limits_.segment_bytes);
  open_.clear();
}

std::string InlineVersion2::Start(const XmlElement& element) {
  const std::string_view name = element.name;
  if (!open_.empty() && open_.back().element.empty()) {
    return "<" + Head(name, 100) + "> stands in an element that holds nothing";
  }
  if (++scope_->count > MaxCodes(limits_)) {
    return "a unit has more than " + std::to_string(MaxCodes(limits_)) + " codes";
  }
  if (name == "ph" || name == "sc" || name == "pc") return StartCode(element);
  if (name == "ec") return StartClosing(element);
  if (name == "mrk" || name == "sm" || name == "em") return StartMarker(element);
  if (name == "cp") {
    open_.emplace_back();
    builder_.Code(v1::CODE_KIND_STANDALONE, element, "", {});
    if (IsCodePoint(element.Attribute("hex"))) return "";
    return "hex of <cp> is " + Quoted(element.Attribute("hex")) +
           ", not a code point that XML cannot hold";
  }
  return "<" + Head(name, 100) + "> is no markup of a text";
}

std::string InlineVersion2::StartCode(const XmlElement& element) {
  const bool is_pair = element.name == "pc";
  const std::string id(element.Attribute("id"));
  if (id.empty()) return WithoutId(element);
  if (std::string wrong = CheckCopy(element); !wrong.empty()) return wrong;
  scope_->codes[id] = element.Attribute("canCopy") != "no";
  std::string_view data;
  if (std::string wrong = Refer(element, is_pair ? "dataRefStart" : "dataRef", data);
      !wrong.empty()) {
    return wrong;
  }
  builder_.Code(element.name == "ph" ? v1::CODE_KIND_STANDALONE : v1::CODE_KIND_OPENING, element,
                id, {"id"});
  builder_.Content(data);
  if (!is_pair) {
    if (element.name == "sc" && element.Attribute("isolated") != "yes") {
      scope_->open_codes.insert(id);
    }
    open_.emplace_back();
    return "";
  }
  std::string_view end;
  std::string wrong = Refer(element, "dataRefEnd", end);
  open_.push_back({"pc", id, std::string(end)});
  return wrong;
}

std::string InlineVersion2::StartClosing(const XmlElement& element) {
  open_.emplace_back();
  const std::string start(element.Attribute("startRef"));
  const std::string id(element.Attribute("id"));
  const bool is_isolated = element.Attribute("isolated") == "yes";
  if (is_isolated && (id.empty() || !start.empty())) {
    return "an isolated <ec> has an id, and no startRef";
  }
  if (!is_isolated && (start.empty() || !id.empty())) {
    return "an <ec> that is not isolated has a startRef, and no id";
  }
  if (is_isolated) {
    scope_->codes[id] = element.Attribute("canCopy") != "no";
  } else if (scope_->open_codes.erase(start) == 0 && sources_ == nullptr) {
    return "startRef " + Quoted(start) + " of <ec> is no <sc> before it";
  }
  std::string_view data;
  std::string wrong = Refer(element, "dataRef", data);
  builder_.Code(v1::CODE_KIND_CLOSING, element, is_isolated ? id : start,
                {is_isolated ? "id" : "startRef"});
  builder_.Content(data);
  return wrong;
}

std::string InlineVersion2::StartMarker(const XmlElement& element) {
  if (element.name == "em") {
    open_.emplace_back();
    const std::string start(element.Attribute("startRef"));
    if (scope_->open_markers.erase(start) == 0 && sources_ == nullptr) {
      return "startRef " + Quoted(start) + " of <em> is no <sm> before it";
    }
    builder_.Code(v1::CODE_KIND_CLOSING, element, start, {"startRef"});
    return "";
  }
  const std::string id(element.Attribute("id"));
  if (id.empty()) return WithoutId(element);
  scope_->marker_ids.insert(id);
  builder_.Code(v1::CODE_KIND_OPENING, element, id, {"id"});
  if (element.name == "sm") {
    scope_->open_markers.insert(id);
    open_.emplace_back();
  } else {
    open_.push_back({"mrk", id, ""});
  }
  return element.Attribute("type") == "comment" ? CheckComment(element) : "";
}

// A comment is a value, or a note of the same unit: "#n=id" or "#/f=…/u=…/n=id".
std::string InlineVersion2::CheckComment(const XmlElement& element) const {
  const bool has_ref = element.HasAttribute("ref");
  if (has_ref == element.HasAttribute("value")) return "a comment has either a value or a ref";
  if (!has_ref || notes_ == nullptr || !element.Attribute("ref").starts_with('#')) return "";
  const std::string_view path = element.Attribute("ref").substr(1);
  const std::size_t slash = path.rfind('/');
  const std::string_view leaf = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const bool is_elsewhere =
      slash != std::string_view::npos && path.find("u=") == std::string_view::npos;
  if (leaf.starts_with("n=") && !is_elsewhere && notes_->count(std::string(leaf.substr(2))) > 0) {
    return "";
  }
  return "ref " + Quoted(element.Attribute("ref")) + " of a comment is no note of the unit";
}

std::string InlineVersion2::CheckCopy(const XmlElement& element) const {
  const std::string_view of = element.Attribute("copyOf");
  if (of.empty()) return "";
  // A target may copy a code of the source.
  const CodeScope* scope = scope_;
  if (sources_ != nullptr && scope->codes.find(of) == scope->codes.end()) scope = sources_;
  const auto base = scope->codes.find(of);
  if (base == scope->codes.end()) return "copyOf " + Quoted(of) + " is no code before it";
  if (!base->second) return "copyOf " + Quoted(of) + " is a code that must not be copied";
  if (element.HasAttribute("dataRef") || element.HasAttribute("dataRefStart") ||
      element.HasAttribute("dataRefEnd")) {
    return "a code has both copyOf and a reference to original data";
  }
  return "";
}

std::string InlineVersion2::Refer(const XmlElement& element, std::string_view attribute,
                                  std::string_view& data) const {
  if (!element.HasAttribute(attribute)) return "";
  const std::string_view id = element.Attribute(attribute);
  const auto found = data_->find(id);
  if (found == data_->end()) {
    return std::string(attribute) + " " + Quoted(id) + " is no data of the unit";
  }
  data = found->second;
  return "";
}

void InlineVersion2::End() {
  const Open closed = std::move(open_.back());
  open_.pop_back();
  if (closed.element.empty()) return;
  builder_.Closing(v1::CODE_KIND_CLOSING, closed.element, closed.id);
  builder_.Content(closed.end_data);
}

std::string InlineVersion2::Text(std::string_view text) {
  if (!open_.empty() && open_.back().element.empty()) {
    return IsBlank(text) ? "" : "text stands in an element that holds nothing";
  }
  builder_.Text(text);
  return "";
}

}  // namespace crosswalk::exchange::xliff
