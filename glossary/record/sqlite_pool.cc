#include "glossary/record/sqlite_record.h"
#include "glossary/record/sqlite_schema.h"

namespace crosswalk::record {

// More than this many connections at rest only cost memory.
constexpr std::size_t kIdleReaders = 16;

Result<ReaderPool::Lease> ReaderPool::Take() {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      std::unique_ptr<Connection> connection = std::move(idle_.back());
      idle_.pop_back();
      return Lease(*this, std::move(connection));
    }
  }
  CROSSWALK_ASSIGN(std::unique_ptr<Connection> connection,
                   Connection::Open(path_, OpenMode::kRead, busy_timeout_));
  CROSSWALK_RETURN_IF_ERROR(SetUpReader(*connection));
  return Lease(*this, std::move(connection));
}

void ReaderPool::Return(std::unique_ptr<Connection> connection) {
  // A transaction left open by an error would pin the log.
  if (connection->in_transaction() && !connection->Run("ROLLBACK").ok()) return;
  const std::lock_guard lock(mutex_);
  if (idle_.size() < kIdleReaders) idle_.push_back(std::move(connection));
}

void Gate::Enter() {
  std::unique_lock lock(mutex_);
  const std::uint64_t ticket = next_ticket_++;
  left_.wait(lock, [&] { return serving_ == ticket; });
}

void Gate::Leave() {
  const std::lock_guard lock(mutex_);
  ++serving_;
  left_.notify_all();
}

}  // namespace crosswalk::record
