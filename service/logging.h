// Where log events go: standard error, as text or JSON lines.
#ifndef CROSSWALK_SERVICE_LOGGING_H_
#define CROSSWALK_SERVICE_LOGGING_H_

#include <string>

#include "glossary/base/log.h"

namespace crosswalk::service {

// Sends the events of the library and the service to standard error. `format` is "text" or "json",
// `level` the least that is written: "debug", "info", "warning" or "error". Once, before threads
// start.
void StartLogging(const std::string& format, const std::string& level);

// The line of an event, without time and level: "sentence name=value …", quoted where needed.
std::string TextLine(const LogEvent& event);
// The members of an event for a JSON object, without time and level: "message":"…","name":"…".
std::string JsonMembers(const LogEvent& event);

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_LOGGING_H_
