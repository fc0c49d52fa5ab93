#include "glossary/record/page_token.h"

#include <algorithm>

#include "glossary/base/hash.h"

namespace crosswalk::record {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";
constexpr std::size_t kCheck = 16;  // characters that a ContentId has

std::string Check(std::string_view listing, std::string_view after) {
  std::string bytes(listing);
  bytes.push_back('\0');
  return ContentId(bytes.append(after));
}

}  // namespace

std::string MakePageToken(std::string_view listing, std::string_view after) {
  std::string token = Check(listing, after);
  for (const char c : after) {
    token += kDigits[static_cast<unsigned char>(c) >> 4];
    token += kDigits[static_cast<unsigned char>(c) & 15];
  }
  return token;
}

Result<std::string> ReadPageToken(std::string_view listing, std::string_view token) {
  if (token.empty()) return std::string();
  const Status refused = InvalidField("page_token", "is not a token of this listing");
  if (token.size() < kCheck || token.size() % 2 != 0) return refused;
  std::string after;
  for (std::size_t i = kCheck; i < token.size(); i += 2) {
    const std::size_t high = kDigits.find(token[i]);
    const std::size_t low = kDigits.find(token[i + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) return refused;
    after += static_cast<char>(high << 4 | low);
  }
  if (token.substr(0, kCheck) != Check(listing, after)) return refused;
  return after;
}

Result<std::size_t> PageSize(std::int32_t asked, std::size_t limit, std::size_t unasked) {
  if (asked < 0) return InvalidField("page_size", "is below 0");
  if (asked == 0) return std::min(unasked, limit);
  return std::min(static_cast<std::size_t>(asked), limit);
}

}  // namespace crosswalk::record
