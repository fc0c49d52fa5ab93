#include "client/command/line_stream.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "client/command/interrupt.h"
#include "glossary/text/utf8.h"

namespace crosswalk::command {
namespace {

constexpr std::size_t kReadBytes = std::size_t{64} << 10;
constexpr int kMillisBetweenLooks = 100;

}  // namespace

LineStream::LineStream(int fd, std::string name, std::size_t longest)
    : fd_(fd), name_(std::move(name)), longest_(longest) {}

std::optional<std::string> LineStream::Take() {
  const std::size_t end = pending_.find('\n', std::max(at_, scanned_));
  scanned_ = std::min(end, pending_.size());
  const std::size_t length = scanned_ - at_;
  // One that is too long is given before its end, to be refused.
  const bool is_whole =
      end != std::string::npos || (at_end_ && length > 0) || length > longest_ + 1;
  if (!is_whole) return std::nullopt;
  std::string line = pending_.substr(at_, length);
  if (!line.empty() && line.back() == '\r') line.pop_back();
  at_ = std::min(scanned_ + 1, pending_.size());
  return line;
}

std::optional<client::Error> LineStream::Check(const std::string& line) const {
  const std::string place = name_ + ":" + std::to_string(given_ + 1) + ": ";
  if (line.size() > longest_) {
    return client::Error{client::ErrorCode::kInvalidArgument,
                         place + "longer than " + std::to_string(longest_ >> 10) + " kB"};
  }
  const std::size_t bad = text::FindInvalidUtf8(line);
  if (bad == std::string::npos) return std::nullopt;
  return client::Error{client::ErrorCode::kInvalidArgument,
                       place + "not UTF-8 at byte " + std::to_string(bad)};
}

client::Result<bool> LineStream::Fill(bool wait) {
  pollfd look{fd_, POLLIN, 0};
  while (poll(&look, 1, wait ? kMillisBetweenLooks : 0) <= 0) {
    if (Interrupted()) {
      return client::Error{client::ErrorCode::kCancelled,
                           name_ + ": interrupted while waiting for input"};
    }
    if (!wait) return false;
  }
  pending_.erase(0, at_);
  scanned_ -= std::min(scanned_, at_);
  at_ = 0;
  const std::size_t held = pending_.size();
  pending_.resize(held + kReadBytes);
  ssize_t got = 0;
  do {
    got = read(fd_, pending_.data() + held, kReadBytes);
  } while (got < 0 && errno == EINTR);
  pending_.resize(held + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  if (got < 0) {
    return client::Error{client::ErrorCode::kUnknown, name_ + ": " + std::strerror(errno)};
  }
  at_end_ = got == 0;
  return true;
}

client::Result<std::vector<std::string>> LineStream::Next(std::size_t lines, std::size_t bytes) {
  std::vector<std::string> taken;
  std::size_t size = 0;
  while (!error_ && taken.size() < lines && (taken.empty() || size < bytes)) {
    std::optional<std::string> line = Take();
    if (line) {
      error_ = Check(*line);
      if (error_) break;
      ++given_;
      size += line->size();
      taken.push_back(*std::move(line));
      continue;
    }
    if (at_end_) break;
    client::Result<bool> filled = Fill(taken.empty());
    if (!filled.ok()) return filled.error();
    if (!*filled) break;
  }
  if (taken.empty() && error_) return *error_;
  return taken;
}

}  // namespace crosswalk::command
