// Prints what a match found.
#ifndef CROSSWALK_CLIENT_COMMAND_MATCH_TEXT_H_
#define CROSSWALK_CLIENT_COMMAND_MATCH_TEXT_H_

#include <string>

#include "client/terminal/style.h"
#include "crosswalk/v1/match.pb.h"

namespace crosswalk::command {

// For a person: for each match a line with its score, its memory and all that is to be known of it,
// then its source and its target, each with its tag. `segment` is the text that was asked for.
// Where the reply has alignments, the source shows what differs: in colour, or as `[-only in the
// unit-]` and `{+only in the segment+}`.
std::string MatchText(const std::string& segment, const v1::MatchResponse& reply,
                      const terminal::Style& style);

// The source of a match with what differs from the segment.
std::string Differences(const std::string& segment, const v1::Match& match,
                        const terminal::Style& style);

// One line a match.
std::string MatchTsvHeader();
std::string MatchTsv(const std::string& segment, const v1::MatchResponse& reply);

// "2024-05-01", in UTC; empty for an empty time.
std::string DateText(const google::protobuf::Timestamp& time);

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_MATCH_TEXT_H_
