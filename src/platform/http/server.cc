#include "platform/http/server.h"

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <future>

#include "base/problem.h"
#include "base/text.h"
#include "platform/http/connection.h"
#include "platform/http/context.h"
#include "platform/http/loop.h"
#include "platform/log/log.h"

namespace tandem::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using ErrorCode = boost::system::error_code;
using std::chrono::milliseconds;

// Beyond the limit this many more are told so; further ones are closed without a word.
constexpr size_t kTurnedAwayAtOnce = 256;
constexpr milliseconds kRetryAccept{100};

// Fine enough that a timeout is late by a quarter of the shortest, or of a second, at most.
milliseconds Tick(const Options& options) {
  const auto shortest = std::min({options.header_timeout, options.body_grace, options.idle_timeout,
                                  options.write_timeout, options.websocket_ping, milliseconds(1000)});
  return std::max(shortest / 4, milliseconds(10));
}

asio::ip::address Address(const std::string& host) {
  if (host.empty()) return asio::ip::address_v4::any();
  if (host == "localhost") return asio::ip::address_v4::loopback();
  return asio::ip::make_address(host);
}

}  // namespace

struct Server::State {
  State(Options options, Handler handler, Hub* hub) : context(std::move(options), std::move(handler), hub) {}

  void Listen();
  void Accept();
  void Take(tcp::socket socket);
  void CloseAcceptor();
  // Runs the task on every loop and waits until it is done.
  void OnEveryLoop(const std::function<void(Loop&)>& task);

  Context context;
  std::vector<std::unique_ptr<Loop>> loops;
  std::unique_ptr<tcp::acceptor> acceptor;
  std::unique_ptr<asio::steady_timer> retry;
  size_t next_loop = 0;
  uint16_t port = 0;
  bool running = false;
};

void Server::State::Listen() {
  const auto& options = context.options;
  try {
    const tcp::endpoint endpoint(Address(options.host), options.port);
    acceptor = std::make_unique<tcp::acceptor>(loops.front()->context(), endpoint, true);
    acceptor->non_blocking(true);
    port = acceptor->local_endpoint().port();
  } catch (const boost::system::system_error& error) {
    throw Invalid("http.cannot_listen", Cat("Cannot listen on ", options.host, ":", options.port, " (",
                                            error.code().message(), "); choose another address or port."));
  }
}

void Server::State::Accept() {
  acceptor->async_accept([this](ErrorCode error, tcp::socket socket) {
    // Accepted just before the acceptor was closed is accepted all the same.
    if (!error) Take(std::move(socket));
    if (!acceptor->is_open()) return;
    if (!error) return Accept();
    // Out of descriptors, most likely: connections that end give some back.
    log::Warning("http.accept_failed", {{"error", error.message()}});
    retry->expires_after(kRetryAccept);
    retry->async_wait([this](ErrorCode cancelled) {
      if (!cancelled && acceptor->is_open()) Accept();
    });
  });
}

void Server::State::Take(tcp::socket socket) {
  const auto limit = context.options.max_connections;
  const auto open = context.connections();
  ErrorCode error;
  const auto peer = socket.remote_endpoint(error);
  if (error || open >= limit + kTurnedAwayAtOnce) return;
  auto address = peer.address();
  if (address.is_v6() && address.to_v6().is_v4_mapped()) {
    address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
  }
  Accepted accepted{-1, peer.address().is_v6(), address.to_string()};
  accepted.descriptor = socket.release(error);
  if (error) return;
  auto& loop = *loops[next_loop++ % loops.size()];
  const auto serve = open >= limit ? TurnAway : ServeConnection;
  if (&loop == loops.front().get()) return serve(context, loop, std::move(accepted));
  loop.Post([this, &loop, serve, accepted = std::move(accepted)] { serve(context, loop, accepted); });
}

void Server::State::CloseAcceptor() {
  // Who has connected is served, even when not accepted yet.
  for (ErrorCode error; !error;) {
    tcp::socket socket(loops.front()->context());
    acceptor->accept(socket, error);
    if (!error) Take(std::move(socket));
  }
  ErrorCode ignored;  // it is not used again
  acceptor->close(ignored);
  retry->cancel();
}

void Server::State::OnEveryLoop(const std::function<void(Loop&)>& task) {
  for (auto& loop : loops) {
    std::promise<void> done;
    loop->Post([&] {
      task(*loop);
      done.set_value();
    });
    done.get_future().wait();
  }
}

Server::Server(Options options, Handler handler, Hub* hub)
    : state_(std::make_unique<State>(std::move(options), std::move(handler), hub)) {}

Server::~Server() { Stop(); }

uint16_t Server::port() const { return state_->port; }

void Server::Start() {
  const auto& options = state_->context.options;
  for (int i = 0; i < std::max(options.io_threads, 1); ++i) state_->loops.push_back(std::make_unique<Loop>());
  state_->Listen();
  state_->retry = std::make_unique<asio::steady_timer>(state_->loops.front()->context());
  state_->running = true;
  state_->context.workers.Start(std::max(options.workers, 1));
  if (options.is_urgent) state_->context.urgent.Start(1);
  state_->Accept();
  for (auto& loop : state_->loops) loop->Start(Tick(options));
}

void Server::Stop() {
  if (!state_->running) return;
  state_->running = false;
  auto& context = state_->context;
  context.stopping = true;
  bool accepting = true;
  state_->OnEveryLoop([&](Loop&) {
    if (std::exchange(accepting, false)) state_->CloseAcceptor();
  });
  state_->OnEveryLoop([](Loop& loop) { loop.ForEachPeer([](Peer& peer) { peer.OnStop(); }); });
  if (!context.WaitForNone(context.options.stop_timeout)) {
    log::Warning("http.stop_cut", {{"connections", context.connections()}});
    state_->OnEveryLoop([](Loop& loop) { loop.ForEachPeer([](Peer& peer) { peer.Cut(); }); });
  }
  context.workers.Stop();
  context.urgent.Stop();
  for (auto& loop : state_->loops) loop->Stop();
}

}  // namespace tandem::http
