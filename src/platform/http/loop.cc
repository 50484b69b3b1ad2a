#include "platform/http/loop.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <mutex>
#include <thread>
#include <vector>

namespace tandem::http {

struct Loop::State {
  boost::asio::io_context context{1};
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work{context.get_executor()};
  boost::asio::steady_timer timer{context};
  std::chrono::milliseconds tick{1000};
  std::vector<char> scratch = std::vector<char>(64 * 1024);
  std::mutex mutex;
  std::vector<std::function<void()>> posted;
  std::thread thread;
};

Loop::Loop() : state_(std::make_unique<State>()) {}

Loop::~Loop() {
  Stop();
  peers_.clear();
}

void Loop::Start(std::chrono::milliseconds tick) {
  state_->tick = tick;
  ArmTick();
  state_->thread = std::thread([this] { state_->context.run(); });
}

void Loop::Stop() {
  state_->context.stop();
  if (state_->thread.joinable()) state_->thread.join();
}

void Loop::Post(std::function<void()> task) {
  bool first = false;
  {
    const std::lock_guard lock(state_->mutex);
    first = state_->posted.empty();
    state_->posted.push_back(std::move(task));
  }
  // One wake-up serves all that is posted until it is run.
  if (first) boost::asio::post(state_->context, [this] { RunPosted(); });
}

void Loop::RunPosted() {
  std::vector<std::function<void()>> tasks;
  {
    const std::lock_guard lock(state_->mutex);
    tasks.swap(state_->posted);
  }
  for (auto& task : tasks) task();
}

boost::asio::io_context& Loop::context() { return state_->context; }
std::span<char> Loop::scratch() { return state_->scratch; }

void Loop::Add(std::shared_ptr<Peer> peer) {
  const auto* key = peer.get();
  peers_.emplace(key, std::move(peer));
}

void Loop::ForEachPeer(const std::function<void(Peer&)>& visit) {
  // A copy, because a visited peer may remove itself.
  std::vector<std::shared_ptr<Peer>> peers;
  peers.reserve(peers_.size());
  for (const auto& [key, peer] : peers_) peers.push_back(peer);
  for (const auto& peer : peers) visit(*peer);
}

void Loop::ArmTick() {
  state_->timer.expires_after(state_->tick);
  state_->timer.async_wait([this](boost::system::error_code error) {
    if (error) return;
    const auto now = Clock::now();
    ForEachPeer([now](Peer& peer) { peer.OnTick(now); });
    ArmTick();
  });
}

}  // namespace tandem::http
