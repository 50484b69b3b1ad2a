#include "load/client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <vector>

namespace tandem::bench {
namespace {

using Clock = std::chrono::steady_clock;

int Connect(int port) {
  const int fd = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (fd < 0 || connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
    throw std::runtime_error("cannot connect to the server");
  }
  const int one = 1;
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  return fd;
}

void SendAll(int fd, const std::string& bytes) {
  for (size_t sent = 0; sent < bytes.size();) {
    const ssize_t count = send(fd, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
    if (count <= 0) throw std::runtime_error("the server closed a connection");
    sent += static_cast<size_t>(count);
  }
}

// The length of the whole answer at the start of `text`, or 0 while it is incomplete.
size_t AnswerLength(const std::string& text) {
  const size_t head = text.find("\r\n\r\n");
  if (head == std::string::npos) return 0;
  const size_t field = text.find("Content-Length: ");
  const size_t body = field < head ? std::stoul(text.substr(field + 16)) : 0;
  const size_t length = head + 4 + body;
  return text.size() >= length ? length : 0;
}

struct Connection {
  int fd = -1;
  int64_t sent = 0;
  std::string text;
  Clock::time_point since;
};

class Load {
 public:
  Load(int port, int connections, const MakeRequest& make)
      : make_(make), connections_(static_cast<size_t>(connections)) {
    epoll_ = epoll_create1(0);
    for (size_t i = 0; i < connections_.size(); ++i) {
      connections_[i].fd = Connect(port);
      epoll_event event{};
      event.events = EPOLLIN;
      event.data.u64 = i;
      epoll_ctl(epoll_, EPOLL_CTL_ADD, connections_[i].fd, &event);
    }
  }
  ~Load() {
    for (const Connection& connection : connections_) close(connection.fd);
    close(epoll_);
  }
  Load(const Load&) = delete;
  Load& operator=(const Load&) = delete;

  LoadResult Run(double seconds) {
    const auto start = Clock::now();
    const auto end =
        start + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
    for (size_t i = 0; i < connections_.size(); ++i) SendNext(i);
    while (Clock::now() < end) Step();
    const LoadResult result = Summary(std::chrono::duration<double>(Clock::now() - start).count());
    // What was still asked is answered before the next load begins.
    for (asking_ = false; waiting_ > 0;) Step();
    return result;
  }

 private:
  void SendNext(size_t i) {
    Connection& connection = connections_[i];
    if (!asking_) return;
    ++waiting_;
    connection.text.clear();
    connection.since = Clock::now();
    SendAll(connection.fd, make_(static_cast<int>(i), connection.sent++));
  }

  void Step() {
    epoll_event events[64];
    const int count = epoll_wait(epoll_, events, 64, 100);
    for (int e = 0; e < count; ++e) Receive(events[e].data.u64);
  }

  void Receive(size_t i) {
    Connection& connection = connections_[i];
    char buffer[65536];
    const ssize_t count = recv(connection.fd, buffer, sizeof buffer, 0);
    if (count <= 0) throw std::runtime_error("the server closed a connection");
    connection.text.append(buffer, static_cast<size_t>(count));
    if (AnswerLength(connection.text) == 0) return;
    --waiting_;
    result_.refused += connection.text.compare(9, 1, "4") >= 0 ? 1 : 0;
    millis_.push_back(std::chrono::duration<double, std::milli>(Clock::now() - connection.since).count());
    SendNext(i);
  }

  LoadResult Summary(double seconds) {
    std::sort(millis_.begin(), millis_.end());
    result_.answers = static_cast<int64_t>(millis_.size());
    result_.per_second = static_cast<double>(result_.answers) / seconds;
    if (!millis_.empty()) {
      result_.p50_ms = millis_[millis_.size() / 2];
      result_.p95_ms = millis_[millis_.size() * 95 / 100];
      result_.p99_ms = millis_[millis_.size() * 99 / 100];
    }
    return result_;
  }

  const MakeRequest& make_;
  std::vector<Connection> connections_;
  int epoll_ = -1;
  bool asking_ = true;
  int waiting_ = 0;
  std::vector<double> millis_;
  LoadResult result_;
};

}  // namespace

LoadResult RunLoad(int port, int connections, double seconds, const MakeRequest& make) {
  return Load(port, connections, make).Run(seconds);
}

std::string Fetch(int port, const std::string& request) {
  const int fd = Connect(port);
  SendAll(fd, request);
  std::string text;
  char buffer[65536];
  while (AnswerLength(text) == 0) {
    const ssize_t count = recv(fd, buffer, sizeof buffer, 0);
    if (count <= 0) break;
    text.append(buffer, static_cast<size_t>(count));
  }
  close(fd);
  const size_t head = text.find("\r\n\r\n");
  if (head == std::string::npos || text.compare(9, 1, "4") >= 0) throw std::runtime_error("refused: " + text);
  return text.substr(head + 4);
}

std::string Request(const std::string& method, const std::string& path, const std::string& token,
                    const std::string& body, const std::string& extra_headers) {
  std::string text = method + " /api/v1" + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " +
                     token + "\r\n" + extra_headers;
  if (!body.empty()) {
    if (extra_headers.find("Content-Type") == std::string::npos) text += "Content-Type: application/json\r\n";
    text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  }
  return text + "\r\n" + body;
}

}  // namespace tandem::bench
