// For tests: a client of plain sockets that can misbehave as no library lets one.
#ifndef TANDEM_PLATFORM_HTTP_TESTING_CLIENT_H_
#define TANDEM_PLATFORM_HTTP_TESTING_CLIENT_H_

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/text.h"
#include "platform/http/headers.h"

namespace tandem::http {

struct Received {
  int status = 0;  // 0: the connection ended before a whole answer came
  Headers headers;
  std::string body;
  std::string Header(std::string_view name) const { return std::string(headers.Find(name).value_or("")); }
};

class Client {
 public:
  explicit Client(uint16_t port, int receive_buffer = 0) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    if (receive_buffer > 0)
      ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  }
  Client(Client&& other) noexcept
      : socket_(std::exchange(other.socket_, -1)),
        connected_(other.connected_),
        buffer_(std::move(other.buffer_)) {}
  ~Client() {
    if (socket_ >= 0) ::close(socket_);
  }

  bool connected() const { return connected_; }

  // False when the peer took no more (reset, or nothing for ten seconds).
  bool Send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<size_t>(sent));
    }
    return true;
  }
  void EndOfSending() { ::shutdown(socket_, SHUT_WR); }

  // Whether something (or the end) arrives within the time.
  bool WaitForInput(std::chrono::milliseconds time) { return !buffer_.empty() || Poll(POLLIN, time); }
  // Whether the peer resets the connection within ten seconds; reads nothing.
  bool WaitForReset() { return Poll(0, std::chrono::milliseconds(10'000)); }

  // The next bytes, at least one; empty at the end of the connection or after ten seconds of nothing.
  std::string ReadSome() {
    if (!buffer_.empty()) return std::exchange(buffer_, {});
    Fill();
    return std::exchange(buffer_, {});
  }
  std::string ReadBytes(size_t count) {
    while (buffer_.size() < count && Fill()) {
    }
    auto bytes = buffer_.substr(0, count);
    buffer_.erase(0, bytes.size());
    return bytes;
  }
  // True when the peer ends the connection (within ten seconds) and sends nothing more.
  bool IsClosed() { return buffer_.empty() && !Fill() && buffer_.empty() && !timed_out_; }

  Received Read(bool head_request = false) {
    Received received;
    size_t end;
    while ((end = buffer_.find("\r\n\r\n")) == std::string::npos) {
      if (!Fill()) return received;
    }
    const auto head = buffer_.substr(0, end);
    buffer_.erase(0, end + 4);
    const auto lines = Split(head, '\n');
    for (size_t i = 1; i < lines.size(); ++i) {
      const auto colon = lines[i].find(':');
      received.headers.Add(std::string(lines[i].substr(0, colon)),
                           std::string(Trim(lines[i].substr(colon + 1))));
    }
    const int status = static_cast<int>(ParseInt(lines[0].substr(9, 3)).value_or(0));
    const auto length = static_cast<size_t>(ParseInt(received.Header("Content-Length")).value_or(0));
    if (!head_request) received.body = ReadBytes(length);
    if (head_request || received.body.size() == length) received.status = status;
    return received;
  }
  Received Get(std::string_view path, std::string_view more_headers = "") {
    Send(Cat("GET ", path, " HTTP/1.1\r\nHost: test\r\n", more_headers, "\r\n"));
    return Read();
  }

 private:
  bool Poll(short events, std::chrono::milliseconds time) {
    pollfd entry{socket_, events, 0};
    return ::poll(&entry, 1, static_cast<int>(time.count())) > 0;
  }
  bool Fill() {
    if (!Poll(POLLIN, std::chrono::milliseconds(10'000))) {
      timed_out_ = true;
      return false;
    }
    char bytes[65536];
    const auto count = ::recv(socket_, bytes, sizeof bytes, 0);
    if (count <= 0) return false;
    buffer_.append(bytes, static_cast<size_t>(count));
    return true;
  }

  int socket_;
  bool connected_ = false;
  bool timed_out_ = false;
  std::string buffer_;
};

}  // namespace tandem::http

#endif  // TANDEM_PLATFORM_HTTP_TESTING_CLIENT_H_
