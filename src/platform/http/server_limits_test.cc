#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <future>

#include "platform/http/server.h"
#include "platform/http/testing_client.h"
#include "platform/http/testing_gate.h"

namespace tandem::http {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;

Response SizeOfBody(const Request& request) {
  return ContentResponse("text/plain", std::to_string(request.body.size()));
}

Options Quick() {
  Options options;
  options.workers = 2;
  options.log_requests = false;
  options.header_timeout = milliseconds(300);
  options.body_grace = milliseconds(300);
  options.idle_timeout = milliseconds(5000);
  options.write_timeout = milliseconds(300);
  return options;
}

class HttpLimits : public testing::Test {
 protected:
  void Serve(Options options, Handler handler = SizeOfBody) {
    server_ = std::make_unique<Server>(std::move(options), std::move(handler));
    server_->Start();
  }
  Client Connected(int receive_buffer = 0) { return Client(server_->port(), receive_buffer); }

  // Sends one byte every 20 ms until an answer comes; how many the server took.
  static size_t Drip(Client& client, size_t most) {
    for (size_t sent = 0; sent < most; ++sent) {
      if (!client.Send("x") || client.WaitForInput(milliseconds(20))) return sent;
    }
    return most;
  }

  std::unique_ptr<Server> server_;
};

TEST_F(HttpLimits, EndHeadersThatDripIn) {
  Serve(Quick());
  auto client = Connected();
  client.Send("GET / HTTP/1.1\r\nHost: h\r\nX-Slow: ");
  EXPECT_LT(Drip(client, 500), 200u);
  const auto answer = client.Read();
  EXPECT_EQ(answer.status, 408);
  EXPECT_THAT(answer.body, HasSubstr("http.too_slow"));
  EXPECT_TRUE(client.IsClosed());
}

TEST_F(HttpLimits, EndABodyThatDripsIn) {
  Serve(Quick());
  auto client = Connected();
  client.Send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 100000\r\n\r\n");
  EXPECT_LT(Drip(client, 1000), 400u);
  EXPECT_EQ(client.Read().status, 408);
  EXPECT_TRUE(client.IsClosed());
}

TEST_F(HttpLimits, EndAConnectionThatFallsSilent) {
  auto options = Quick();
  options.idle_timeout = milliseconds(200);
  Serve(options);
  auto never_asked = Connected();
  EXPECT_TRUE(never_asked.IsClosed());
  auto asked_once = Connected();
  EXPECT_EQ(asked_once.Get("/").status, 200);
  EXPECT_TRUE(asked_once.IsClosed());
  auto stopped_midway = Connected();
  stopped_midway.Send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhe");
  EXPECT_EQ(stopped_midway.Read().status, 408);
}

TEST_F(HttpLimits, ResetAClientThatDoesNotTakeItsAnswer) {
  Serve(Quick(), [](const Request&) { return ContentResponse("image/png", std::string(32 << 20, 'x')); });
  auto client = Connected(4096);
  client.Send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_TRUE(client.WaitForReset());
}

TEST_F(HttpLimits, SendALargeAnswerWholeToAClientThatReads) {
  Serve(Quick(), [](const Request&) { return ContentResponse("image/png", std::string(32 << 20, 'x')); });
  auto client = Connected();
  EXPECT_EQ(client.Get("/").body.size(), size_t{32 << 20});
}

TEST_F(HttpLimits, RefuseABodyOf100MegabytesBeforeItIsSent) {
  Serve(Quick());
  auto client = Connected();
  client.Send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 104857600\r\nExpect: 100-continue\r\n\r\n");
  const auto answer = client.Read();
  EXPECT_EQ(answer.status, 413);
  EXPECT_THAT(answer.body, HasSubstr("http.body_too_large"));
}

TEST_F(HttpLimits, LetAClientThatSendsItsLargeBodyAnywayReadTheRefusal) {
  Serve(Quick());
  auto client = Connected();
  client.Send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 104857600\r\n\r\n");
  const std::string piece(1 << 20, 'x');
  for (int i = 0; i < 100; ++i) ASSERT_TRUE(client.Send(piece)) << i;
  EXPECT_EQ(client.Read().status, 413);
  EXPECT_TRUE(client.IsClosed());
}

TEST_F(HttpLimits, RefuseAChunkedBodyOnceItIsTooLarge) {
  Serve(Quick());
  auto client = Connected();
  client.Send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
  const std::string chunk = "10000\r\n" + std::string(0x10000, 'x') + "\r\n";
  for (int i = 0; i < 17; ++i) client.Send(chunk);
  EXPECT_EQ(client.Read().status, 413);
}

TEST_F(HttpLimits, LetARouteTakeMore) {
  auto options = Quick();
  options.body_limit = [](Method method, const std::string& path) -> size_t {
    return method == Method::kPost && path == "/import" ? 8 << 20 : 10;
  };
  Serve(options);
  auto client = Connected();
  client.Send("POST /import HTTP/1.1\r\nHost: h\r\nContent-Length: 4194304\r\n\r\n" +
              std::string(4 << 20, 'x'));
  EXPECT_EQ(client.Read().body, "4194304");
  client.Send("POST /other HTTP/1.1\r\nHost: h\r\nContent-Length: 11\r\n\r\n");
  EXPECT_EQ(client.Read().status, 413);
}

TEST_F(HttpLimits, HoldNoMoreLargeBodiesThanTheyHaveRoomFor) {
  auto options = Quick();
  options.body_limit = [](Method, const std::string&) { return size_t{4 << 20}; };
  options.large_bodies_limit = 8 << 20;
  Serve(options);
  const std::string head =
      "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 4194304\r\nExpect: 100-continue\r\n\r\n";
  auto first = Connected();
  auto second = Connected();
  first.Send(head);
  second.Send(head);
  EXPECT_EQ(first.Read().status, 100);
  EXPECT_EQ(second.Read().status, 100);
  auto third = Connected();
  third.Send(head);
  EXPECT_EQ(third.Read().status, 503);
  auto small = Connected();
  EXPECT_EQ(small.Get("/").status, 200);
  first.Send(std::string(4 << 20, 'x'));
  EXPECT_EQ(first.Read().body, "4194304");
  // The room is given back before the connection reads on.
  first.Send(head);
  EXPECT_EQ(first.Read().status, 100);
}

TEST_F(HttpLimits, RefuseHeadersThatAreTooLarge) {
  Serve(Quick());
  auto client = Connected();
  client.Send("GET / HTTP/1.1\r\nHost: h\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n");
  const auto answer = client.Read();
  EXPECT_EQ(answer.status, 431);
  EXPECT_EQ(answer.Header("Content-Type"), "application/problem+json");
}

TEST_F(HttpLimits, TurnAwayMoreConnectionsThanTheyAllow) {
  auto options = Quick();
  options.max_connections = 4;
  Serve(options);
  {
    std::vector<Client> within;
    for (int i = 0; i < 4; ++i) within.push_back(Connected());
    for (auto& client : within) EXPECT_EQ(client.Get("/").status, 200);
    auto fifth = Connected();
    const auto answer = fifth.Read();
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.Header("Retry-After"), "1");
    EXPECT_THAT(answer.body, HasSubstr("http.too_many_connections"));
    EXPECT_EQ(within.front().Get("/").status, 200);
  }
  // The four have gone; the server sees it before it sees who comes later.
  for (int attempt = 0; attempt < 100; ++attempt) {
    auto later = Connected();
    if (later.Get("/").status == 200) return;
  }
  FAIL() << "connections that ended are still counted";
}

