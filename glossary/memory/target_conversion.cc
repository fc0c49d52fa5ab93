#include "glossary/memory/target_conversion.h"

#include <cstddef>
#include <cstdint>

#include "glossary/text/utf8.h"

namespace crosswalk::memory {
namespace {

// Real memories hold control characters of Windows-1252, which a conversion refuses: they stand as
// they are, like codes.
bool IsControl(char32_t code) { return (code < 0x20) || (code >= 0x7F && code < 0xA0); }

}  // namespace

Result<v1::ConvertResponse> TargetConverter::Ask(std::string_view text, const std::string& own) {
  v1::ConvertRequest request;
  request.set_text(std::string(text));
  request.set_source_language_tag(own);
  request.set_target_language_tag(wanted_.str());
  *request.mutable_filter() = filter_;
  return terms_.Convert(glossaries_, request, cancellation_);
}

Result<bool> TargetConverter::Changes(const text::LanguageTag& own) const {
  if (own.language() == text::Language::kOther || own.language() == text::Language::kEn) {
    return false;
  }
  // Without a text: what a tag without a script holds must not decide.
  CROSSWALK_ASSIGN(const script::ConversionPath path, paths_.Path(own, wanted_, ""));
  return !path.text.empty();
}

Status TargetConverter::Convert(v1::Segment& target, std::string& how) {
  const std::string own = target.language_tag();
  const std::string& text = target.text();
  std::string out;
  std::string chain;
  const auto convert = [&](std::size_t begin, std::size_t end) -> Status {
    if (begin == end) return {};
    CROSSWALK_ASSIGN(const v1::ConvertResponse response,
                     Ask(std::string_view(text).substr(begin, end - begin), own));
    out += response.text();
    if (chain.empty()) chain = response.chain();
    return {};
  };
  std::size_t begin = 0;
  int code = 0;
  for (std::size_t at = 0; at <= text.size();) {
    if (code < target.codes_size() && target.codes(code).offset() <= at) {
      CROSSWALK_RETURN_IF_ERROR(convert(begin, at));
      begin = at;
      for (; code < target.codes_size() && target.codes(code).offset() <= at; ++code) {
        target.mutable_codes(code)->set_offset(static_cast<std::uint32_t>(out.size()));
      }
    }
    if (at == text.size()) break;
    const auto [character, length] = text::DecodeAt(text, at);
    if (IsControl(character) && character != '\n' && character != '\r' && character != '\t') {
      CROSSWALK_RETURN_IF_ERROR(convert(begin, at));
      out.append(text, at, length);
      begin = at + length;
    }
    at += length;
  }
  CROSSWALK_RETURN_IF_ERROR(convert(begin, text.size()));
  if (chain.empty()) {
    CROSSWALK_ASSIGN(const v1::ConvertResponse response, Ask("a", own));
    chain = response.chain();
  }
  how = chain + " " + own;
  target.set_text(std::move(out));
  target.set_language_tag(wanted_.str());
  return {};
}

}  // namespace crosswalk::memory
