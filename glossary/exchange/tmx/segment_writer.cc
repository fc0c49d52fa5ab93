#include "glossary/exchange/tmx/segment_writer.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/exchange/tmx/code_plan.h"
#include "glossary/exchange/tmx/code_spec.h"

namespace crosswalk::exchange {
namespace {

// Readers, our own among them, take no attributes without end.
constexpr std::size_t kSpecBytes = 32 << 10;

class CodeWriter {
 public:
  CodeWriter(const v1::Segment& segment, XmlWriter& xml, Losses& losses)
      : segment_(segment), xml_(xml), losses_(losses), plan_(PlanCodes(segment)) {}

  void Write() {
    const std::string_view text = segment_.text();
    for (int at = 0; at < segment_.codes_size(); ++at) {
      const std::size_t offset =
          std::clamp(static_cast<std::size_t>(segment_.codes(at).offset()), done_, text.size());
      WriteText(text.substr(done_, offset - done_));
      done_ = offset;
      WriteCode(at);
    }
    WriteText(text.substr(done_));
    CloseCode();
  }

 private:
  void WriteText(std::string_view text) {
    if (text.empty()) return;
    CloseCode();
    CountControls(text, losses_);
    xml_.Text(text);
  }

  void CloseCode() {
    if (is_code_open_) xml_.End();
    is_code_open_ = false;
  }

  void WriteCode(int at) {
    const v1::InlineCode& code = segment_.codes(at);
    const PlannedCode& planned = plan_[static_cast<std::size_t>(at)];
    if (planned.form == CodeForm::kSubflow) {
      WriteSubflow(code);
      return;
    }
    if (planned.form == CodeForm::kDropped) {
      ++losses_["part of an inline code"];
      return;
    }
    CloseCode();
    if (planned.form == CodeForm::kHighlight) {
      if (code.kind() == v1::CODE_KIND_OPENING) {
        xml_.StartInline("hi");
        WriteAttributes(code);
      } else {
        xml_.End();
      }
      return;
    }
    StartCode(code, planned);
    is_code_open_ = true;
    WriteContent(code);
  }

  void WriteSubflow(const v1::InlineCode& code) {
    if (code.kind() == v1::CODE_KIND_SUBFLOW_OPENING) {
      xml_.StartInline("sub");
      const auto is_native = [](const v1::Property& attribute) {
        return (attribute.name() == "datatype" || attribute.name() == "type") &&
               std::string_view(attribute.value()).substr(0, kCodeSpec.size()) != kCodeSpec;
      };
      const bool is_twice =
          code.attributes_size() > 2 ||
          (code.attributes_size() == 2 && code.attributes(0).name() == code.attributes(1).name());
      if (code.element() == "sub" && code.id().empty() && !is_twice &&
          std::all_of(code.attributes().begin(), code.attributes().end(), is_native)) {
        WriteAttributes(code);
      } else {
        WriteSpec(code, nullptr);
      }
      is_code_open_ = false;
    } else {
      CloseCode();
      xml_.End();
      is_code_open_ = true;  // the one around it
      WriteContent(code);
    }
  }

  void StartCode(const v1::InlineCode& code, const PlannedCode& planned) {
    switch (planned.form) {
      case CodeForm::kNative:
        xml_.StartInline(code.element());
        if (code.element() == "it") {
          xml_.Attribute("pos", code.kind() == v1::CODE_KIND_OPENING ? "begin" : "end");
        } else if (!code.id().empty()) {
          xml_.Attribute("i", code.id());
        }
        WriteAttributes(code);
        break;
      case CodeForm::kPairBegin:
        xml_.StartInline("bpt");
        xml_.Attribute("i", planned.i);
        WriteOrdinal(code);
        WriteSpec(code, &segment_.codes(planned.partner));
        break;
      case CodeForm::kPairEnd:
        xml_.StartInline("ept");
        xml_.Attribute("i", planned.i);
        break;
      case CodeForm::kIsolated:
        xml_.StartInline("it");
        xml_.Attribute("pos", code.kind() == v1::CODE_KIND_OPENING ? "begin" : "end");
        WriteOrdinal(code);
        WriteSpec(code, nullptr);
        break;
      default:
        xml_.StartInline("ph");
        WriteOrdinal(code);
        WriteSpec(code, nullptr);
    }
  }

  void WriteAttributes(const v1::InlineCode& code) {
    for (const v1::Property& attribute : code.attributes()) {
      CountControls(attribute.value(), losses_);
      xml_.Attribute(attribute.name(), attribute.value());
    }
  }

  // What ties a code to the same one of the other language.
  void WriteOrdinal(const v1::InlineCode& code) {
    if (!code.id().empty()) xml_.Attribute("x", code.id());
  }

  void WriteSpec(const v1::InlineCode& code, const v1::InlineCode* closing) {
    std::string spec = CodeSpec(code, closing);
    if (spec.size() > kSpecBytes) {
      ++losses_["attributes of an inline code"];
      v1::InlineCode bare;
      bare.set_element(code.element());
      spec = CodeSpec(bare, nullptr);
      if (spec.size() > kSpecBytes) spec.resize(kCodeSpec.size() + 1);
    }
    xml_.Attribute("type", spec);
  }

  void WriteContent(const v1::InlineCode& code) {
    if (code.content().empty()) return;
    CountControls(code.content(), losses_);
    xml_.Text(code.content());
  }

  const v1::Segment& segment_;
  XmlWriter& xml_;
  Losses& losses_;
  const std::vector<PlannedCode> plan_;
  std::size_t done_ = 0;
  // Whether the element of the last code is open, for a subflow that may follow.
  bool is_code_open_ = false;
};

}  // namespace

void CountControls(std::string_view text, Losses& losses) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_control = byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
    // U+FFFE and U+FFFF, which are no characters of XML either.
    const bool is_noncharacter = byte == 0xEF && i + 2 < text.size() && text[i + 1] == '\xBF' &&
                                 (text[i + 2] == '\xBE' || text[i + 2] == '\xBF');
    if (is_control || is_noncharacter) ++losses["control character"];
  }
}

void WriteSegment(const v1::Segment& segment, XmlWriter& xml, Losses& losses) {
  if (segment.codes().empty()) {
    CountControls(segment.text(), losses);
    xml.Text(segment.text());
    return;
  }
  CodeWriter(segment, xml, losses).Write();
}

}  // namespace crosswalk::exchange
