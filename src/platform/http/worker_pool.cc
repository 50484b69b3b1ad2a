#include "platform/http/worker_pool.h"

namespace tandem::http {

void WorkerPool::Start(int threads) {
  for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { Work(); });
}

bool WorkerPool::TryRun(Job job) {
  bool wake = false;
  {
    const std::lock_guard lock(mutex_);
    if (jobs_.size() >= queue_limit_) return false;
    jobs_.push_back(std::move(job));
    wake = idle_ > 0;
  }
  if (wake) arrived_.notify_one();
  return true;
}

void WorkerPool::Stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  arrived_.notify_all();
  for (auto& thread : threads_) thread.join();
  threads_.clear();
}

void WorkerPool::Work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    while (jobs_.empty() && !stopping_) {
      ++idle_;
      arrived_.wait(lock);
      --idle_;
    }
    if (jobs_.empty()) return;
    auto job = std::move(jobs_.front());
    jobs_.pop_front();
    lock.unlock();
    job();
    job = nullptr;
    lock.lock();
  }
}

}  // namespace tandem::http
