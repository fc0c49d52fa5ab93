// Hands records from the thread that reads a file to the one that writes them.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_RECORD_QUEUE_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_RECORD_QUEUE_H_

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <utility>
#include <vector>

namespace crosswalk::exchange {

// Batches, first in, first out, a few at most: whoever is faster waits. One thread pushes and
// closes, one pops and abandons.
template <typename Record>
class RecordQueue {
 public:
  using Batch = std::vector<Record>;

  // Waits for room. False where nobody will pop any more.
  bool Push(Batch&& batch) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return abandoned_ || batches_.size() < kBatches; });
    if (abandoned_) return false;
    batches_.push_back(std::move(batch));
    filled_.notify_one();
    return true;
  }

  // No more will come.
  void Close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    filled_.notify_one();
  }

  // Waits for a batch. False where all were popped and it is closed.
  bool Pop(Batch& batch) {
    std::unique_lock lock(mutex_);
    filled_.wait(lock, [&] { return closed_ || !batches_.empty(); });
    if (batches_.empty()) return false;
    batch = std::move(batches_.front());
    batches_.pop_front();
    room_.notify_one();
    return true;
  }

  // Nothing will be popped any more.
  void Abandon() {
    const std::lock_guard lock(mutex_);
    abandoned_ = true;
    batches_.clear();
    room_.notify_one();
  }

 private:
  static constexpr std::size_t kBatches = 8;

  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable filled_;
  std::deque<Batch> batches_;
  bool closed_ = false;
  bool abandoned_ = false;
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_RECORD_QUEUE_H_
