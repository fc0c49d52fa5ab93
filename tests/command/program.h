// Runs the programs of the project as a shell would.
#ifndef CROSSWALK_TESTS_COMMAND_PROGRAM_H_
#define CROSSWALK_TESTS_COMMAND_PROGRAM_H_

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace crosswalk::command {

// What a program did.
struct Ran {
  int status = -1;  // exit status, 128 + N for signal N
  std::string out;
  std::string err;
};

struct RunOptions {
  std::string input;
  // More input, each sent once there is one line more of output than there were before it: a pipe
  // that stays open.
  std::vector<std::string> dialogue;
  // NAME=VALUE, beside a bare environment: no CROSSWALK_ variable comes from outside.
  std::vector<std::string> environment;
  // Send SIGINT after this time; 0 never.
  std::chrono::milliseconds interrupt_after{0};
  // Send SIGINT as soon as this is true, asked some fifty times a second.
  std::function<bool()> interrupt_when;
  // Send SIGINT when the program has taken the input, which stays open: it waits for more then.
  bool interrupt_in_input = false;
  // Close standard output at once, as `| true` does.
  bool close_output = false;
};

// Runs the `crosswalk` command with these words.
Ran Crosswalk(const std::vector<std::string>& words, const RunOptions& options = {});

// A folder that goes with the object.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  // Writes a file and gives its path.
  std::string Write(const std::string& name, const std::string& bytes) const;

 private:
  std::filesystem::path path_;
};

std::string ReadFile(const std::string& path);

// A crosswalkd on a DIR, on a port of its own on loopback. Ends with the object.
class Daemon {
 public:
  explicit Daemon(const std::string& dir);
  ~Daemon();
  Daemon(const Daemon&) = delete;
  Daemon& operator=(const Daemon&) = delete;

  // HOST:PORT, empty where it did not start; `log` says why then.
  const std::string& address() const { return address_; }
  const std::string& log() const { return log_; }

 private:
  pid_t pid_ = -1;
  int out_ = -1;
  std::string address_;
  std::string log_;
};

// A file of the project's tree.
std::string ProjectFile(const std::string& path);
// A file of the open data beside the project; empty where it is absent.
std::string SharedFile(const std::string& path);

}  // namespace crosswalk::command

#endif  // CROSSWALK_TESTS_COMMAND_PROGRAM_H_
