// Runs the two halves of an import beside each other: one thread reads, the caller's writes.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TWO_SIDES_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TWO_SIDES_H_

#include <chrono>
#include <cstddef>
#include <functional>
#include <thread>
#include <utility>
#include <vector>

#include "glossary/base/cancellation.h"
#include "glossary/base/status.h"
#include "glossary/exchange/record_queue.h"

namespace crosswalk::exchange {

// Records on their way from one thread to the other, in batches of some hundred. The reading
// thread's.
template <typename Read, typename Message>
class Outbox {
 public:
  Outbox(RecordQueue<Read>& queue, std::function<const Message&(const Read&)> message)
      : queue_(queue), message_(std::move(message)) {}

  // CANCELLED where the writer has given up, which has its own reason.
  Status Put(Read&& read) {
    bytes_ += message_(read).ByteSizeLong();
    batch_.push_back(std::move(read));
    return batch_.size() < kRecords && bytes_ < kBytes ? Status() : Send();
  }

  Status Send() {
    bytes_ = 0;
    if (batch_.empty()) return Status();
    std::vector<Read> batch;
    batch.reserve(kRecords);
    batch.swap(batch_);
    return queue_.Push(std::move(batch)) ? Status()
                                         : Status(Code::kCancelled, "the import was given up");
  }

 private:
  static constexpr std::size_t kRecords = 512;
  static constexpr std::size_t kBytes = std::size_t{4} << 20;

  RecordQueue<Read>& queue_;
  const std::function<const Message&(const Read&)> message_;
  std::vector<Read> batch_;
  std::size_t bytes_ = 0;
};

// Told a few times a second how far the reading is.
class ProgressClock {
 public:
  ProgressClock(const ProgressFn& progress, std::uint64_t total)
      : progress_(progress), total_(total) {}

  void Tell(std::uint64_t done) {
    const auto now = std::chrono::steady_clock::now();
    if (!progress_ || now - told_ < std::chrono::milliseconds(250)) return;
    told_ = now;
    progress_(done, total_);
  }

 private:
  const ProgressFn& progress_;
  const std::uint64_t total_;
  std::chrono::steady_clock::time_point told_ = std::chrono::steady_clock::now();
};

// `read` runs on a thread of its own and fills `queue`, which is closed behind it; `write` takes
// each batch on the caller's. The first failure of `write` ends both, and is what comes back; else
// that of `read`, after everything that was read before it was written.
template <typename Read>
Status RunTwoSides(RecordQueue<Read>& queue, const std::function<Status()>& read,
                   const std::function<Status(std::vector<Read>&)>& write) {
  Status read_status;
  std::thread reader([&] {
    read_status = read();
    queue.Close();
  });
  Status status;
  std::vector<Read> batch;
  while (status.ok() && queue.Pop(batch)) status = write(batch);
  if (!status.ok()) queue.Abandon();
  reader.join();
  return status.ok() ? read_status : status;
}

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TWO_SIDES_H_
