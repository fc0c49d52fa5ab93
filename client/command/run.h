// The whole command.
#ifndef CROSSWALK_CLIENT_COMMAND_RUN_H_
#define CROSSWALK_CLIENT_COMMAND_RUN_H_

#include "client/command/command.h"

namespace crosswalk::command {

// Does what `words`, those behind the program's name, say. Data goes to standard output, talk to
// standard error. Once a process: it ignores SIGPIPE and takes SIGINT and SIGTERM while it works.
ExitStatus Run(const Words& words);

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_RUN_H_
