// Standard output, where the data goes.
#ifndef CROSSWALK_CLIENT_COMMAND_OUTPUT_H_
#define CROSSWALK_CLIENT_COMMAND_OUTPUT_H_

#include <string>
#include <string_view>

#include "client/result.h"

namespace crosswalk::command {

// Collects and writes to a file descriptor. A reader that went away (a closed pipe) is no error:
// the rest is dropped, since `crosswalk … | head` has what it wanted. Needs SIGPIPE ignored. Not
// thread-safe.
class Output {
 public:
  explicit Output(int fd) : fd_(fd) {}
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void Write(std::string_view text);
  // Writes what was collected. The first error of any write, such as a full disk.
  client::Result<void> Flush();

  int fd() const { return fd_; }
  // True once the reader has gone away.
  bool closed() const { return closed_; }

 private:
  const int fd_;
  std::string pending_;
  bool closed_ = false;
  std::string error_;
};

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_OUTPUT_H_
