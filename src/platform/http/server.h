// An HTTP/1.1 server (RFC 9110, 9112) with WebSockets (RFC 6455). One or more loop threads move bytes;
// handlers are plain blocking functions on worker threads. Clients that are slow, silent or hostile cost a
// bounded amount.
#ifndef TANDEM_PLATFORM_HTTP_SERVER_H_
#define TANDEM_PLATFORM_HTTP_SERVER_H_

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "platform/http/hub.h"
#include "platform/http/request.h"

namespace tandem::http {

// Called on a worker thread; may block. A thrown Problem becomes its answer, anything else a logged 500.
using Handler = std::function<Response(const Request&)>;
// The most bytes of body this route takes; called on a loop thread before the body is read: must not block.
using BodyLimit = std::function<size_t(Method, const std::string& path)>;
// Whether a request is answered by a thread kept for such, however many wait for the others: for what asks
// whether the server lives. Called on a loop thread: must not block.
using IsUrgent = std::function<bool(const Request&)>;

struct Options {
  std::string host = "127.0.0.1";  // an IPv4 or IPv6 address, "localhost", or "" for every IPv4 address
  uint16_t port = 0;               // 0 takes a free one
  int io_threads = 1;
  int workers = 32;
  size_t queue_limit = 1024;      // requests waiting for a worker; more are answered 503
  size_t max_connections = 4096;  // more are answered 503

  size_t header_limit = 16 * 1024;  // request line and headers; more is answered 431
  size_t default_body_limit = 1024 * 1024;
  BodyLimit body_limit;  // unset: default_body_limit everywhere
  IsUrgent is_urgent;    // unset: none is
  // What bodies larger than default_body_limit may take together, received and worked on; more are answered
  // 503.
  size_t large_bodies_limit = 256 * 1024 * 1024;

  std::chrono::milliseconds header_timeout{10'000};  // first byte to the end of the headers
  std::chrono::milliseconds body_grace{10'000};      // before the minimum rate counts
  size_t min_body_rate = 1024;                       // bytes a second a body must keep up, on average
  std::chrono::milliseconds body_timeout{600'000};   // for the whole body
  std::chrono::milliseconds idle_timeout{75'000};    // between requests, and before the first
  std::chrono::milliseconds write_timeout{30'000};   // without any progress of the answer
  std::chrono::milliseconds stop_timeout{10'000};    // what Stop() waits for requests in flight

  std::chrono::milliseconds websocket_ping{30'000};  // two without any sign of life end the connection
  size_t websocket_message_limit = 4096;             // what a client may send (it is ignored)

  // Addresses or networks ("127.0.0.1", "10.0.0.0/8") whose X-Forwarded-For and X-Forwarded-Proto are
  // believed.
  std::vector<std::string> trusted_proxies;
  bool log_requests = true;
};

class Server {
 public:
  // `hub`, when given, must outlive the server; without one a WebSocket answer is refused with 501.
  Server(Options options, Handler handler, Hub* hub = nullptr);
  // Stops when still running.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // Binds, listens and starts the threads. Throws Problem "http.cannot_listen" when the address is taken.
  void Start();
  // The port in use, after Start().
  uint16_t port() const;
  // Stops accepting, answers every request that has begun to arrive, closes idle connections, ends WebSockets
  // with 1001, waits up to stop_timeout, then cuts what is left. Idempotent. Not from a handler.
  void Stop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace tandem::http

#endif  // TANDEM_PLATFORM_HTTP_SERVER_H_
