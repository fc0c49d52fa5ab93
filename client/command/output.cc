#include "client/command/output.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace crosswalk::command {

constexpr std::size_t kPendingBytes = std::size_t{64} << 10;

void Output::Write(std::string_view text) {
  pending_ += text;
  // An error stays in error_ until the command asks for it with Flush.
  if (pending_.size() >= kPendingBytes) static_cast<void>(Flush());
}

client::Result<void> Output::Flush() {
  std::string_view rest = pending_;
  while (!rest.empty() && !closed_ && error_.empty()) {
    const ssize_t written = write(fd_, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      closed_ = true;
    } else if (errno != EINTR) {
      error_ = std::string("standard output: ") + std::strerror(errno);
    }
  }
  pending_.clear();
  if (error_.empty()) return {};
  return client::Error{client::ErrorCode::kInternal, error_};
}

}  // namespace crosswalk::command
