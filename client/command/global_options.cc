#include "client/command/global_options.h"

#include <CLI/Option.hpp>
#include <cstdlib>
#include <optional>

#include "client/address.h"
#include "client/command/duration.h"
#include "client/command/input_file.h"

namespace crosswalk::command {
namespace {

using client::Error;
using client::ErrorCode;

constexpr const char* kDefaultServer = "127.0.0.1:50051";
// A token and a bundle of certificates are small; anything larger is the wrong file.
constexpr std::size_t kTokenBytes = 16 << 10;
constexpr std::size_t kCertificateBytes = 4 << 20;

std::string Environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

Error Refuse(const std::string& option, const std::string& reason) {
  return {ErrorCode::kInvalidArgument, option + ": " + reason};
}

client::Result<std::string> ReadSmallFile(const std::string& path, std::size_t limit) {
  client::Result<InputFile> file = InputFile::Open(path);
  if (!file.ok()) return file.error();
  client::Result<std::string> bytes = file->Read(limit + 1);
  if (bytes.ok() && bytes->size() > limit) return Refuse(path, "too large for what it should hold");
  return bytes;
}

// Where the service is: options before environment.
client::Result<void> ReadPlace(const GlobalWords& words, GlobalOptions* options) {
  if (!words.server.empty() && !words.data.empty()) {
    return Refuse("--server and --data", "only one of them can be given");
  }
  options->server = words.server;
  options->data = words.data;
  if (options->server.empty() && options->data.empty()) {
    options->server = Environment("CROSSWALK_SERVER");
    options->data = Environment("CROSSWALK_DATA");
    if (!options->server.empty() && !options->data.empty()) {
      return Refuse("CROSSWALK_SERVER and CROSSWALK_DATA",
                    "both are set; say with --server or --data which one is meant");
    }
  }
  if (options->server.empty() && options->data.empty()) options->server = kDefaultServer;
  if (options->server.empty()) return {};
  return client::CheckAddress(options->server);
}

client::Result<void> ReadSecrets(const GlobalWords& words, GlobalOptions* options) {
  if (!words.token_file.empty()) {
    client::Result<std::string> token = ReadSmallFile(words.token_file, kTokenBytes);
    if (!token.ok()) return token.error();
    options->token = token->substr(0, token->find_first_of("\r\n"));
    if (options->token.empty()) return Refuse(words.token_file, "its first line holds no token");
  } else {
    options->token = Environment("CROSSWALK_TOKEN");
  }
  for (const char c : options->token) {
    if (c < 0x21 || c > 0x7E) return Refuse("token", "it may hold visible ASCII characters only");
  }
  if (!words.tls_ca.empty()) {
    client::Result<std::string> roots = ReadSmallFile(words.tls_ca, kCertificateBytes);
    if (!roots.ok()) return roots.error();
    if (roots->find("-----BEGIN ") == std::string::npos) {
      return Refuse(words.tls_ca, "holds no PEM certificate");
    }
    options->tls_roots = *std::move(roots);
  }
  return {};
}

}  // namespace

void DeclareGlobalOptions(CLI::App& app, GlobalWords* words) {
  const auto declare = [&app](const char* name, std::string* word, const char* type,
                              const char* description) {
    app.add_option(name, *word, description)->type_name(type)->group("Global options");
  };
  declare("--server", &words->server, "HOST:PORT",
          "Speak to the crosswalkd that listens there (default 127.0.0.1:50051; environment "
          "CROSSWALK_SERVER)");
  declare(
      "--data", &words->data, "DIR",
      "Use the glossaries in this folder, with or without a crosswalkd that owns it; made where "
      "it is missing (environment CROSSWALK_DATA)");
  declare("--format", &words->format, "table|json|tsv",
          "How to print the answer: table for people; json, one reply of the API a line; tsv");
  declare("--token-file", &words->token_file, "FILE",
          "Show the service the token in the first line of this file (environment CROSSWALK_TOKEN "
          "holds the token itself)");
  declare("--tls-ca", &words->tls_ca, "FILE",
          "Encrypt, and trust the certificates in this PEM file");
  declare("--lock-wait", &words->lock_wait, "TIME",
          "How long to wait for another command that holds the DIR (default 10s)");
  declare("--timeout", &words->timeout, "TIME",
          "Give up after this time: 500ms, 10s, 2m (default 60s for a question, 24h for a file)");
  declare("--color", &words->color, "auto|always|never",
          "Colour tables; auto does on a terminal unless NO_COLOR is set");
}

client::Result<GlobalOptions> ReadGlobalOptions(const GlobalWords& words) {
  GlobalOptions options;
  if (words.format == "json") {
    options.format = Format::kJson;
  } else if (words.format == "tsv") {
    options.format = Format::kTsv;
  } else if (words.format != "table") {
    return Refuse("--format `" + words.format + "`", "expected table, json or tsv");
  }
  const std::optional<terminal::ColorChoice> color = terminal::ReadColorChoice(words.color);
  if (!color) return Refuse("--color `" + words.color + "`", "expected auto, always or never");
  options.color = *color;
  if (!words.lock_wait.empty()) {
    const auto lock_wait = ReadDuration(words.lock_wait);
    if (!lock_wait)
      return Refuse("--lock-wait `" + words.lock_wait + "`", "expected a time such as 10s");
    options.lock_wait = *lock_wait;
  }
  if (!words.timeout.empty()) {
    const auto timeout = ReadDuration(words.timeout);
    if (!timeout || timeout->count() == 0) {
      return Refuse("--timeout `" + words.timeout + "`", "expected a time such as 500ms, 10s, 2m");
    }
    options.timeout = *timeout;
  }
  client::Result<void> place = ReadPlace(words, &options);
  if (!place.ok()) return place.error();
  client::Result<void> secrets = ReadSecrets(words, &options);
  if (!secrets.ok()) return secrets.error();
  return options;
}

}  // namespace crosswalk::command
