// The exit statuses that scripts depend on.
#ifndef CROSSWALK_CLIENT_COMMAND_EXIT_STATUS_H_
#define CROSSWALK_CLIENT_COMMAND_EXIT_STATUS_H_

#include "client/result.h"

namespace crosswalk::command {

enum class ExitStatus {
  kDone = 0,
  kNegative = 1,  // done, and the answer is no: nothing was found
  kBadInput = 2,  // usage or input
  kOther = 3,     // everything else
};

// The status of a command that failed with `code`.
ExitStatus ExitStatusOf(client::ErrorCode code);

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_EXIT_STATUS_H_
