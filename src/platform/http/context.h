// What all connections of one server share.
#ifndef TANDEM_PLATFORM_HTTP_CONTEXT_H_
#define TANDEM_PLATFORM_HTTP_CONTEXT_H_

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>

#include "platform/http/proxy_trust.h"
#include "platform/http/server.h"
#include "platform/http/worker_pool.h"

namespace tandem::http {

struct Context {
  Context(Options options_in, Handler handler_in, Hub* hub_in);

  const Options options;
  const Handler handler;
  Hub* const hub;
  const ProxyTrust trust;
  WorkerPool workers;
  WorkerPool urgent;  // one thread, for Options::is_urgent
  std::atomic<bool> stopping = false;

  // 16 hexadecimal digits, different for every request of this process and, very likely, of others.
  std::string NextRequestId();

  size_t connections() const { return connections_.load(std::memory_order_relaxed); }
  void ConnectionOpened() { connections_.fetch_add(1, std::memory_order_relaxed); }
  void ConnectionClosed();
  // Takes that much of large_bodies_limit; false when it is used up.
  bool TryTakeBodyRoom(size_t bytes);
  void GiveBodyRoom(size_t bytes) { large_bodies_.fetch_sub(bytes, std::memory_order_relaxed); }

  // Waits until no connection is open; false when the time ran out.
  bool WaitForNone(std::chrono::milliseconds timeout);

 private:
  std::atomic<size_t> connections_ = 0;
  std::atomic<size_t> large_bodies_ = 0;
  std::atomic<uint64_t> next_id_;
  std::mutex mutex_;
  std::condition_variable none_;
};

}  // namespace tandem::http

#endif  // TANDEM_PLATFORM_HTTP_CONTEXT_H_
