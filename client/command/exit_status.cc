#include "client/command/exit_status.h"

namespace crosswalk::command {

ExitStatus ExitStatusOf(client::ErrorCode code) {
  using client::ErrorCode;
  switch (code) {
    case ErrorCode::kInvalidArgument:
    case ErrorCode::kNotFound:
    case ErrorCode::kAlreadyExists:
    case ErrorCode::kFailedPrecondition:
    case ErrorCode::kOutOfRange:
    case ErrorCode::kAborted:
      return ExitStatus::kBadInput;
    default:
      return ExitStatus::kOther;
  }
}

}  // namespace crosswalk::command
