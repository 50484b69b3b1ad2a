#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "platform/http/hub.h"
#include "platform/http/server.h"
#include "platform/http/testing_client.h"

namespace tandem::http {
namespace {

using std::chrono::milliseconds;

constexpr int kText = 1;
constexpr int kClose = 8;
constexpr int kPing = 9;

struct Frame {
  int opcode = -1;  // -1: the connection ended
  std::string payload;
  int CloseCode() const {
    return payload.size() < 2 ? 0 : static_cast<uint8_t>(payload[0]) * 256 + static_cast<uint8_t>(payload[1]);
  }
};

// The least of RFC 6455 that a browser does.
class Viewer {
 public:
  explicit Viewer(uint16_t port, std::string_view path = "/live", std::string_view headers = "",
                  int receive_buffer = 0)
      : client_(port, receive_buffer) {
    answer_ = client_.Get(
        path, Cat("Upgrade: websocket\r\nConnection: keep-alive, Upgrade\r\nSec-WebSocket-Version: "
                  "13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n",
                  headers));
  }
  const Received& answer() const { return answer_; }
  Client& client() { return client_; }

  Frame Read() {
    const auto head = client_.ReadBytes(2);
    if (head.size() < 2) return {};
    size_t size = static_cast<uint8_t>(head[1]);
    if (size >= 126) {
      const auto extended = client_.ReadBytes(size == 126 ? 2 : 8);
      size = 0;
      for (const char byte : extended) size = size * 256 + static_cast<uint8_t>(byte);
    }
    return {head[0] & 0x0F, client_.ReadBytes(size)};
  }
  // A masked frame (the mask is zero, so that the payload stays readable).
  bool Send(int opcode, std::string_view payload) {
    std::string frame(1, static_cast<char>(0x80 | opcode));
    if (payload.size() < 126) {
      frame += static_cast<char>(0x80 | payload.size());
    } else {
      frame += static_cast<char>(0x80 | 126);
      frame += static_cast<char>(payload.size() >> 8);
      frame += static_cast<char>(payload.size() & 0xFF);
    }
    frame.append(4, '\0');
    return client_.Send(frame += payload);
  }

