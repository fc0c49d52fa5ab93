// The order of statuses, and which of them mean that a person agreed.
#ifndef CROSSWALK_GLOSSARY_TERM_TERM_STATUS_H_
#define CROSSWALK_GLOSSARY_TERM_TERM_STATUS_H_

#include <cstdint>

#include "crosswalk/v1/concept.pb.h"

namespace crosswalk::term {

// Best first: preferred, admitted, candidate, deprecated, forbidden. An unset one is admitted.
inline std::uint8_t StatusRank(int status) {
  switch (status) {
    case v1::TERM_STATUS_PREFERRED:
      return 0;
    case v1::TERM_STATUS_CANDIDATE:
      return 2;
    case v1::TERM_STATUS_DEPRECATED:
      return 3;
    case v1::TERM_STATUS_FORBIDDEN:
      return 4;
    default:
      return 1;
  }
}

// Somebody approved its use.
inline bool IsReviewed(int status) { return StatusRank(status) < 2; }
// Deprecated and forbidden terms are known, but should not be written.
inline bool IsUsable(int status) { return StatusRank(status) < 3; }

// What a reply says of a status: never TERM_STATUS_UNSPECIFIED.
inline v1::TermStatus ShownStatus(int status) {
  return status == v1::TERM_STATUS_UNSPECIFIED ? v1::TERM_STATUS_ADMITTED
                                               : static_cast<v1::TermStatus>(status);
}

}  // namespace crosswalk::term

#endif  // CROSSWALK_GLOSSARY_TERM_TERM_STATUS_H_
