// A way to give up calls that are under way.
#ifndef CROSSWALK_CLIENT_CANCELLATION_H_
#define CROSSWALK_CLIENT_CANCELLATION_H_

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace crosswalk::client {

// Cancels the calls it was given to, those under way and those to come, with CANCELLED. Copies are
// the same cancellation. Thread-safe; not to be called from a signal handler.
class Cancellation {
 public:
  Cancellation();

  void Cancel();
  bool cancelled() const;

  // Sleeps, at most for `duration`; returns false where it was cancelled before that.
  bool SleepFor(std::chrono::milliseconds duration) const;

  // Calls `then` once when cancelled, at once if it is already; not after Unsubscribe returned.
  // `then` must not call back into this object.
  std::uint64_t Subscribe(std::function<void()> then) const;
  void Unsubscribe(std::uint64_t subscription) const;

 private:
  struct State {
    std::mutex mutex;
    std::condition_variable changed;
    bool cancelled = false;
    std::uint64_t next = 1;
    std::map<std::uint64_t, std::function<void()>> subscribers;
  };
  std::shared_ptr<State> state_;
};

}  // namespace crosswalk::client

#endif  // CROSSWALK_CLIENT_CANCELLATION_H_
