#include "client/command/error_line.h"

#include "client/terminal/display_width.h"

namespace crosswalk::command {
namespace {

// What to say where the library's own words would not help.
std::string Message(const client::Error& error, const std::string& server) {
  switch (error.code) {
    case client::ErrorCode::kUnavailable:
      if (server.empty()) return error.message;
      return server + ": no answer (" + error.message +
             "); start crosswalkd, or name a DIR with --data";
    case client::ErrorCode::kDeadlineExceeded:
      return "no answer in time; --timeout gives more (" + error.message + ")";
    default:
      return error.message.empty() ? client::ErrorCodeName(error.code) : error.message;
  }
}

}  // namespace

std::string ErrorLine(const client::Error& error, const std::string& server) {
  std::string line = "crosswalk: " + Message(error, server);
  for (const client::RefusedField& refused : error.refused_fields) {
    if (error.message.find(refused.description) != std::string::npos) continue;
    line += "; " + refused.field + ": " + refused.description;
  }
  return terminal::Printable(line);
}

}  // namespace crosswalk::command
