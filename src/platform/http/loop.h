// One thread that waits for sockets. Everything of a connection but its handler runs on the loop it was given
// to, so connections need no locks.
#ifndef TANDEM_PLATFORM_HTTP_LOOP_H_
#define TANDEM_PLATFORM_HTTP_LOOP_H_

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <unordered_map>

namespace boost::asio {
class io_context;
}

namespace tandem::http {

using Clock = std::chrono::steady_clock;

// A connection as its loop sees it; called on the loop's thread only.
class Peer {
 public:
  virtual ~Peer() = default;
  // Called a few times within the shortest timeout: the peer ends itself when its time is over.
  virtual void OnTick(Clock::time_point now) = 0;
  // The server stops: finish what has begun, then end.
  virtual void OnStop() = 0;
  // End now.
  virtual void Cut() = 0;
};

class Loop {
 public:
  Loop();
  ~Loop();

  void Start(std::chrono::milliseconds tick);
  // Ends the thread; what is posted afterwards is dropped. Idempotent.
  void Stop();
  // Runs the task on the loop's thread, in order. From any thread.
  void Post(std::function<void()> task);

  // On the loop's thread:
  boost::asio::io_context& context();
  // A buffer that is anybody's until control returns to the loop.
  std::span<char> scratch();
  // The loop keeps the peer until it is removed.
  void Add(std::shared_ptr<Peer> peer);
  void Remove(const Peer* peer) { peers_.erase(peer); }
  void ForEachPeer(const std::function<void(Peer&)>& visit);

 private:
  struct State;
  void RunPosted();
  void ArmTick();

  std::unique_ptr<State> state_;
  std::unordered_map<const Peer*, std::shared_ptr<Peer>> peers_;
};

}  // namespace tandem::http

#endif  // TANDEM_PLATFORM_HTTP_LOOP_H_
