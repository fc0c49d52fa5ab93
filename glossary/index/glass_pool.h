// Handles of a Xapian database in one file that never changes. For the sources that read one; no
// other header sees Xapian.
#ifndef CROSSWALK_GLOSSARY_INDEX_GLASS_POOL_H_
#define CROSSWALK_GLOSSARY_INDEX_GLASS_POOL_H_

#include <fcntl.h>
#include <unistd.h>
#include <xapian.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <memory>
#include <mutex>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "glossary/base/status.h"

namespace crosswalk::index {

// Runs `work` and says what Xapian throws as a Status: DATA_LOSS for a database that it cannot
// read, RESOURCE_EXHAUSTED for a full disk or memory.
template <typename Work>
Status CaughtOfXapian(const std::string& what, Work&& work) {
  try {
    work();
    return Status();
  } catch (const Xapian::DatabaseError& error) {
    const char* reason = error.get_error_string();
    const std::string message =
        what + ": " + error.get_msg() + (reason != nullptr ? std::string(": ") + reason : "");
    if (reason != nullptr && std::strcmp(reason, std::strerror(ENOSPC)) == 0) {
      return ResourceExhausted(message);
    }
    return DataLoss(message);
  } catch (const Xapian::Error& error) {
    return Internal(what + ": " + error.get_description());
  } catch (const std::bad_alloc&) {
    return ResourceExhausted(what + ": out of memory");
  }
}

// Any thread. Handles are opened from a descriptor, so that the file may be unlinked meanwhile.
class GlassPool {
 public:
  // A handle for the time of one call. Its making throws what Xapian throws.
  class Handle {
   public:
    explicit Handle(GlassPool& pool) : pool_(pool), database_(pool.Take()) {}
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() { pool_.GiveBack(std::move(database_)); }
    Xapian::Database& operator*() { return *database_; }
    Xapian::Database* operator->() { return database_.get(); }

   private:
    GlassPool& pool_;
    std::unique_ptr<Xapian::Database> database_;
  };

  // NOT_FOUND; DATA_LOSS where Xapian does not take it for a sound database of `documents`
  // documents.
  static Result<std::unique_ptr<GlassPool>> Open(const std::filesystem::path& path,
                                                 std::uint32_t documents) {
    std::unique_ptr<GlassPool> pool(new GlassPool(path.string()));
    pool->fd_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (pool->fd_ < 0) {
      const int error = errno;
      std::string message = "cannot open " + pool->path_ + ": " + std::strerror(error);
      return error == ENOENT ? NotFound(std::move(message)) : Unavailable(std::move(message));
    }
    std::uint32_t found = 0;
    CROSSWALK_RETURN_IF_ERROR(CaughtOfXapian("cannot open " + pool->path_, [&] {
      pool->free_.reserve(kPooled);
      Handle handle(*pool);
      found = handle->get_lastdocid();
    }));
    if (found != documents) {
      return DataLoss(pool->path_ + " holds " + std::to_string(found) + " documents instead of " +
                      std::to_string(documents));
    }
    return pool;
  }
  GlassPool(const GlassPool&) = delete;
  GlassPool& operator=(const GlassPool&) = delete;
  ~GlassPool() {
    free_.clear();
    if (fd_ >= 0) ::close(fd_);
  }

  const std::string& path() const { return path_; }

 private:
  // Handles that are kept; more are opened when more threads ask at once.
  static constexpr std::size_t kPooled = 16;

  explicit GlassPool(std::string path) : path_(std::move(path)) {}

  std::unique_ptr<Xapian::Database> Take() {
    const std::lock_guard lock(mutex_);
    if (!free_.empty()) {
      std::unique_ptr<Xapian::Database> database = std::move(free_.back());
      free_.pop_back();
      return database;
    }
    // Under the lock: a handle reads its header at the place where the descriptor stands, which
    // duplicates share.
    const int copy = ::fcntl(fd_, F_DUPFD_CLOEXEC, 0);
    if (copy < 0 || ::lseek(copy, 0, SEEK_SET) < 0) {
      if (copy >= 0) ::close(copy);
      throw Xapian::DatabaseOpeningError("cannot duplicate a descriptor", errno);
    }
    return std::make_unique<Xapian::Database>(copy);
  }
  void GiveBack(std::unique_ptr<Xapian::Database> database) {
    const std::lock_guard lock(mutex_);
    if (free_.size() < kPooled) free_.push_back(std::move(database));
  }

  const std::string path_;
  int fd_ = -1;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Xapian::Database>> free_;
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_GLASS_POOL_H_
