#include "client/cancellation.h"

#include <utility>

namespace crosswalk::client {

Cancellation::Cancellation() : state_(std::make_shared<State>()) {}

void Cancellation::Cancel() {
  // The subscribers are called under the lock, so that Unsubscribe waits for one that runs.
  std::lock_guard lock(state_->mutex);
  if (state_->cancelled) return;
  state_->cancelled = true;
  for (const auto& [id, then] : state_->subscribers) then();
  state_->subscribers.clear();
  state_->changed.notify_all();
}

bool Cancellation::cancelled() const {
  std::lock_guard lock(state_->mutex);
  return state_->cancelled;
}

bool Cancellation::SleepFor(std::chrono::milliseconds duration) const {
  std::unique_lock lock(state_->mutex);
  return !state_->changed.wait_for(lock, duration, [this] { return state_->cancelled; });
}

std::uint64_t Cancellation::Subscribe(std::function<void()> then) const {
  std::lock_guard lock(state_->mutex);
  const std::uint64_t id = state_->next++;
  if (state_->cancelled) {
    then();
  } else {
    state_->subscribers.emplace(id, std::move(then));
  }
  return id;
}

void Cancellation::Unsubscribe(std::uint64_t subscription) const {
  std::lock_guard lock(state_->mutex);
  state_->subscribers.erase(subscription);
}

}  // namespace crosswalk::client
