// A bounded pool of threads for work that may wait: gRPC's own threads are few and must not.
#ifndef CROSSWALK_SERVICE_WORKER_POOL_H_
#define CROSSWALK_SERVICE_WORKER_POOL_H_

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace crosswalk::service {

// Threads are started as work comes, at most `threads`; at most `queue` tasks wait for one. Any
// thread may submit.
class WorkerPool {
 public:
  WorkerPool(std::size_t threads, std::size_t queue);
  // Runs what was accepted, then ends.
  ~WorkerPool();

  // False where the queue is full: the task was not taken. A task must not throw.
  bool Submit(std::function<void()> task);

 private:
  void Work();

  const std::size_t max_threads_;
  const std::size_t max_queue_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> queue_;
  std::vector<std::thread> threads_;
  std::size_t idle_ = 0;
  bool ending_ = false;
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_WORKER_POOL_H_
