// `--penalty NAME=POINTS`: what is subtracted from the score of a match.
#ifndef CROSSWALK_CLIENT_COMMAND_PENALTY_OPTION_H_
#define CROSSWALK_CLIENT_COMMAND_PENALTY_OPTION_H_

#include <string>

#include "client/result.h"
#include "crosswalk/v1/match.pb.h"

namespace crosswalk::command {

// The names that `ReadPenalty` knows, for a message or a help text: "other_script, …, memory:M".
std::string PenaltyNames();

// Sets what `word` says: a field of PenaltyPoints by its name (`other-script` too), or `memory:M`
// for the memory M. INVALID_ARGUMENT names the word.
client::Result<void> ReadPenalty(const std::string& word, v1::PenaltyPoints* points);

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_PENALTY_OPTION_H_
