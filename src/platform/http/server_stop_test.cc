#include <gtest/gtest.h>

#include <thread>

#include "platform/http/server.h"
#include "platform/http/testing_client.h"
#include "platform/http/testing_gate.h"

namespace tandem::http {
namespace {

using std::chrono::milliseconds;

TEST(GracefulStop, AnswersEveryRequestThatIsInFlight) {
  Gate gate;
  Server server({.workers = 8, .log_requests = false}, [&](const Request& request) {
    if (request.path == "/wait") gate.Pass();
    return ContentResponse("text/plain", request.body);
  });
  server.Start();
  const auto port = server.port();
  Client idle(port);
  EXPECT_EQ(idle.Get("/").status, 200);
  std::vector<Client> clients;
  for (int i = 0; i < 50; ++i) {
    clients.emplace_back(port);
    ASSERT_TRUE(clients.back().Send("POST /wait HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello"));
  }
  Client half_sent(port);
  half_sent.Send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhe");
  gate.WaitFor(8);
  std::thread stopping([&] { server.Stop(); });
  // Idle connections are closed once nobody is let in any more.
  EXPECT_TRUE(idle.IsClosed());
  EXPECT_FALSE(Client(port).connected());
  half_sent.Send("llo");
  gate.Open();
  for (auto& client : clients) {
    const auto answer = client.Read();
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "hello");
    EXPECT_EQ(answer.Header("Connection"), "close");
    EXPECT_TRUE(client.IsClosed());
  }
  EXPECT_EQ(half_sent.Read().status, 200);
  EXPECT_TRUE(half_sent.IsClosed());
  stopping.join();
}

TEST(GracefulStop, ClosesIdleConnectionsAtOnce) {
  Server server({.workers = 1, .stop_timeout = milliseconds(60'000), .log_requests = false},
                [](const Request&) { return NoContent(); });
  server.Start();
  Client idle(server.port());
  EXPECT_EQ(idle.Get("/").status, 204);
  Client fresh(server.port());
  server.Stop();
  EXPECT_TRUE(idle.IsClosed());
  EXPECT_TRUE(fresh.IsClosed());
}

TEST(GracefulStop, CutsWhatIsNotDoneInTime) {
  Server server({.workers = 1, .stop_timeout = milliseconds(200), .log_requests = false},
                [](const Request&) { return NoContent(); });
  server.Start();
  Client never_finishes(server.port());
  never_finishes.Send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(never_finishes.Read().status, 100);
  server.Stop();
  EXPECT_EQ(never_finishes.Read().status, 0);
}

TEST(GracefulStop, MayBeAskedForTwiceAndWithoutAStart) {
  Server never_started({.workers = 1}, [](const Request&) { return NoContent(); });
  never_started.Stop();
  Server server({.workers = 1}, [](const Request&) { return NoContent(); });
  server.Start();
  server.Stop();
  server.Stop();
}

TEST(GracefulStop, LosesNoAcknowledgedRequestWhileClientsKeepAsking) {
  std::atomic<int> handled = 0;
  Server server({.workers = 4, .log_requests = false}, [&](const Request&) {
    ++handled;
    return NoContent();
  });
  server.Start();
  std::atomic<int> answered = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&, port = server.port()] {
      for (;;) {
        Client client(port);
        if (!client.connected()) return;
        while (client.Get("/").status == 204) ++answered;
      }
    });
  }
  while (answered < 200) std::this_thread::yield();
  server.Stop();
  for (auto& thread : threads) thread.join();
  // What a handler has done, its client was told.
  EXPECT_EQ(handled, answered);
}

}  // namespace
}  // namespace tandem::http
