#include "glossary/base/log.h"

namespace crosswalk {
namespace {

std::function<void(const LogEvent&)>& Sink() {
  static std::function<void(const LogEvent&)> sink;
  return sink;
}

}  // namespace

void SetLogSink(std::function<void(const LogEvent&)> sink) { Sink() = std::move(sink); }

void Log(LogLevel level, std::string_view message,
         std::vector<std::pair<std::string_view, std::string>> fields) {
  if (Sink()) Sink()({level, message, std::move(fields)});
}

}  // namespace crosswalk
