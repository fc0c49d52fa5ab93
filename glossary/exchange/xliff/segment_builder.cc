#include "glossary/exchange/xliff/segment_builder.h"

#include <algorithm>

#include "glossary/text/language_tag.h"
#include "glossary/text/utf8.h"

namespace crosswalk::exchange::xliff {
namespace {

constexpr std::size_t kNameBytes = 256;

bool Contains(std::initializer_list<std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::string Head(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return std::string(text);
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0u) == 0x80u) --bytes;
  return std::string(text.substr(0, bytes));
}

std::string AttributeName(const XmlAttribute& attribute) {
  if (attribute.namespace_uri.empty() || attribute.name.starts_with("xml:")) {
    return Head(attribute.name, kNameBytes - 1);
  }
  std::string name = "{";
  name.append(attribute.namespace_uri).append("}").append(attribute.name);
  return name.size() < kNameBytes ? name : Head(attribute.name, kNameBytes - 1);
}

v1::Property MakeProperty(std::string name, std::string_view value) {
  v1::Property property;
  property.set_name(std::move(name));
  property.set_value(std::string(value));
  return property;
}

void KeepAttributes(const XmlElement& element, std::initializer_list<std::string_view> but,
                    std::vector<v1::Property>& properties) {
  for (const XmlAttribute& attribute : element.attributes) {
    std::string name = AttributeName(attribute);
    if (Contains(but, name) || name == "xml:lang" || name == "xml:space") continue;
    properties.push_back(MakeProperty("@" + std::move(name), attribute.value));
  }
}

std::string_view KnownTag(std::string_view tag) {
  if (tag.empty()) return tag;
  const auto parsed = text::LanguageTag::Parse(tag);
  return parsed.ok() && !parsed->is_none() ? tag : std::string_view();
}

bool IsBlank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::DecodeAt(text, at);
    const bool is_space = decoded.code == U' ' || decoded.code == U'\t' || decoded.code == U'\n' ||
                          decoded.code == U'\r' || decoded.code == 0xA0 || decoded.code == 0x3000 ||
                          decoded.code == 0x200B ||
                          (decoded.code >= 0x2000 && decoded.code <= 0x200A);
    if (!is_space) return false;
    at += decoded.length;
  }
  return true;
}

void SegmentBuilder::Begin(std::size_t text_bytes) {
  text_bytes_ = text_bytes;
  code_bytes_ = 0;
  problem_.clear();
  segment_.Clear();
}

void SegmentBuilder::Text(std::string_view text) {
  if (!problem_.empty()) return;
  if (segment_.text().size() + text.size() > text_bytes_) {
    problem_ = "a text is longer than " + std::to_string(text_bytes_) + " bytes";
    return;
  }
  segment_.mutable_text()->append(text);
}

void SegmentBuilder::Code(v1::CodeKind kind, const XmlElement& element, std::string_view id,
                          std::initializer_list<std::string_view> but) {
  v1::InlineCode* code = Add(kind, element.name, id);
  if (code == nullptr) return;
  for (const XmlAttribute& attribute : element.attributes) {
    std::string name = AttributeName(attribute);
    if (Contains(but, name)) continue;
    if (!Charge(name.size() + attribute.value.size())) return;
    *code->add_attributes() = MakeProperty(std::move(name), attribute.value);
  }
}

void SegmentBuilder::Closing(v1::CodeKind kind, std::string_view element, std::string_view id) {
  Add(kind, element, id);
}

void SegmentBuilder::Content(std::string_view text) {
  if (!problem_.empty() || segment_.codes().empty() || !Charge(text.size())) return;
  segment_.mutable_codes(segment_.codes_size() - 1)->mutable_content()->append(text);
}

v1::Segment SegmentBuilder::Finish() {
  v1::Segment segment = std::move(segment_);
  segment_.Clear();
  return segment;
}

v1::InlineCode* SegmentBuilder::Add(v1::CodeKind kind, std::string_view element,
                                    std::string_view id) {
  if (!problem_.empty()) return nullptr;
  if (code_count() >= limits_.codes_per_segment) {
    problem_ = "a text has more than " + std::to_string(limits_.codes_per_segment) + " codes";
    return nullptr;
  }
  if (!Charge(element.size() + id.size())) return nullptr;
  v1::InlineCode* code = segment_.add_codes();
  code->set_offset(static_cast<std::uint32_t>(segment_.text().size()));
  code->set_kind(kind);
  code->set_element(std::string(element));
  code->set_id(std::string(id));
  return code;
}

bool SegmentBuilder::Charge(std::size_t bytes) {
  code_bytes_ += bytes;
  if (code_bytes_ <= limits_.unit_bytes) return true;
  problem_ = "the codes of a text have more than " + std::to_string(limits_.unit_bytes) + " bytes";
  return false;
}

v1::Segment Cut(const v1::Segment& whole, std::size_t begin, std::size_t end,
                std::size_t first_code, std::size_t last_code) {
  v1::Segment cut;
  cut.set_language_tag(whole.language_tag());
  cut.set_text(whole.text().substr(begin, end - begin));
  for (std::size_t i = first_code; i < last_code; ++i) {
    v1::InlineCode* code = cut.add_codes();
    *code = whole.codes(static_cast<int>(i));
    code->set_offset(code->offset() - static_cast<std::uint32_t>(begin));
  }
  return cut;
}

}  // namespace crosswalk::exchange::xliff
