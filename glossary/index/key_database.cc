#include "glossary/index/key_database.h"

#include <fcntl.h>
#include <unistd.h>
#include <xapian.h>

#include <cerrno>
#include <cstring>

#include "glossary/index/glass_pool.h"

namespace crosswalk::index {

KeyDatabase::KeyDatabase(std::unique_ptr<GlassPool> pool) : pool_(std::move(pool)) {}
KeyDatabase::~KeyDatabase() = default;

Result<std::unique_ptr<KeyDatabase>> KeyDatabase::Open(const std::filesystem::path& path,
                                                       std::uint32_t documents) {
  CROSSWALK_ASSIGN(std::unique_ptr<GlassPool> pool, GlassPool::Open(path, documents));
  return std::unique_ptr<KeyDatabase>(new KeyDatabase(std::move(pool)));
}

Status KeyDatabase::Postings(const std::string& term,
                             const std::function<void(std::uint32_t ordinal)>& visit) const {
  return CaughtOfXapian("cannot read " + pool_->path(), [&] {
    GlassPool::Handle handle(*pool_);
    const Xapian::PostingIterator end = handle->postlist_end(term);
    for (Xapian::PostingIterator at = handle->postlist_begin(term); at != end; ++at) {
      visit(*at - 1);
    }
  });
}

Status KeyDatabase::Terms(const std::string& prefix, std::size_t skip,
                          const std::function<bool(std::string_view rest)>& visit) const {
  return CaughtOfXapian("cannot read " + pool_->path(), [&] {
    GlassPool::Handle handle(*pool_);
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
  (void)CaughtOfXapian("", [&] { part_.reset(); });
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
  return CaughtOfXapian("cannot write " + folder_.string(), [&] {
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
  Status status = CaughtOfXapian("cannot write " + path.string(), [&] {
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
