// How a caller's deadline and its wish to stop reach the inside of a long computation.
#ifndef CROSSWALK_GLOSSARY_BASE_CANCELLATION_H_
#define CROSSWALK_GLOSSARY_BASE_CANCELLATION_H_

#include <chrono>
#include <functional>
#include <optional>

#include "glossary/base/status.h"

namespace crosswalk {

// A deadline and a question "is the caller gone?". A value, cheap to copy; Check may be called by
// any thread. Loops call it every few thousand steps.
class Cancellation {
 public:
  using Clock = std::chrono::steady_clock;

  Cancellation() = default;  // never stops
  explicit Cancellation(Clock::time_point deadline, std::function<bool()> is_cancelled = nullptr)
      : deadline_(deadline), is_cancelled_(std::move(is_cancelled)) {}
  // Without a deadline: stops once `is_cancelled` says so.
  explicit Cancellation(std::function<bool()> is_cancelled)
      : is_cancelled_(std::move(is_cancelled)) {}

  // CANCELLED or DEADLINE_EXCEEDED once the caller should not wait any longer, else success.
  Status Check() const;
  std::optional<Clock::time_point> deadline() const { return deadline_; }

 private:
  std::optional<Clock::time_point> deadline_;
  std::function<bool()> is_cancelled_;
};

// Told how far a long run is: units done, and of how many (0: unknown). Called at most a few times
// a second, by the thread that works.
using ProgressFn = std::function<void(unsigned long long done, unsigned long long total)>;

}  // namespace crosswalk

#endif  // CROSSWALK_GLOSSARY_BASE_CANCELLATION_H_
