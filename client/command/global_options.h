// Options that stand before or after any command.
#ifndef CROSSWALK_CLIENT_COMMAND_GLOBAL_OPTIONS_H_
#define CROSSWALK_CLIENT_COMMAND_GLOBAL_OPTIONS_H_

#include <CLI/App.hpp>
#include <chrono>
#include <string>

#include "client/result.h"
#include "client/terminal/terminal.h"

namespace crosswalk::command {

enum class Format { kTable, kJson, kTsv };

// As they stand on the command line.
struct GlobalWords {
  std::string server;
  std::string data;
  std::string format = "table";
  std::string token_file;
  std::string tls_ca;
  std::string lock_wait;
  std::string timeout;
  std::string color = "auto";
};

// Read and checked.
struct GlobalOptions {
  // HOST:PORT; empty where `data` says the DIR.
  std::string server;
  std::string data;
  Format format = Format::kTable;
  std::string token;
  std::string tls_roots;
  std::chrono::milliseconds lock_wait{10'000};
  // 0 where none was given.
  std::chrono::milliseconds timeout{0};
  terminal::ColorChoice color = terminal::ColorChoice::kAuto;
};

// Declares them on the program's App, to be parsed into `words`, which must outlive the App.
void DeclareGlobalOptions(CLI::App& app, GlobalWords* words);

// Reads the words, and where they are empty the environment: CROSSWALK_SERVER, CROSSWALK_DATA,
// CROSSWALK_TOKEN. Without a server and a DIR the server is 127.0.0.1:50051. INVALID_ARGUMENT names
// the option at fault.
client::Result<GlobalOptions> ReadGlobalOptions(const GlobalWords& words);

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_GLOBAL_OPTIONS_H_
