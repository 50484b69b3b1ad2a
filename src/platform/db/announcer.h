// Tells listeners what was committed, in order, on a thread of its own, so that a slow listener never holds a
// commit.
#ifndef TANDEM_PLATFORM_DB_ANNOUNCER_H_
#define TANDEM_PLATFORM_DB_ANNOUNCER_H_

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace tandem::db {

class Announcer {
 public:
  Announcer();
  ~Announcer() { Stop(); }

  // Returns when no listener runs any more; nothing is told from then on.
  void Stop();

  void Listen(std::function<void(const std::string&)> listener);
  void ListenForGaps(std::function<void()> listener);

  void Tell(const std::vector<std::string>& payloads);
  void TellGap();

 private:
  void Run();
  void Deliver(const std::deque<std::string>& payloads);

  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<std::string> waiting_;
  bool gap_ = false;
  bool stopping_ = false;
  std::mutex listeners_mutex_;
  std::vector<std::function<void(const std::string&)>> listeners_;
  std::vector<std::function<void()>> gap_listeners_;
  std::thread thread_;
};

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_ANNOUNCER_H_
