// Page tokens: opaque to callers, and refused where they are not what a page before gave.
#ifndef CROSSWALK_GLOSSARY_RECORD_PAGE_TOKEN_H_
#define CROSSWALK_GLOSSARY_RECORD_PAGE_TOKEN_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "glossary/base/status.h"

namespace crosswalk::record {

// A token for the page after `after` of the listing `listing`, such as `concepts of seed`.
std::string MakePageToken(std::string_view listing, std::string_view after);
// The `after` of a token; empty for the empty token. INVALID_ARGUMENT naming page_token for one
// that was not made for this listing.
Result<std::string> ReadPageToken(std::string_view listing, std::string_view token);

// Items of a page that was asked for: `unasked` for 0, at most `limit`. INVALID_ARGUMENT below 0.
Result<std::size_t> PageSize(std::int32_t asked, std::size_t limit, std::size_t unasked = 50);

// Bytes after which a page ends, below the 4 MB of a message.
inline constexpr std::size_t kPageBytes = 3'000'000;

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_PAGE_TOKEN_H_
