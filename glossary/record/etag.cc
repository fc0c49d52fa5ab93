#include "glossary/record/etag.h"

#include <charconv>
#include <string>

namespace crosswalk::record {

Result<std::optional<std::uint64_t>> EtagNumber(std::string_view etag) {
  if (etag.empty()) return std::optional<std::uint64_t>();
  // As HTTP writes it.
  if (etag.size() >= 2 && etag.front() == '"' && etag.back() == '"') {
    etag = etag.substr(1, etag.size() - 2);
  }
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(etag.data(), etag.data() + etag.size(), number);
  if (error != std::errc() || end != etag.data() + etag.size()) {
    return Aborted("the etag is not one of this record").WithReason("ETAG_MISMATCH");
  }
  return std::optional<std::uint64_t>(number);
}

Status EtagMismatch(std::string_view name) {
  return Aborted(std::string(name) + ": was changed since it was read: read it again")
      .WithReason("ETAG_MISMATCH");
}

}  // namespace crosswalk::record
