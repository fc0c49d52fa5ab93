#include "glossary/record/record.h"

#include <charconv>

namespace crosswalk::record {

std::string Revision::ToString() const { return epoch + ":" + std::to_string(number); }

Result<Revision> Revision::Parse(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  Revision revision;
  if (colon != std::string_view::npos && colon > 0) {
    revision.epoch = std::string(text.substr(0, colon));
    const std::string_view digits = text.substr(colon + 1);
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), revision.number);
    if (error == std::errc() && end == digits.data() + digits.size()) return revision;
  }
  return InvalidArgument("a revision is written epoch:number");
}

}  // namespace crosswalk::record
