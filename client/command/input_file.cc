#include "client/command/input_file.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>
#include <utility>

#include "client/command/interrupt.h"

namespace crosswalk::command {
namespace {

using client::Error;
using client::ErrorCode;

Error FileError(const std::string& name, int number) {
  ErrorCode code = ErrorCode::kUnknown;
  if (number == ENOENT || number == ENOTDIR) code = ErrorCode::kNotFound;
  if (number == EACCES || number == EPERM) code = ErrorCode::kPermissionDenied;
  if (number == EISDIR) code = ErrorCode::kInvalidArgument;
  return Error{code, name + ": " + std::strerror(number)};
}

// Waits for input, or for a signal: a terminal or a pipe may never say anything. False for the
// latter.
bool WaitForInput(int fd) {
  constexpr int kMillisBetweenLooks = 100;
  pollfd wait{fd, POLLIN, 0};
  while (!Interrupted()) {
    if (poll(&wait, 1, kMillisBetweenLooks) > 0) return true;
  }
  return false;
}

}  // namespace

InputFile::InputFile(int fd, std::string name, std::uint64_t size)
    : fd_(fd), name_(std::move(name)), size_(size) {}

InputFile::~InputFile() {
  if (fd_ > STDIN_FILENO) close(fd_);
}

InputFile::InputFile(InputFile&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)), name_(std::move(other.name_)), size_(other.size_) {}

InputFile& InputFile::operator=(InputFile&& other) noexcept {
  std::swap(fd_, other.fd_);
  std::swap(name_, other.name_);
  std::swap(size_, other.size_);
  return *this;
}

client::Result<InputFile> InputFile::Open(const std::string& path) {
  if (path == "-") return InputFile(STDIN_FILENO, "standard input", 0);
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return FileError(path, errno);
  struct stat file_stat {};
  if (fstat(fd, &file_stat) != 0 || S_ISDIR(file_stat.st_mode)) {
    const int number = S_ISDIR(file_stat.st_mode) ? EISDIR : errno;
    close(fd);
    return FileError(path, number);
  }
  const bool regular = S_ISREG(file_stat.st_mode);
  return InputFile(fd, path, regular ? static_cast<std::uint64_t>(file_stat.st_size) : 0);
}

client::Result<std::string> InputFile::Read(std::size_t limit) {
  std::string bytes(limit, '\0');
  std::size_t have = 0;
  while (have < limit) {
    if (size_ == 0 && !WaitForInput(fd_)) {
      return Error{ErrorCode::kCancelled, name_ + ": interrupted while waiting for input"};
    }
    const ssize_t got = read(fd_, bytes.data() + have, limit - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return FileError(name_, errno);
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  bytes.resize(have);
  return bytes;
}

client::Result<std::vector<client::Upload>> UploadsOf(const std::vector<std::string>& paths) {
  if (std::count(paths.begin(), paths.end(), "-") > 1) {
    return Error{ErrorCode::kInvalidArgument, "standard input (-) can be read only once"};
  }
  std::vector<client::Upload> uploads;
  for (const std::string& path : paths) {
    client::Result<InputFile> checked = InputFile::Open(path);
    if (!checked.ok()) return checked.error();
    client::Upload upload;
    upload.name = path;
    upload.size = checked->size();
    auto file = std::make_shared<std::optional<InputFile>>();
    upload.read = [path, file](std::size_t limit) -> client::Result<std::string> {
      if (!*file) {
        client::Result<InputFile> opened = InputFile::Open(path);
        if (!opened.ok()) return opened.error();
        file->emplace(*std::move(opened));
      }
      client::Result<std::string> bytes = (*file)->Read(limit);
      if (bytes.ok() && bytes->empty()) file->reset();
      return bytes;
    };
    uploads.push_back(std::move(upload));
  }
  return uploads;
}

}  // namespace crosswalk::command
