#include "glossary/exchange/tmx/segment_reader.h"

#include <algorithm>

#include "glossary/exchange/tmx/code_spec.h"
#include "glossary/exchange/tmx/tmx_word.h"

namespace crosswalk::exchange {
namespace {

// What an empty element of XLIFF does.
v1::CodeKind KindOfEmpty(std::string_view element) {
  if (element == "bx" || element == "sc" || element == "sm") return v1::CODE_KIND_OPENING;
  if (element == "ex" || element == "ec" || element == "em") return v1::CODE_KIND_CLOSING;
  return v1::CODE_KIND_STANDALONE;
}

void AppendEscaped(std::string_view value, std::string& out) {
  for (const char c : value) {
    switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
}

}  // namespace

void SegmentReader::Begin(v1::Segment& segment) {
  segment_ = &segment;
  open_.clear();
  awaited_.clear();
  size_ = 0;
  open_.push_back({Inside::kText, -1, -1, false, 0, {}});
}

v1::InlineCode& SegmentReader::Add(v1::CodeKind kind, std::string_view element) {
  v1::InlineCode& code = *segment_->add_codes();
  code.set_offset(static_cast<std::uint32_t>(segment_->text().size()));
  code.set_kind(kind);
  code.mutable_element()->assign(element);
  // A code costs more than its bytes.
  size_ += 64 + element.size();
  return code;
}

void SegmentReader::AddAttributes(const XmlElement& element, std::string_view without,
                                  v1::InlineCode& code) {
  for (const XmlAttribute& attribute : element.attributes) {
    if (attribute.name == without && attribute.namespace_uri.empty()) continue;
    v1::Property& property = *code.add_attributes();
    // XML's own attributes bear their prefix already.
    if (!attribute.namespace_uri.empty() && attribute.name.substr(0, 4) != "xml:") {
      property.mutable_name()->append("{").append(attribute.namespace_uri).append("}");
    }
    property.mutable_name()->append(attribute.name);
    property.mutable_value()->assign(attribute.value);
    size_ += 32 + property.name().size() + property.value().size();
  }
}

bool SegmentReader::Restore(const XmlElement& element, v1::InlineCode& code) {
  if (code.element() == "ept") {
    const std::string_view i = element.Attribute("i");
    const auto found = std::find_if(awaited_.rbegin(), awaited_.rend(),
                                    [&](const auto& waiting) { return waiting.first == i; });
    if (found == awaited_.rend()) return false;
    v1::InlineCode& closing = found->second;
    code.mutable_element()->swap(*closing.mutable_element());
    code.mutable_id()->swap(*closing.mutable_id());
    code.mutable_attributes()->Swap(closing.mutable_attributes());
    awaited_.erase(std::next(found).base());
    return true;
  }
  const std::string_view type = element.Attribute("type");
  if (type.substr(0, kCodeSpec.size()) != kCodeSpec) return false;
  auto parsed = ParseCodeSpec(type);
  if (!parsed) return false;
  if (code.element() == "bpt") {
    awaited_.emplace_back(element.Attribute("i"), std::move(parsed->closing));
  }
  code.mutable_element()->swap(*parsed->opening.mutable_element());
  code.mutable_id()->swap(*parsed->opening.mutable_id());
  code.mutable_attributes()->Swap(parsed->opening.mutable_attributes());
  size_ += type.size();
  return true;
}

void SegmentReader::StartCode(const XmlElement& element, v1::CodeKind kind,
                              std::string_view id_attribute) {
  v1::InlineCode& code = Add(kind, element.name);
  if (!Restore(element, code)) {
    if (id_attribute == "i") code.mutable_id()->assign(element.Attribute("i"));
    AddAttributes(element, id_attribute, code);
  }
  const int index = segment_->codes_size() - 1;
  open_.push_back({Inside::kCode, index, index, false, 0, {}});
}

void SegmentReader::StartForeign(const XmlElement& element) {
  v1::InlineCode& code = Add(v1::CODE_KIND_OPENING, element.name);
  // A code of XLIFF names its pair by `rid` where it has one.
  const std::string_view id_attribute = element.HasAttribute("rid") ? "rid" : "id";
  code.mutable_id()->assign(element.Attribute(id_attribute));
  AddAttributes(element, id_attribute, code);
  open_.push_back(
      {Inside::kText, segment_->codes_size() - 1, -1, true, segment_->text().size(), {}});
}

void SegmentReader::StartLiteral(const XmlElement& element) {
  Open literal{Inside::kLiteral, -1, -1, true, 0, std::string(element.name)};
  std::string& content = *segment_->mutable_codes(Code().content)->mutable_content();
  const std::size_t before = content.size();
  content.append("<").append(element.name);
  for (const XmlAttribute& attribute : element.attributes) {
    content.append(" ").append(attribute.name).append("=\"");
    AppendEscaped(attribute.value, content);
    content += '"';
  }
  content += '>';
  size_ += content.size() - before;
  open_.push_back(std::move(literal));
}

SegmentReader::Open& SegmentReader::Code() {
  const auto found = std::find_if(open_.rbegin(), open_.rend(),
                                  [](const Open& open) { return open.inside == Inside::kCode; });
  return *found;
}

bool SegmentReader::Start(const XmlElement& element) {
  const Inside inside = open_.back().inside;
  const bool is_own = element.namespace_uri.empty() || element.namespace_uri == namespace_;
  const TmxElement known = is_own ? TmxElementOf(element.name) : TmxElement::kForeign;
  if (inside == Inside::kCode || inside == Inside::kLiteral) {
    if (known != TmxElement::kSub) {
      StartLiteral(element);
      return false;
    }
    v1::InlineCode& code = Add(v1::CODE_KIND_SUBFLOW_OPENING, "sub");
    if (!Restore(element, code)) AddAttributes(element, {}, code);
    open_.push_back({Inside::kSubflow, -1, -1, false, 0, {}});
    return true;
  }
  switch (known) {
    case TmxElement::kBpt:
      StartCode(element, v1::CODE_KIND_OPENING, "i");
      return true;
    case TmxElement::kEpt:
      StartCode(element, v1::CODE_KIND_CLOSING, "i");
      return true;
    case TmxElement::kPh:
    case TmxElement::kUt:
      StartCode(element, v1::CODE_KIND_STANDALONE, {});
      return true;
    case TmxElement::kIt: {
      const std::string_view pos = element.Attribute("pos");
      if (pos == "begin") {
        StartCode(element, v1::CODE_KIND_OPENING, "pos");
      } else if (pos == "end") {
        StartCode(element, v1::CODE_KIND_CLOSING, "pos");
      } else {
        StartCode(element, v1::CODE_KIND_STANDALONE, {});
        return false;
      }
      return true;
    }
    case TmxElement::kHi: {
      v1::InlineCode& code = Add(v1::CODE_KIND_OPENING, "hi");
      AddAttributes(element, {}, code);
      open_.push_back(
          {Inside::kText, segment_->codes_size() - 1, -1, false, segment_->text().size(), {}});
      return true;
    }
    default:
      StartForeign(element);
      return false;
  }
}

void SegmentReader::EndText(const Open& ended) {
  const v1::InlineCode& opening = segment_->codes(ended.code);
  if (!ended.is_foreign) {
    Add(v1::CODE_KIND_CLOSING, "hi");
    return;
  }
  if (ended.code + 1 == segment_->codes_size() && ended.text == segment_->text().size()) {
    segment_->mutable_codes(ended.code)->set_kind(KindOfEmpty(opening.element()));
    return;
  }
  // Adding may move what `opening` refers to; its strings stay.
  const std::string& element = opening.element();
  const std::string& id = opening.id();
  Add(v1::CODE_KIND_CLOSING, element).set_id(id);
}

void SegmentReader::EndSubflow() {
  Add(v1::CODE_KIND_SUBFLOW_CLOSING, "sub");
  Code().content = segment_->codes_size() - 1;
}

void SegmentReader::End() {
  const Open ended = std::move(open_.back());
  open_.pop_back();
  switch (ended.inside) {
    case Inside::kText:
      EndText(ended);
      break;
    case Inside::kSubflow:
      EndSubflow();
      break;
    case Inside::kCode:
      break;
    case Inside::kLiteral:
      segment_->mutable_codes(Code().content)
          ->mutable_content()
          ->append("</")
          .append(ended.element)
          .append(">");
      size_ += ended.element.size() + 3;
      break;
  }
}

void SegmentReader::Text(std::string_view text) {
  size_ += text.size();
  const Inside inside = open_.back().inside;
  if (inside == Inside::kText || inside == Inside::kSubflow) {
    segment_->mutable_text()->append(text);
  } else {
    segment_->mutable_codes(Code().content)->mutable_content()->append(text);
  }
}

}  // namespace crosswalk::exchange
