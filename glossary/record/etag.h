// Etags: the number of a version as callers send it back.
#ifndef CROSSWALK_GLOSSARY_RECORD_ETAG_H_
#define CROSSWALK_GLOSSARY_RECORD_ETAG_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "glossary/base/status.h"

namespace crosswalk::record {

// The number that an etag means; none for the empty etag. ABORTED (ETAG_MISMATCH) for a text that
// no version has as its etag.
Result<std::optional<std::uint64_t>> EtagNumber(std::string_view etag);
Status EtagMismatch(std::string_view name);

}  // namespace crosswalk::record

#endif  // CROSSWALK_GLOSSARY_RECORD_ETAG_H_
