#include "client/command/whole_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

namespace crosswalk::command {
namespace {

client::Error FileError(const std::string& path, int number) {
  client::ErrorCode code = client::ErrorCode::kUnknown;
  if (number == ENOENT || number == ENOTDIR) code = client::ErrorCode::kNotFound;
  if (number == EACCES || number == EPERM || number == EROFS) {
    code = client::ErrorCode::kPermissionDenied;
  }
  if (number == EISDIR) code = client::ErrorCode::kInvalidArgument;
  return {code, path + ": " + std::strerror(number)};
}

}  // namespace

WholeFile::WholeFile(int fd, std::string path, std::string temporary)
    : fd_(fd), path_(std::move(path)), temporary_(std::move(temporary)) {}

WholeFile::WholeFile(WholeFile&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)),
      path_(std::move(other.path_)),
      temporary_(std::move(other.temporary_)) {}

WholeFile::~WholeFile() {
  if (fd_ < 0) return;
  close(fd_);
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

client::Result<WholeFile> WholeFile::Create(const std::string& path, For readers) {
  struct stat existing {};
  std::string target = path;
  if (stat(path.c_str(), &existing) == 0) {
    if (S_ISDIR(existing.st_mode)) return FileError(path, EISDIR);
    if (!S_ISREG(existing.st_mode)) {
      const int fd = open(path.c_str(), O_WRONLY | O_CLOEXEC);
      if (fd < 0) return FileError(path, errno);
      return WholeFile(fd, path, "");
    }
    std::error_code error;
    target = std::filesystem::canonical(path, error).string();
    if (error) return FileError(path, error.value());
  }
  std::string temporary = target + ".XXXXXX";
  const int fd = mkostemp(temporary.data(), O_CLOEXEC);
  if (fd < 0) return FileError(path, errno);
  if (readers == For::kEverybody) {
    const mode_t mask = umask(0);
    umask(mask);
    fchmod(fd, 0666 & ~mask);
  }
  return WholeFile(fd, target, temporary);
}

client::Result<void> WholeFile::Write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(fd_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return FileError(path_, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

client::Result<void> WholeFile::Commit() {
  if (temporary_.empty()) {
    close(std::exchange(fd_, -1));
    return {};
  }
  if (fsync(fd_) != 0 || std::rename(temporary_.c_str(), path_.c_str()) != 0) {
    return FileError(path_, errno);
  }
  close(std::exchange(fd_, -1));
  // The new name is on disk when its folder is.
  const std::filesystem::path folder = std::filesystem::path(path_).parent_path();
  const int folder_fd =
      open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder_fd >= 0) {
    fsync(folder_fd);
    close(folder_fd);
  }
  return {};
}

}  // namespace crosswalk::command
