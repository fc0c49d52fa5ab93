#include "glossary/base/cancellation.h"

namespace crosswalk {

Status Cancellation::Check() const {
  if (is_cancelled_ && is_cancelled_()) return Status(Code::kCancelled, "the caller cancelled");
  if (deadline_ && Clock::now() >= *deadline_) {
    return Status(Code::kDeadlineExceeded, "the deadline passed before the work was done");
  }
  return Status();
}

}  // namespace crosswalk
