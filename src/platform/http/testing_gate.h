// For tests: keeps handlers waiting.
#ifndef TANDEM_PLATFORM_HTTP_TESTING_GATE_H_
#define TANDEM_PLATFORM_HTTP_TESTING_GATE_H_

#include <condition_variable>
#include <mutex>

namespace tandem::http {

// Handlers that wait until they are let through.
class Gate {
 public:
  void Pass() {
    std::unique_lock lock(mutex_);
    ++waiting_;
    changed_.notify_all();
    changed_.wait(lock, [this] { return open_; });
  }
  void WaitFor(int count) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return waiting_ >= count; });
  }
  void Open() {
    const std::lock_guard lock(mutex_);
    open_ = true;
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int waiting_ = 0;
  bool open_ = false;
};

}  // namespace tandem::http

#endif  // TANDEM_PLATFORM_HTTP_TESTING_GATE_H_
