// Says an error to a person.
#ifndef CROSSWALK_CLIENT_COMMAND_ERROR_LINE_H_
#define CROSSWALK_CLIENT_COMMAND_ERROR_LINE_H_

#include <string>

#include "client/result.h"

namespace crosswalk::command {

// One line without its end, `crosswalk: …`, with the refused fields that the message does not name.
// `server` is the address that was spoken to, empty for a DIR; it is named where nobody answered.
std::string ErrorLine(const client::Error& error, const std::string& server);

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_ERROR_LINE_H_
