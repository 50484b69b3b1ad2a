#include "platform/db/announcer.h"

namespace tandem::db {

namespace {

// Beyond this a listener has fallen so far behind that reading anew is cheaper than catching up.
constexpr size_t kMostWaiting = 100'000;

}  // namespace

Announcer::Announcer() : thread_([this] { Run(); }) {}

void Announcer::Stop() {
  {
    std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  arrived_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void Announcer::Listen(std::function<void(const std::string&)> listener) {
  std::lock_guard lock(listeners_mutex_);
  listeners_.push_back(std::move(listener));
}

void Announcer::ListenForGaps(std::function<void()> listener) {
  std::lock_guard lock(listeners_mutex_);
  gap_listeners_.push_back(std::move(listener));
}

void Announcer::Tell(const std::vector<std::string>& payloads) {
  if (payloads.empty()) return;
  {
    std::lock_guard lock(mutex_);
    waiting_.insert(waiting_.end(), payloads.begin(), payloads.end());
    if (waiting_.size() > kMostWaiting) {
      waiting_.clear();
      gap_ = true;
    }
  }
  arrived_.notify_one();
}

void Announcer::TellGap() {
  {
    std::lock_guard lock(mutex_);
    gap_ = true;
  }
  arrived_.notify_one();
}

void Announcer::Run() {
  std::unique_lock lock(mutex_);
  while (true) {
    arrived_.wait(lock, [&] { return stopping_ || gap_ || !waiting_.empty(); });
    if (stopping_) return;
    const bool gap = std::exchange(gap_, false);
    const std::deque<std::string> payloads = std::exchange(waiting_, {});
    lock.unlock();
    {
      std::lock_guard listeners(listeners_mutex_);
      for (const auto& listener : gap_listeners_) {
        if (gap) listener();
      }
    }
    Deliver(payloads);
    lock.lock();
  }
}

void Announcer::Deliver(const std::deque<std::string>& payloads) {
  std::lock_guard lock(listeners_mutex_);
  for (const std::string& payload : payloads) {
    for (const auto& listener : listeners_) listener(payload);
  }
}

}  // namespace tandem::db
