// A reply in protobuf's JSON mapping.
#ifndef CROSSWALK_CLIENT_COMMAND_JSON_LINE_H_
#define CROSSWALK_CLIENT_COMMAND_JSON_LINE_H_

#include <google/protobuf/message.h>

#include <string>

namespace crosswalk::command {

// One line with its end: default values printed, enums by name, 64-bit numbers as strings. Equal
// messages give equal lines: the entries of maps come by key.
std::string JsonLine(const google::protobuf::Message& message);

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_JSON_LINE_H_
