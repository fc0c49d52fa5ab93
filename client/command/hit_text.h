// Prints what a lookup found.
#ifndef CROSSWALK_CLIENT_COMMAND_HIT_TEXT_H_
#define CROSSWALK_CLIENT_COMMAND_HIT_TEXT_H_

#include <string>

#include "client/terminal/style.h"
#include "crosswalk/v1/glossary_service.pb.h"

namespace crosswalk::command {

// For a person: for each concept its glossary, id and subject fields, then how it was met, then its
// answers, one a line.
std::string LookupText(const v1::LookupTermsResponse& reply, const terminal::Style& style);

// One line a hit and target; a hit without targets has one line with empty target fields.
std::string LookupTsvHeader();
std::string LookupTsv(const std::string& query, const v1::LookupTermsResponse& reply);

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_HIT_TEXT_H_
