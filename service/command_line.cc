#include <CLI/CLI.hpp>
#include <map>
#include <string>

#include "service/admin_service.h"
#include "service/options.h"

namespace crosswalk::service {
namespace {

constexpr const char* kAbout =
    "crosswalkd serves the glossaries of one folder over gRPC.\n\n"
    "  crosswalkd --data DIR                        serve on 127.0.0.1:50051\n"
    "  crosswalkd --data DIR --listen 127.0.0.1:0   take a free port and print it\n\n"
    "Once it serves, it prints one line: ready grpc=HOST:PORT http=HOST:PORT socket=PATH";

constexpr const char* kFooter =
    "Every option can also stand in the file of --config (`limits.term_bytes` is term_bytes in\n"
    "[limits]) and in the environment (CROSSWALKD_LIMITS_TERM_BYTES). The command line wins over\n"
    "the environment, the environment over the file. Sizes read like 64KiB, durations like 30s.";

std::string GroupOf(const std::string& key) {
  const std::size_t dot = key.find('.');
  if (dot == std::string::npos) return "Options";
  const std::string section = key.substr(0, dot);
  if (section == "calls") return "Calls";
  if (section == "http") return "HTTP";
  return "Limits on what callers send and get";
}

}  // namespace

Result<CommandLine> ParseCommandLine(int argc, const char* const* argv) {
  CLI::App app(kAbout, "crosswalkd");
  app.footer(kFooter);
  app.set_version_flag("--version", std::string("crosswalkd ") + Version());
  std::string config;
  app.add_option("--config", config, "TOML file with options.")
      ->envname("CROSSWALKD_CONFIG")
      ->type_name("FILE");

  CommandLine line;
  std::map<std::string, std::string> given;
  for (const NamedOption& option : NamedOptions()) {
    const std::string standard = option.text(line.options);
    app.add_option(option.flag(), given[option.key], option.help)
        ->envname(option.environment())
        ->group(GroupOf(option.key))
        ->type_name(standard.empty() ? "VALUE" : "VALUE [" + standard + "]");
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& asked) {
    line.print = dynamic_cast<const CLI::CallForVersion*>(&asked) != nullptr
                     ? std::string(asked.what()) + "\n"
                     : app.help();
    return line;
  } catch (const CLI::Error& error) {
    return InvalidArgument(std::string(error.what()) + "; see crosswalkd --help");
  }

  if (!config.empty()) CROSSWALK_RETURN_IF_ERROR(ReadConfigFile(config, line.options));
  for (const NamedOption& option : NamedOptions()) {
    if (app.get_option(option.flag())->count() == 0) continue;
    const Status status = option.set(line.options, given[option.key]);
    if (!status.ok()) return InvalidArgument(option.flag() + ": " + status.message());
  }
  if (line.options.data.empty()) {
    return InvalidArgument("--data: the folder to serve is needed; see crosswalkd --help");
  }
  return line;
}

}  // namespace crosswalk::service