 private:
  Client client_;
  Received answer_;
};

Message MakeMessage(std::string text) { return std::make_shared<const std::string>(std::move(text)); }

class LiveConnections : public testing::Test {
 protected:
  static Options Quick() {
    Options options;
    options.workers = 2;
    options.log_requests = false;
    options.websocket_ping = milliseconds(10'000);
    return options;
  }
  void Serve(Options options) {
    server_ = std::make_unique<Server>(
        std::move(options),
        [](const Request& request) {
          Response response;
          response.websocket = request.path == "/live";
          response.websocket_topics = {std::string(request.Query("topic").value_or("all")), "everyone"};
          response.owner = request.Query("owner").value_or("");
          return response;
        },
        &hub_);
    server_->Start();
  }
  void SetUp() override { Serve(Quick()); }
  uint16_t port() const { return server_->port(); }
  void WaitForConnections(size_t count) {
    while (hub_.connections() != count) std::this_thread::yield();
  }

  Hub hub_;
  std::unique_ptr<Server> server_;
};

TEST_F(LiveConnections, AreAcceptedAsRfc6455Says) {
  Viewer viewer(port());
  EXPECT_EQ(viewer.answer().status, 101);
  EXPECT_EQ(viewer.answer().Header("Sec-WebSocket-Accept"), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
}

TEST_F(LiveConnections, ReceiveWhatIsPublishedOnTheirTopicsOnly) {
  Viewer one(port(), "/live?topic=one");
  Viewer two(port(), "/live?topic=two");
  WaitForConnections(2);
  EXPECT_EQ(hub_.Publish("one", MakeMessage("for one")), 1u);
  EXPECT_EQ(hub_.Publish("nobody", MakeMessage("for nobody")), 0u);
  EXPECT_EQ(hub_.Publish("everyone", MakeMessage("for all")), 2u);
  EXPECT_EQ(one.Read().payload, "for one");
  EXPECT_EQ(one.Read().payload, "for all");
  const auto frame = two.Read();
  EXPECT_EQ(frame.opcode, kText);
  EXPECT_EQ(frame.payload, "for all");
}

TEST_F(LiveConnections, CarryABroadcastTo200Viewers) {
  std::vector<std::unique_ptr<Viewer>> viewers;
  for (int i = 0; i < 200; ++i) viewers.push_back(std::make_unique<Viewer>(port()));
  WaitForConnections(200);
  for (int n = 0; n < 10; ++n) EXPECT_EQ(hub_.Publish("all", MakeMessage(Cat("message ", n))), 200u);
  for (auto& viewer : viewers) {
    for (int n = 0; n < 10; ++n) ASSERT_EQ(viewer->Read().payload, Cat("message ", n));
  }
}

TEST_F(LiveConnections, DropAReaderThatIsTooSlowAndKeepTheOthers) {
  Viewer slow(port(), "/live", "", 4096);
  Viewer quick(port());
  WaitForConnections(2);
  const auto message = MakeMessage(std::string(64 << 10, 'x'));
  size_t published = 0;
  // The quick one reads each before the next comes, so that it never has many waiting.
  while (hub_.connections() == 2) {
    ASSERT_LT(published, 5000u);
    if (hub_.Publish("all", message) == 0) break;
    ++published;
    ASSERT_EQ(quick.Read().payload.size(), message->size());
  }
  EXPECT_TRUE(slow.client().WaitForReset());
  EXPECT_EQ(hub_.Publish("all", MakeMessage("still here")), 1u);
  EXPECT_EQ(quick.Read().payload, "still here");
}

TEST_F(LiveConnections, EndWhenTheirOwnerIsDropped) {
  Viewer hers(port(), "/live?owner=her");
  Viewer his(port(), "/live?owner=him");
  WaitForConnections(2);
  EXPECT_EQ(hub_.DropOwner("her"), 1u);
  EXPECT_EQ(hub_.connections(), 1u);
  EXPECT_EQ(hub_.Publish("all", MakeMessage("news")), 1u);
  const auto frame = hers.Read();
  EXPECT_EQ(frame.opcode, kClose);
  EXPECT_EQ(frame.CloseCode(), 1008);
  hers.Send(kClose, frame.payload);
  EXPECT_TRUE(hers.client().IsClosed());
  EXPECT_EQ(his.Read().payload, "news");
}

TEST_F(LiveConnections, EndWhenAMemberLeavesOneTopic) {
  Viewer first(port(), "/live?owner=her&topic=a");
  Viewer second(port(), "/live?owner=her&topic=b");
  WaitForConnections(2);
  const auto dropped = hub_.Drop([](const std::string& owner, const std::vector<std::string>& topics) {
    return owner == "her" && topics.front() == "a";
  });
  EXPECT_EQ(dropped, 1u);
  EXPECT_EQ(first.Read().opcode, kClose);
  hub_.Publish("b", MakeMessage("b stays"));
  EXPECT_EQ(second.Read().payload, "b stays");
}

TEST_F(LiveConnections, AreRefusedToPagesOfOtherSites) {
  EXPECT_EQ(Viewer(port(), "/live", "Origin: https://evil.example\r\n").answer().status, 403);
  EXPECT_EQ(Viewer(port(), "/live", "Origin: null\r\n").answer().status, 403);
  EXPECT_EQ(Viewer(port(), "/live", "Origin: http://test.evil.example\r\n").answer().status, 403);
  EXPECT_EQ(Viewer(port(), "/live", "Origin: http://TEST\r\n").answer().status, 101);
}

TEST_F(LiveConnections, NeedAHandshake) {
  Client client(port());
  const auto answer = client.Get("/live");
  EXPECT_EQ(answer.status, 426);
  EXPECT_EQ(answer.headers.Find("X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(answer.Header("Upgrade"), "websocket");
  EXPECT_EQ(client.Get("/other").status, 200);
}

TEST_F(LiveConnections, IgnoreWhatTheClientSaysUpToALimit) {
  Viewer viewer(port());
  WaitForConnections(1);
  for (int i = 0; i < 100; ++i) viewer.Send(kText, "chatter");
  hub_.Publish("all", MakeMessage("heard"));
  EXPECT_EQ(viewer.Read().payload, "heard");
  viewer.Send(kText, std::string(5000, 'x'));
  EXPECT_EQ(viewer.Read().CloseCode(), 1009);
  WaitForConnections(0);
}

TEST_F(LiveConnections, AnswerAClose) {
  Viewer viewer(port());
  WaitForConnections(1);
  viewer.Send(kClose, std::string("\x03\xE8", 2));
  const auto frame = viewer.Read();
  EXPECT_EQ(frame.opcode, kClose);
  EXPECT_EQ(frame.CloseCode(), 1000);
  EXPECT_TRUE(viewer.client().IsClosed());
  WaitForConnections(0);
}

TEST_F(LiveConnections, EndWith1001WhenTheServerStops) {
  std::optional<Viewer> viewer(std::in_place, port());
  WaitForConnections(1);
  std::thread stopping([&] { server_->Stop(); });
  const auto frame = viewer->Read();
  EXPECT_EQ(frame.opcode, kClose);
  EXPECT_EQ(frame.CloseCode(), 1001);
  viewer->Send(kClose, frame.payload);
  EXPECT_TRUE(viewer->client().IsClosed());
  viewer.reset();
  stopping.join();
  EXPECT_EQ(hub_.connections(), 0u);
}

TEST_F(LiveConnections, ArePingedAndEndWhenTheClientIsGone) {
  auto options = Quick();
  options.websocket_ping = milliseconds(200);
  Serve(options);
  Viewer silent(port(), "/live?topic=silent");
  Viewer alive(port(), "/live?topic=alive");
  WaitForConnections(2);
  int pings = 0;
  while (hub_.connections() == 2) {
    const auto frame = alive.Read();
    ASSERT_EQ(frame.opcode, kPing);
    alive.Send(10, frame.payload);
    ++pings;
  }
  EXPECT_GE(pings, 1);
  EXPECT_EQ(hub_.Publish("alive", MakeMessage("hello")), 1u);
  EXPECT_EQ(hub_.Publish("silent", MakeMessage("hello")), 0u);
}

TEST_F(LiveConnections, MayBePublishedToFromManyThreadsWhileTheyComeAndGo) {
  std::atomic<bool> done = false;
  std::vector<std::thread> publishers;
  for (int t = 0; t < 3; ++t) {
    publishers.emplace_back([&] {
      while (!done) {
        hub_.Publish("all", MakeMessage("news"));
        hub_.DropOwner("unlucky");
        std::this_thread::yield();
      }
    });
  }
  for (int i = 0; i < 60; ++i) {
    Viewer viewer(port(), i % 3 == 0 ? "/live?owner=unlucky" : "/live");
    EXPECT_EQ(viewer.answer().status, 101);
    EXPECT_NE(viewer.Read().opcode, kPing);
  }
  done = true;
  for (auto& publisher : publishers) publisher.join();
}

TEST(LiveConnectionsWithoutAHub, AreNotOffered) {
  Server server({.workers = 1, .log_requests = false}, [](const Request&) {
    Response response;
    response.websocket = true;
    return response;
  });
  server.Start();
  EXPECT_EQ(Viewer(server.port()).answer().status, 501);
}

}  // namespace
}  // namespace tandem::http
