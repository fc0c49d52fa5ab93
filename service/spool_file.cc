#include "service/spool_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <system_error>
#include <utility>

namespace crosswalk::service {
namespace {

Status Failed(const std::filesystem::path& path, const char* what) {
  const std::string message = path.string() + ": " + what + ": " + std::strerror(errno);
  return errno == ENOSPC || errno == EDQUOT ? ResourceExhausted(message) : Unavailable(message);
}

}  // namespace

Result<SpoolFile> SpoolFile::Create(const std::filesystem::path& dir) {
  const std::filesystem::path folder = dir / "spool";
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  std::string own = (folder / "XXXXXX").string();
  if (::mkdtemp(own.data()) == nullptr) return Failed(folder, "cannot be written");
  const std::filesystem::path path = std::filesystem::path(own) / "upload";
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) {
    const Status status = Failed(path, "cannot be written");
    std::filesystem::remove_all(own, error);
    return status;
  }
  return SpoolFile(path, file);
}

void SpoolFile::Clean(const std::filesystem::path& dir) {
  std::error_code error;
  std::filesystem::remove_all(dir / "spool", error);
}

SpoolFile::SpoolFile(SpoolFile&& other) noexcept
    : path_(std::move(other.path_)),
      file_(std::exchange(other.file_, -1)),
      written_(other.written_) {}

SpoolFile::~SpoolFile() {
  if (file_ < 0) return;
  ::close(file_);
  std::error_code ignored;
  std::filesystem::remove_all(path_.parent_path(), ignored);
}

Status SpoolFile::Append(std::string_view bytes, std::uint64_t limit) {
  if (bytes.size() > limit || written_ > limit - bytes.size()) {
    return ResourceExhausted("the file has more than " + std::to_string(limit) + " bytes");
  }
  while (!bytes.empty()) {
    const ssize_t n = ::pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(written_));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return Failed(path_, "cannot be written");
    bytes.remove_prefix(static_cast<std::size_t>(n));
    written_ += static_cast<std::uint64_t>(n);
  }
  return Status();
}

Result<std::string> SpoolFile::ReadAt(std::uint64_t offset, std::size_t size) const {
  std::string bytes(size, '\0');
  std::size_t have = 0;
  while (have < size) {
    const ssize_t n =
        ::pread(file_, bytes.data() + have, size - have, static_cast<off_t>(offset + have));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return Failed(path_, "cannot be read");
    if (n == 0) break;
    have += static_cast<std::size_t>(n);
  }
  bytes.resize(have);
  return bytes;
}

Status SpoolFile::Reopen() {
  const int file = ::open(path_.c_str(), O_RDWR | O_CLOEXEC);
  if (file < 0) return Failed(path_, "cannot be opened");
  ::close(std::exchange(file_, file));
  return Status();
}

Result<std::uint64_t> SpoolFile::Size() const {
  struct stat info {};
  if (::fstat(file_, &info) != 0) return Failed(path_, "cannot be read");
  return static_cast<std::uint64_t>(info.st_size);
}

}  // namespace crosswalk::service