TEST_F(HttpLimits, TurnAwayMoreRequestsThanCanWait) {
  std::mutex mutex;
  std::condition_variable changed;
  int running = 0;
  bool open = false;
  auto options = Quick();
  options.workers = 1;
  options.queue_limit = 2;
  Serve(options, [&](const Request&) {
    std::unique_lock lock(mutex);
    ++running;
    changed.notify_all();
    changed.wait(lock, [&] { return open; });
    return NoContent();
  });
  std::vector<Client> clients;
  const auto ask = [&] {
    clients.push_back(Connected());
    clients.back().Send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  };
  ask();
  {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return running == 1; });
  }
  for (int i = 0; i < 3; ++i) ask();
  // One of the last three found the queue full, whichever it was; only it is answered yet.
  int refused = 0;
  while (refused == 0) {
    for (auto& client : clients) {
      if (refused == 0 && client.WaitForInput(milliseconds(20))) {
        const auto answer = client.Read();
        EXPECT_EQ(answer.status, 503);
        EXPECT_EQ(answer.Header("Retry-After"), "1");
        EXPECT_THAT(answer.body, HasSubstr("http.busy"));
        ++refused;
      }
    }
  }
  {
    const std::lock_guard lock(mutex);
    open = true;
  }
  changed.notify_all();
  int answered = 0;
  for (auto& client : clients) answered += client.Read().status == 204;
  EXPECT_EQ(answered, 3);
}

TEST_F(HttpLimits, AnswerUrgentRequestsWhileEveryWorkerIsBusy) {
  Gate gate;
  auto options = Quick();
  options.is_urgent = [](const Request& request) { return request.path == "/healthz"; };
  Serve(options, [&](const Request& request) {
    if (request.path != "/healthz") gate.Pass();
    return SizeOfBody(request);
  });
  std::vector<Client> busy;
  for (int i = 0; i < 5; ++i) {
    busy.push_back(Connected());
    busy.back().Send("GET /slow HTTP/1.1\r\nHost: h\r\n\r\n");
  }
  EXPECT_EQ(Connected().Get("/healthz").status, 200);
  EXPECT_FALSE(busy.front().WaitForInput(milliseconds(0)));
  gate.Open();
  for (auto& client : busy) EXPECT_EQ(client.Read().status, 200);
}

TEST_F(HttpLimits, TellAHandlerThatItsClientHasGone) {
  std::promise<void> begun;
  std::promise<void> stopped;
  Serve(Quick(), [&](const Request& request) {
    const std::stop_callback stop(request.given_up, [&] { stopped.set_value(); });
    begun.set_value();
    stopped.get_future().wait();
    return SizeOfBody(request);
  });
  {
    auto client = Connected();
    client.Send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    begun.get_future().wait();
  }
  server_->Stop();
}

TEST_F(HttpLimits, TakeTheNextRequestForNoHangUp) {
  Gate gate;
  std::atomic<int> given_up = 0;
  Serve(Quick(), [&](const Request& request) {
    gate.Pass();
    given_up += request.given_up.stop_requested() ? 1 : 0;
    return SizeOfBody(request);
  });
  auto client = Connected();
  client.Send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  client.Send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  gate.Open();
  EXPECT_EQ(client.Read().status, 200);
  EXPECT_EQ(client.Read().status, 200);
  EXPECT_EQ(given_up, 0);
}

TEST_F(HttpLimits, AnswerAClientThatOnlyEndedItsSending) {
  Serve(Quick());
  auto client = Connected();
  client.Send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nhi");
  client.EndOfSending();
  EXPECT_EQ(client.Read().body, "2");
}

}  // namespace
}  // namespace tandem::http
