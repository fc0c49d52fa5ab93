#include "glossary/index/key_database_lane.h"

#include <system_error>
#include <utility>

namespace crosswalk::index {
namespace {

// A piece below so many documents is made sooner than a thread would help.
constexpr std::uint64_t kDocumentsBeforeThread = 4096;
constexpr std::size_t kDocumentsAtOnce = 128;
constexpr std::size_t kMostHanded = 8;

}  // namespace

KeyDatabaseLane::~KeyDatabaseLane() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    dropped_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void KeyDatabaseLane::Start() {
  try {
    thread_ = std::thread([this] { Work(); });
  } catch (const std::system_error&) {
    // Without a thread it takes longer, and nothing else.
  }
}

Status KeyDatabaseLane::Add(std::vector<std::string> terms) {
  if (++added_ == kDocumentsBeforeThread) Start();
  if (!thread_.joinable()) return builder_.Add(terms);
  gathered_.push_back(std::move(terms));
  if (gathered_.size() < kDocumentsAtOnce) return Status();
  Hand();
  const std::lock_guard lock(mutex_);
  return status_;
}

void KeyDatabaseLane::Hand() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return handed_.size() < kMostHanded || !status_.ok(); });
  handed_.push_back(std::move(gathered_));
  gathered_.clear();
  lock.unlock();
  changed_.notify_all();
}

void KeyDatabaseLane::BeginFinish(const std::filesystem::path& path, bool sync) {
  path_ = path;
  sync_ = sync;
  if (!thread_.joinable()) return;
  Hand();
  {
    const std::lock_guard lock(mutex_);
    finishing_ = true;
  }
  changed_.notify_all();
}

Status KeyDatabaseLane::Finish() {
  if (!thread_.joinable()) return builder_.Finish(path_, sync_);
  thread_.join();
  return status_;
}

void KeyDatabaseLane::Work() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return !handed_.empty() || finishing_ || dropped_; });
    if (dropped_) return;
    const bool last = handed_.empty();
    Documents documents;
    if (!last) {
      documents = std::move(handed_.front());
      handed_.pop_front();
    }
    const bool failed = !status_.ok();
    lock.unlock();
    changed_.notify_all();
    Status status;
    if (last && !failed) status = builder_.Finish(path_, sync_);
    for (const std::vector<std::string>& terms : documents) {
      if (failed || !status.ok()) break;
      status = builder_.Add(terms);
    }
    documents.clear();
    lock.lock();
    if (status_.ok()) status_ = std::move(status);
    if (last) return;
  }
}

}  // namespace crosswalk::index
