#include "service/worker_pool.h"

#include <utility>

namespace crosswalk::service {

WorkerPool::WorkerPool(std::size_t threads, std::size_t queue)
    : max_threads_(threads), max_queue_(queue) {}

WorkerPool::~WorkerPool() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

bool WorkerPool::Submit(std::function<void()> task) {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    // A task that an idle thread will take at once does not wait, so it does not count as queued.
    if (queue_.size() < idle_) {
      queue_.push_back(std::move(task));
    } else if (threads_.size() < max_threads_) {
      queue_.push_back(std::move(task));
      threads_.emplace_back([this] { Work(); });
    } else if (queue_.size() - idle_ < max_queue_) {
      queue_.push_back(std::move(task));
    } else {
      return false;
    }
  }
  changed_.notify_one();
  return true;
}

void WorkerPool::Work() {
  std::unique_lock<std::mutex> lock(mutex_);
  while (true) {
    ++idle_;
    changed_.wait(lock, [this] { return ending_ || !queue_.empty(); });
    --idle_;
    if (queue_.empty()) return;
    std::function<void()> task = std::move(queue_.front());
    queue_.pop_front();
    lock.unlock();
    task();
    task = nullptr;  // what it held goes before the next wait
    lock.lock();
  }
}

}  // namespace crosswalk::service
