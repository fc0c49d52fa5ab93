#include "tests/command/program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <regex>
#include <sstream>

namespace crosswalk::command {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

struct Pipe {
  Pipe() {
    if (pipe2(fds.data(), O_CLOEXEC) != 0) abort();
  }
  int reader() const { return fds[0]; }
  int writer() const { return fds[1]; }
  std::array<int, 2> fds{};
};

std::vector<std::string> Environment(const std::vector<std::string>& more) {
  std::vector<std::string> environment;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string text = *entry;
    if (!text.starts_with("CROSSWALK_") || text.starts_with("CROSSWALK_SHARED=")) {
      environment.push_back(text);
    }
  }
  environment.insert(environment.end(), more.begin(), more.end());
  return environment;
}

std::vector<char*> Pointers(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

// Starts a program with these descriptors as its standard ones.
pid_t Start(std::vector<std::string> words, std::vector<std::string> environment, int in, int out,
            int err) {
  const std::vector<char*> arguments = Pointers(words);
  const std::vector<char*> variables = Pointers(environment);
  const pid_t pid = fork();
  if (pid != 0) return pid;
  dup2(in, 0);
  dup2(out, 1);
  dup2(err, 2);
  execve(arguments[0], arguments.data(), variables.data());
  _exit(127);
}

}  // namespace

Ran Crosswalk(const std::vector<std::string>& words, const RunOptions& options) {
  signal(SIGPIPE, SIG_IGN);
  std::vector<std::string> all = {CROSSWALK_PROGRAM};
  all.insert(all.end(), words.begin(), words.end());
  const Pipe in;
  const Pipe out;
  const Pipe err;
  const pid_t pid =
      Start(all, Environment(options.environment), in.reader(), out.writer(), err.writer());
  for (const int fd : {in.reader(), out.writer(), err.writer()}) close(fd);
  if (options.close_output) close(out.reader());
  fcntl(in.writer(), F_SETFL, O_NONBLOCK);

  Ran ran;
  std::string_view input = options.input;
  bool writing = true;
  std::vector<std::pair<int, std::string*>> readers = {{err.reader(), &ran.err}};
  if (!options.close_output) readers.emplace_back(out.reader(), &ran.out);
  const auto start = steady_clock::now();
  const auto is_due = [&] {
    if (options.interrupt_in_input) return input.empty();
    if (options.interrupt_when) return options.interrupt_when();
    return options.interrupt_after.count() > 0 &&
           steady_clock::now() - start >= options.interrupt_after;
  };
  bool interrupted = false;
  std::size_t said = 0;  // of the dialogue
  while (!readers.empty() || writing) {
    const auto answers = static_cast<std::size_t>(std::count(ran.out.begin(), ran.out.end(), '\n'));
    if (input.empty() && said < options.dialogue.size() && answers > said) {
      input = options.dialogue[said++];
    }
    if (!interrupted && is_due()) {
      kill(pid, SIGINT);
      interrupted = true;
    }
    const bool has_more = said < options.dialogue.size() && !readers.empty();
    if (writing && input.empty() && !has_more && (!options.interrupt_in_input || readers.empty())) {
      close(in.writer());
      writing = false;
    }
    std::vector<pollfd> polled;
    for (const auto& reader : readers) polled.push_back({reader.first, POLLIN, 0});
    const bool has_input = writing && !input.empty();
    if (has_input) polled.push_back({in.writer(), POLLOUT, 0});
    poll(polled.data(), polled.size(), 20);
    if (has_input && polled.back().revents != 0) {
      const ssize_t written = write(in.writer(), input.data(), input.size());
      if (written > 0) input.remove_prefix(static_cast<std::size_t>(written));
      if (written < 0 && errno == EPIPE) input = {};
    }
    for (std::size_t i = readers.size(); i-- > 0;) {
      if (polled[i].revents == 0) continue;
      std::array<char, 65536> bytes{};
      const ssize_t got = read(readers[i].first, bytes.data(), bytes.size());
      if (got > 0) {
        readers[i].second->append(bytes.data(), static_cast<std::size_t>(got));
      } else {
        close(readers[i].first);
        readers.erase(readers.begin() + static_cast<std::ptrdiff_t>(i));
      }
    }
  }
  int status = 0;
  waitpid(pid, &status, 0);
  ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return ran;
}

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "crosswalk-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) abort();
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string TemporaryFolder::Write(const std::string& name, const std::string& bytes) const {
  std::ofstream(path_ / name, std::ios::binary) << bytes;
  return (path_ / name).string();
}

std::string ReadFile(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

Daemon::Daemon(const std::string& dir) {
  const Pipe out;
  const std::string log_path = dir + ".log";
  const int log = open(log_path.c_str(), O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0600);
  const int null = open("/dev/null", O_RDONLY | O_CLOEXEC);
  pid_ =
      Start({CROSSWALKD_PROGRAM, "--data", dir, "--listen", "127.0.0.1:0", "--http", "127.0.0.1:0"},
            Environment({}), null, out.writer(), log);
  for (const int fd : {out.writer(), log, null}) close(fd);
  out_ = out.reader();
  static const std::regex address("grpc=([0-9.:]+)");
  std::string said;
  std::smatch match;
  const auto end = steady_clock::now() + std::chrono::seconds(60);
  while (steady_clock::now() < end && !std::regex_search(said, match, address)) {
    pollfd polled{out_, POLLIN, 0};
    if (poll(&polled, 1, 1000) <= 0) continue;
    std::array<char, 4096> bytes{};
    const ssize_t got = read(out_, bytes.data(), bytes.size());
    if (got <= 0) break;
    said.append(bytes.data(), static_cast<std::size_t>(got));
  }
  if (!match.empty()) address_ = match[1];
  log_ = said + ReadFile(log_path);
}

Daemon::~Daemon() {
  kill(pid_, SIGTERM);
  waitpid(pid_, nullptr, 0);
  close(out_);
}

std::string ProjectFile(const std::string& path) {
  return std::string(CROSSWALK_SOURCE_DIR) + "/" + path;
}

std::string SharedFile(const std::string& path) {
  const char* shared = std::getenv("CROSSWALK_SHARED");
  const std::filesystem::path file =
      (shared == nullptr ? std::filesystem::path(CROSSWALK_SOURCE_DIR) / ".." / "shared"
                         : std::filesystem::path(shared)) /
      path;
  return std::filesystem::exists(file) ? file.string() : "";
}

}  // namespace crosswalk::command
