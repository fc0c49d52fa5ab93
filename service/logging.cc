#include "service/logging.h"

#include <google/protobuf/stubs/logging.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <memory>
#include <string_view>

namespace crosswalk::service {
namespace {

void AppendQuoted(std::string_view text, std::string& out) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char escaped[8];
      std::snprintf(escaped, sizeof(escaped), "\\u%04x", static_cast<unsigned>(c));
      out += escaped;
    } else {
      out += c;
    }
  }
  out += '"';
}

bool NeedsQuotes(std::string_view text) {
  if (text.empty()) return true;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '=') return true;
  }
  return false;
}

spdlog::level::level_enum LevelOf(LogLevel level) {
  switch (level) {
    case LogLevel::kDebug:
      return spdlog::level::debug;
    case LogLevel::kInfo:
      return spdlog::level::info;
    case LogLevel::kWarning:
      return spdlog::level::warn;
    case LogLevel::kError:
      return spdlog::level::err;
  }
  return spdlog::level::err;
}

}  // namespace

std::string TextLine(const LogEvent& event) {
  std::string line(event.message);
  for (const auto& [name, value] : event.fields) {
    line += " ";
    line += name;
    line += "=";
    if (NeedsQuotes(value)) {
      AppendQuoted(value, line);
    } else {
      line += value;
    }
  }
  return line;
}

std::string JsonMembers(const LogEvent& event) {
  std::string members = "\"message\":";
  AppendQuoted(event.message, members);
  for (const auto& [name, value] : event.fields) {
    members += ",";
    AppendQuoted(name, members);
    members += ":";
    AppendQuoted(value, members);
  }
  return members;
}

void StartLogging(const std::string& format, const std::string& level) {
  // Callers who send text that is not UTF-8 get their answer; they do not get our log as well.
  google::protobuf::SetLogHandler(
      [](google::protobuf::LogLevel, const char*, int, const std::string& message) {
        Log(LogLevel::kDebug, "protobuf", {{"message", message}});
      });
  const bool json = format == "json";
  auto logger = std::make_shared<spdlog::logger>("crosswalkd",
                                                 std::make_shared<spdlog::sinks::stderr_sink_mt>());
  logger->set_pattern(
      json ? R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})" : "%Y-%m-%dT%H:%M:%S.%eZ %l %v",
      spdlog::pattern_time_type::utc);
  logger->set_level(level == "warning" ? spdlog::level::warn
                    : level == "error" ? spdlog::level::err
                    : level == "debug" ? spdlog::level::debug
                                       : spdlog::level::info);
  SetLogSink([logger, json](const LogEvent& event) {
    const auto spd_level = LevelOf(event.level);
    if (!logger->should_log(spd_level)) return;
    logger->log(spd_level, "{}", json ? JsonMembers(event) : TextLine(event));
  });
}

}  // namespace crosswalk::service
