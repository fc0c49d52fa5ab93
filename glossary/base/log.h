// The seam for logs: the library says what happened, the program decides where it goes.
#ifndef CROSSWALK_GLOSSARY_BASE_LOG_H_
#define CROSSWALK_GLOSSARY_BASE_LOG_H_

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crosswalk {

enum class LogLevel { kDebug, kInfo, kWarning, kError };

// One event: a short constant sentence and named values. Never holds a secret.
struct LogEvent {
  LogLevel level;
  std::string_view message;
  std::vector<std::pair<std::string_view, std::string>> fields;
};

// Replaces the sink; the default drops everything. Call before threads start. The sink itself must
// bear calls from any thread.
void SetLogSink(std::function<void(const LogEvent&)> sink);

// Hands an event to the sink. Any thread.
//   Log(LogLevel::kWarning, "piece damaged", {{"piece", name}, {"why", status.ToString()}});
void Log(LogLevel level, std::string_view message,
         std::vector<std::pair<std::string_view, std::string>> fields = {});

}  // namespace crosswalk

#endif  // CROSSWALK_GLOSSARY_BASE_LOG_H_
