// Lines as they come, for commands that answer a pipe while it stays open.
#ifndef CROSSWALK_CLIENT_COMMAND_LINE_STREAM_H_
#define CROSSWALK_CLIENT_COMMAND_LINE_STREAM_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "client/result.h"

namespace crosswalk::command {

// Reads lines of UTF-8 from a file descriptor, which it does not close. Lines end with LF or CR LF,
// the last one also without. Not thread-safe.
class LineStream {
 public:
  // `name` for messages: `standard input`. No line may be longer than `longest` bytes.
  LineStream(int fd, std::string name, std::size_t longest);

  // Waits for a line, and takes with it what is there already: at most `lines`, and none after
  // `bytes` are reached. Empty at the end. INVALID_ARGUMENT names the line that is too long or not
  // UTF-8, once those before it were given; CANCELLED where a signal ended the wait.
  client::Result<std::vector<std::string>> Next(std::size_t lines, std::size_t bytes);

  // How many lines were given.
  std::uint64_t given() const { return given_; }
  const std::string& name() const { return name_; }

 private:
  // The next whole line of what was read.
  std::optional<std::string> Take();
  std::optional<client::Error> Check(const std::string& line) const;
  // Reads what is there. False where nothing is and `wait` is not set.
  client::Result<bool> Fill(bool wait);

  const int fd_;
  const std::string name_;
  const std::size_t longest_;
  std::string pending_;
  std::size_t at_ = 0;       // where the next line begins in it
  std::size_t scanned_ = 0;  // up to here it holds no line end
  bool at_end_ = false;
  std::uint64_t given_ = 0;
  std::optional<client::Error> error_;
};

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_LINE_STREAM_H_
