#include "service/owner_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <thread>
#include <utility>

namespace crosswalk::service {
namespace {

constexpr std::chrono::milliseconds kBetweenTries{20};

std::string OwnerIn(const std::filesystem::path& dir) {
  char pid[32];
  const int file = ::open((dir / "owner.lock").c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return "";
  const ssize_t size = ::read(file, pid, sizeof(pid));
  ::close(file);
  std::string text(pid, size > 0 ? static_cast<std::size_t>(size) : 0);
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text.empty() ? "" : " (process " + text + ")";
}

}  // namespace

Result<std::optional<OwnerLock>> OwnerLock::TryAcquire(const std::filesystem::path& dir,
                                                       Mode mode) {
  const std::string path = (dir / "owner.lock").string();
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) return Unavailable(path + ": cannot be opened: " + std::strerror(errno));
  OwnerLock lock(file);
  const int operation = mode == Mode::kExclusive ? LOCK_EX : LOCK_SH;
  while (::flock(file, operation | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    if (errno == EWOULDBLOCK) return std::optional<OwnerLock>();
    return Unavailable(path + ": cannot be locked: " + std::strerror(errno));
  }
  if (mode == Mode::kExclusive) {
    // For the message that others get; the lock itself does not need it, so failing is harmless.
    const std::string pid = std::to_string(::getpid()) + "\n";
    if (::ftruncate(file, 0) == 0 && ::pwrite(file, pid.data(), pid.size(), 0) < 0) errno = 0;
  }
  return std::optional<OwnerLock>(std::move(lock));
}

Result<OwnerLock> OwnerLock::Acquire(const std::filesystem::path& dir, Mode mode,
                                     std::chrono::milliseconds wait,
                                     const std::function<bool()>& give_up) {
  const auto deadline = std::chrono::steady_clock::now() + wait;
  while (true) {
    CROSSWALK_ASSIGN(std::optional<OwnerLock> lock, TryAcquire(dir, mode));
    if (lock) return *std::move(lock);
    if ((give_up && give_up()) || std::chrono::steady_clock::now() >= deadline) {
      return Unavailable(dir.string() + ": in use by another program" + OwnerIn(dir) + "; waited " +
                         std::to_string(wait.count()) + " ms")
          .WithReason("DIR_IN_USE");
    }
    std::this_thread::sleep_for(kBetweenTries);
  }
}

OwnerLock::OwnerLock(OwnerLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

OwnerLock& OwnerLock::operator=(OwnerLock&& other) noexcept {
  if (this != &other) {
    if (file_ >= 0) ::close(file_);
    file_ = std::exchange(other.file_, -1);
  }
  return *this;
}

OwnerLock::~OwnerLock() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace crosswalk::service
