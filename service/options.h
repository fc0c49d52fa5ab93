// Everything that can be set on crosswalkd, with its default.
#ifndef CROSSWALK_SERVICE_OPTIONS_H_
#define CROSSWALK_SERVICE_OPTIONS_H_

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "service/call_environment.h"
#include "service/http/http_server.h"

namespace crosswalk::service {

struct Options {
  std::filesystem::path data;
  std::string listen = "127.0.0.1:50051";
  std::string http = "127.0.0.1:8080";  // empty: no HTTP
  std::filesystem::path tls_cert;
  std::filesystem::path tls_key;
  std::filesystem::path token_file;
  std::string log_format = "text";  // text, json
  std::string log_level = "info";   // debug, info, warning, error
  std::chrono::milliseconds lock_wait{10000};
  std::chrono::milliseconds drain{10000};
  Limits limits;
  CallLimits calls;
  http::HttpLimits http_limits;
};

// One option under its one name: `limits.term_bytes` in the file is `--limits-term-bytes` on the
// command line and CROSSWALKD_LIMITS_TERM_BYTES in the environment.
struct NamedOption {
  std::string key;
  std::string help;
  std::function<Status(Options&, std::string_view value)> set;
  std::function<std::string(const Options&)> text;

  std::string flag() const;
  std::string environment() const;
};

// All of them, in the order of the help.
const std::vector<NamedOption>& NamedOptions();

// Sets what a text in TOML says; `name` stands for it in messages. INVALID_ARGUMENT as for a file.
Status ReadConfig(std::string_view text, const std::string& name, Options& options);

// Sets what the TOML file says. INVALID_ARGUMENT "FILE:LINE: …" for a key that does not exist, a
// value that does not fit, and a file that is not TOML.
Status ReadConfigFile(const std::filesystem::path& path, Options& options);

// What a command line asks for: to run with options, or to print a text and end with success.
struct CommandLine {
  Options options;
  std::optional<std::string> print;  // help, version
};

// Flags over environment over file over defaults. INVALID_ARGUMENT with one line for bad usage.
Result<CommandLine> ParseCommandLine(int argc, const char* const* argv);

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_OPTIONS_H_
