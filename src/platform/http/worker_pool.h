// A fixed number of threads that run blocking jobs in the order they came.
#ifndef TANDEM_PLATFORM_HTTP_WORKER_POOL_H_
#define TANDEM_PLATFORM_HTTP_WORKER_POOL_H_

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace tandem::http {

class WorkerPool {
 public:
  using Job = std::function<void()>;  // must not throw

  explicit WorkerPool(size_t queue_limit) : queue_limit_(queue_limit) {}
  ~WorkerPool() { Stop(); }

  void Start(int threads);
  // False when the queue is full.
  bool TryRun(Job job);
  // Runs what is queued, then ends the threads. Idempotent.
  void Stop();

 private:
  void Work();

  const size_t queue_limit_;
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<Job> jobs_;
  size_t idle_ = 0;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace tandem::http

#endif  // TANDEM_PLATFORM_HTTP_WORKER_POOL_H_
