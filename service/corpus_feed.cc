#include "service/corpus_feed.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

namespace crosswalk::service {
namespace {

constexpr std::chrono::milliseconds kBetweenLooks{50};

// A file may be bad; a full disk or a caller that left is no fault of the file's.
bool IsFaultOfFile(const Status& status) {
  return status.code() == Code::kInvalidArgument || status.code() == Code::kResourceExhausted;
}

}  // namespace

CorpusFeed::CorpusFeed(mine::Corpus& corpus, const Limits& limits,
                       const text::LanguageTag& language, bool partial,
                       const Cancellation& cancellation)
    : corpus_(corpus),
      limits_(limits),
      language_(language),
      partial_(partial),
      cancellation_(cancellation) {}

CorpusFeed::~CorpusFeed() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
    queue_.clear();
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

Status CorpusFeed::Take(File file) {
  std::unique_lock lock(mutex_);
  const std::size_t size = file.bytes.size();
  while (!failure_ && bytes_ > 0 && bytes_ + size > kMostBytes) {
    changed_.wait_for(lock, kBetweenLooks);
    CROSSWALK_RETURN_IF_ERROR(cancellation_.Check());
  }
  if (failure_) return Failure(lock);
  bytes_ += size;
  queue_.push_back({taken_++, std::move(file)});
  const std::size_t most =
      std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMostThreads);
  if (threads_.size() < most && threads_.size() < busy_ + queue_.size()) {
    threads_.emplace_back([this] { Work(); });
  }
  lock.unlock();
  changed_.notify_all();
  return Status();
}

void CorpusFeed::Refuse(const std::string& file, const Status& status) {
  const std::lock_guard lock(mutex_);
  Note(taken_++, file, status);
}

Status CorpusFeed::Finish() {
  std::unique_lock lock(mutex_);
  while (!failure_ && (busy_ > 0 || !queue_.empty())) {
    changed_.wait_for(lock, kBetweenLooks);
    // Those that read look for themselves too.
    CROSSWALK_RETURN_IF_ERROR(cancellation_.Check());
  }
  if (failure_) return Failure(lock);
  std::sort(problems_.begin(), problems_.end(),
            [](const Problem& a, const Problem& b) { return a.file < b.file; });
  return Status();
}

std::uint64_t CorpusFeed::bytes_read() {
  const std::lock_guard lock(mutex_);
  return bytes_read_;
}

Status CorpusFeed::Failure(std::unique_lock<std::mutex>& lock) {
  // Which thread was quicker must not decide what a caller is told: earlier files were begun
  // earlier.
  while (busy_ > 0) changed_.wait(lock);
  return failure_->second;
}

void CorpusFeed::Note(std::uint64_t number, const std::string& file, const Status& status) {
  if (partial_ && IsFaultOfFile(status)) {
    problems_.push_back({file, status.message()});
    return;
  }
  if (!failure_ || number < failure_->first) failure_.emplace(number, status);
  queue_.clear();
}

void CorpusFeed::Work() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return ending_ || !queue_.empty(); });
    if (ending_) return;
    const Numbered next = std::move(queue_.front());
    queue_.pop_front();
    ++busy_;
    lock.unlock();
    const Status status = ReadOne(next.file);
    lock.lock();
    --busy_;
    bytes_ -= next.file.bytes.size();
    bytes_read_ += next.file.bytes.size();
    if (status.ok()) {
      ++files_read_;
    } else {
      Note(next.number, next.file.name, status);
    }
    changed_.notify_all();
  }
}

Status CorpusFeed::ReadOne(const File& file) {
  try {
    CROSSWALK_RETURN_IF_ERROR(cancellation_.Check());
    const document::Format format =
        file.format ? *file.format : document::GuessFormat(file.name, file.bytes);
    mine::CorpusFile read{file.name, {}, language_};
    CROSSWALK_ASSIGN(read.document, document::ReadDocument(file.bytes, file.name, format, limits_));
    return corpus_.Add(read, cancellation_);
  } catch (const std::bad_alloc&) {
    return Status(Code::kUnavailable, file.name + ": out of memory");
  } catch (const std::exception& error) {
    return Internal(file.name + ": " + error.what());
  }
}

}  // namespace crosswalk::service
