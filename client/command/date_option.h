// Dates as people write them.
#ifndef CROSSWALK_CLIENT_COMMAND_DATE_OPTION_H_
#define CROSSWALK_CLIENT_COMMAND_DATE_OPTION_H_

#include <google/protobuf/timestamp.pb.h>

#include <optional>
#include <string>

namespace crosswalk::command {

// The time that a date covers, from `begin` up to and without `end`.
struct DateSpan {
  google::protobuf::Timestamp begin;
  google::protobuf::Timestamp end;
};

// "2024", "2024-05" and "2024-05-01" are the year, the month and the day in UTC; a time of RFC 3339
// such as "2024-05-01T12:00:00Z" is that moment, both its beginning and its end. Empty for anything
// else.
std::optional<DateSpan> ReadDate(const std::string& text);

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_DATE_OPTION_H_
