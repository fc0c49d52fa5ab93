#include "glossary/index/key_database.h"

#include <fcntl.h>
#include <unistd.h>
#include <xapian.h>

#include <cerrno>
#include <cstring>
#include <mutex>

namespace crosswalk::index {
namespace {

// Handles that are kept; more are opened when more threads ask at once.
constexpr std::size_t kPooledHandles = 16;

// Runs `work` and says what Xapian throws as a Status.
template <typename Work>
Status Caught(const std::string& what, Work&& work) {
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

}  // namespace

struct KeyDatabase::Pool {
  ~Pool() {
    free.clear();
    if (fd >= 0) ::close(fd);
  }

  // Throws what Xapian throws. The lock is held: a handle reads its header at the place where the
  // descriptor stands, which duplicates share.
  std::unique_ptr<Xapian::Database> OpenLocked() {
    const int copy = ::fcntl(fd, F_DUPFD_CLOEXEC, 0);
    if (copy < 0 || ::lseek(copy, 0, SEEK_SET) < 0) {
      if (copy >= 0) ::close(copy);
      throw Xapian::DatabaseOpeningError("cannot duplicate a descriptor", errno);
    }
    return std::make_unique<Xapian::Database>(copy);
  }

  std::string path;
  int fd = -1;
  std::mutex mutex;
  std::vector<std::unique_ptr<Xapian::Database>> free;
};

// A handle for the time of one call.
class KeyDatabase::Handle {
 public:
  explicit Handle(Pool& pool) : pool_(pool) {
    const std::lock_guard lock(pool.mutex);
    if (pool.free.empty()) {
      database_ = pool.OpenLocked();
    } else {
      database_ = std::move(pool.free.back());
      pool.free.pop_back();
    }
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    const std::lock_guard lock(pool_.mutex);
    if (pool_.free.size() < kPooledHandles) pool_.free.push_back(std::move(database_));
  }
  Xapian::Database& operator*() { return *database_; }
  Xapian::Database* operator->() { return database_.get(); }

 private:
  Pool& pool_;
  std::unique_ptr<Xapian::Database> database_;
};

KeyDatabase::KeyDatabase(std::unique_ptr<Pool> pool) : pool_(std::move(pool)) {}
KeyDatabase::~KeyDatabase() = default;

Result<std::unique_ptr<KeyDatabase>> KeyDatabase::Open(const std::filesystem::path& path,
                                                       std::uint32_t documents) {
  auto pool = std::make_unique<Pool>();
  pool->path = path.string();
  pool->fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (pool->fd < 0) {
    const int error = errno;
    std::string message = "cannot open " + path.string() + ": " + std::strerror(error);
    return error == ENOENT ? NotFound(std::move(message)) : Unavailable(std::move(message));
  }
  std::uint32_t found = 0;
  CROSSWALK_RETURN_IF_ERROR(Caught("cannot open " + path.string(), [&] {
    pool->free.reserve(kPooledHandles);
    Handle handle(*pool);
    found = handle->get_lastdocid();
  }));
  if (found != documents) {
    return DataLoss(path.string() + " holds " + std::to_string(found) + " documents instead of " +
                    std::to_string(documents));
  }
  return std::unique_ptr<KeyDatabase>(new KeyDatabase(std::move(pool)));
}

Status KeyDatabase::Postings(const std::string& term,
                             const std::function<void(std::uint32_t ordinal)>& visit) const {
  return Caught("cannot read " + pool_->path, [&] {
    Handle handle(*pool_);
    const Xapian::PostingIterator end = handle->postlist_end(term);
    for (Xapian::PostingIterator at = handle->postlist_begin(term); at != end; ++at) {
      visit(*at - 1);
    }
  });
}

Status KeyDatabase::Terms(const std::string& prefix, std::size_t skip,
                          const std::function<bool(std::string_view rest)>& visit) const {
  return Caught("cannot read " + pool_->path, [&] {
    Handle handle(*pool_);
    const Xapian::TermIterator end = handle->allterms_end(prefix);
    for (Xapian::TermIterator at = handle->allterms_begin(prefix); at != end; ++at) {
      const std::string term = *at;
      if (!visit(std::string_view(term).substr(std::min(skip, term.size())))) return;
    }
  });
}

struct KeyDatabaseBuilder::Part {
  explicit Part(const std::filesystem::path& path)
      : database(path.string(), Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS |
                                    Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS |
                                    Xapian::DB_NO_TERMLIST) {}
  Xapian::WritableDatabase database;
};

KeyDatabaseBuilder::KeyDatabaseBuilder(std::filesystem::path folder, const KeyDatabaseParts& sizes)
    : folder_(std::move(folder)), sizes_(sizes) {}

KeyDatabaseBuilder::~KeyDatabaseBuilder() {
  // A destructor that fails has nobody to tell; the folder goes with the piece that was given up.
  (void)Caught("", [&] { part_.reset(); });
  std::error_code ignored;
  for (const auto& part : parts_) std::filesystem::remove_all(part, ignored);
}

void KeyDatabaseBuilder::JoinParts() {
  const auto first = parts_.begin() + static_cast<std::ptrdiff_t>(joined_);
  const std::filesystem::path joined = folder_ / ("joined-" + std::to_string(joined_));
  std::vector<std::filesystem::path> old(first, parts_.end());
  {
    Xapian::Database all;
    for (const auto& part : old) all.add_database(Xapian::Database(part.string()));
    // Named first, so that it goes too where this fails.
    parts_.push_back(joined);
    all.compact(joined.string());
  }
  parts_.resize(joined_);
  parts_.push_back(joined);
  ++joined_;
  std::error_code ignored;
  for (const auto& part : old) std::filesystem::remove_all(part, ignored);
}

Status KeyDatabaseBuilder::Add(const std::vector<std::string>& terms) {
  return Caught("cannot write " + folder_.string(), [&] {
    if (part_ == nullptr) {
      if (parts_.size() - joined_ >= sizes_.together) JoinParts();
      parts_.push_back(folder_ / ("part-" + std::to_string(parts_.size())));
      part_ = std::make_unique<Part>(parts_.back());
      documents_in_part_ = 0;
    }
    Xapian::Document document;
    for (const std::string& term : terms) document.add_boolean_term(term);
    part_->database.add_document(document);
    if (++documents_in_part_ >= sizes_.documents) {
      part_->database.commit();
      part_.reset();
    }
  });
}

Status KeyDatabaseBuilder::Finish(const std::filesystem::path& path, bool sync) {
  if (parts_.empty()) return Status();
  const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (fd < 0) return Unavailable("cannot create " + path.string() + ": " + std::strerror(errno));
  const int sync_fd = sync ? ::fcntl(fd, F_DUPFD_CLOEXEC, 0) : -1;
  Status status = Caught("cannot write " + path.string(), [&] {
    if (part_ != nullptr) part_->database.commit();
    part_.reset();
    Xapian::Database all;
    for (const auto& part : parts_) all.add_database(Xapian::Database(part.string()));
    all.compact(fd, Xapian::DBCOMPACT_SINGLE_FILE);
  });
  if (sync_fd >= 0) {
    if (status.ok() && ::fsync(sync_fd) != 0) {
      status = Unavailable("cannot sync " + path.string() + ": " + std::strerror(errno));
    }
    ::close(sync_fd);
  }
  std::error_code ignored;
  for (const auto& part : parts_) std::filesystem::remove_all(part, ignored);
  parts_.clear();
  return status;
}

}  // namespace crosswalk::index
