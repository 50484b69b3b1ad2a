#include "platform/http/server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/problem.h"
#include "platform/http/testing_client.h"
#include "platform/log/log.h"

namespace tandem::http {
namespace {

using testing::HasSubstr;

Response Echo(const Request& request) {
  if (request.path == "/throw/problem") throw Conflict("thing.taken", "Choose another thing.");
  if (request.path == "/throw/late") throw Problem(ProblemKind::kTooMany, "slow", "Wait.").WithRetryAfter(7);
  if (request.path == "/throw/error") throw std::runtime_error("secret detail");
  if (request.path == "/throw/number") throw 42;
  if (request.path == "/forge") {
    auto response = NoContent();
    response.headers.Add("X-Value", "a\r\nSet-Cookie: forged=1");
    return response;
  }
  if (request.path == "/empty") return NoContent();
  if (request.path == "/shared") {
    Response response = ContentResponse("text/plain", "");
    response.shared_body = std::make_shared<const std::string>("shared text");
    return response;
  }
  auto response = ContentResponse(
      "text/plain", std::string(ToText(request.method)) + " " + request.path + " " + request.body);
  response.headers.Add("X-Client", request.remote_address);
  response.headers.Add("X-Secure", request.secure ? "yes" : "no");
  return response;
}

class HttpServer : public testing::Test {
 protected:
  HttpServer() {
    log::Start({.level = log::Level::kInfo, .sink = [this](std::string_view line) {
                  const std::lock_guard lock(mutex_);
                  lines_ += std::string(line) + "\n";
                }});
  }
  ~HttpServer() override {
    server_.Stop();
    log::Start({});
  }
  void SetUp() override { server_.Start(); }
  std::string Logged() {
    server_.Stop();
    const std::lock_guard lock(mutex_);
    return lines_;
  }

  std::mutex mutex_;
  std::string lines_;
  Server server_{{.workers = 4, .trusted_proxies = {"127.0.0.0/8"}}, Echo};
};

TEST_F(HttpServer, AnswersOverAConnectionThatStaysOpen) {
  Client client(server_.port());
  for (int i = 0; i < 3; ++i) {
    const auto answer = client.Get("/hello");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "GET /hello ");
    EXPECT_EQ(answer.Header("Connection"), "keep-alive");
    EXPECT_EQ(answer.Header("Content-Length"), "11");
    EXPECT_THAT(answer.Header("Date"), testing::EndsWith(" GMT"));
    EXPECT_EQ(answer.Header("X-Request-Id").size(), 16u);
  }
}

TEST_F(HttpServer, ClosesWhenAskedAndForHttp10) {
  Client asked(server_.port());
  EXPECT_EQ(asked.Get("/", "Connection: close\r\n").Header("Connection"), "close");
  EXPECT_TRUE(asked.IsClosed());
  Client old(server_.port());
  old.Send("GET / HTTP/1.0\r\n\r\n");
  EXPECT_EQ(old.Read().status, 200);
  EXPECT_TRUE(old.IsClosed());
}

TEST_F(HttpServer, AnswersPipelinedRequestsInTheirOrder) {
  Client client(server_.port());
  std::string all;
  for (int i = 0; i < 500; ++i)
    all += Cat("POST /n/", i, " HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nhi");
  ASSERT_TRUE(client.Send(all));
  for (int i = 0; i < 500; ++i) ASSERT_EQ(client.Read().body, Cat("POST /n/", i, " hi"));
}

TEST_F(HttpServer, ForgivesAnEmptyLineBeforeARequestAndAHalfClosedClient) {
  Client client(server_.port());
  client.Send("\r\n\r\nGET /a HTTP/1.1\r\nHost: h\r\n\r\n");
  client.EndOfSending();
  EXPECT_EQ(client.Read().body, "GET /a ");
  EXPECT_TRUE(client.IsClosed());
}

TEST_F(HttpServer, ReadsChunkedBodies) {
  Client client(server_.port());
  client.Send(
      "PUT /c HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
  EXPECT_EQ(client.Read().body, "PUT /c abcde");
  EXPECT_EQ(client.Get("/after").body, "GET /after ");
}

TEST_F(HttpServer, LetsAClientThatExpectsItGoOn) {
  Client client(server_.port());
  client.Send("POST /e HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.Read().status, 100);
  client.Send("hi");
  EXPECT_EQ(client.Read().body, "POST /e hi");
}

TEST_F(HttpServer, SendsNoBodyForHeadAndForNoContent) {
  Client client(server_.port());
  client.Send("HEAD /h HTTP/1.1\r\nHost: h\r\n\r\n");
  const auto head = client.Read(true);
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.Header("Content-Length"), "8");
  const auto empty = client.Get("/empty");
  EXPECT_EQ(empty.status, 204);
  EXPECT_FALSE(empty.headers.Has("Content-Length"));
  EXPECT_EQ(client.Get("/shared").body, "shared text");
}

TEST_F(HttpServer, SaysWhatItCanDoWhenAskedAsAWhole) {
  Client client(server_.port());
  client.Send("OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n");
  const auto answer = client.Read();
  EXPECT_EQ(answer.status, 204);
  EXPECT_THAT(answer.Header("Allow"), HasSubstr("PATCH"));
}

TEST_F(HttpServer, CompressesWhatItsClientReads) {
  Client client(server_.port());
  const auto answer = client.Get("/long/" + std::string(3000, 'x'), "Accept-Encoding: gzip\r\n");
  EXPECT_EQ(answer.Header("Content-Encoding"), "gzip");
  EXPECT_LT(answer.body.size(), 200u);
  EXPECT_EQ(answer.Header("Content-Length"), std::to_string(answer.body.size()));
}

TEST_F(HttpServer, TurnsWhatIsThrownIntoAProblemAndStaysOpen) {
  Client client(server_.port());
  const auto conflict = client.Get("/throw/problem");
  EXPECT_EQ(conflict.status, 409);
  EXPECT_EQ(conflict.Header("Content-Type"), "application/problem+json");
  EXPECT_EQ(conflict.Header("X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(conflict.Header("Cache-Control"), "no-store");
  EXPECT_THAT(conflict.body, HasSubstr("\"reason\":\"thing.taken\""));
  EXPECT_EQ(client.Get("/throw/late").Header("Retry-After"), "7");
  const auto fault = client.Get("/throw/error");
  EXPECT_EQ(fault.status, 500);
  EXPECT_THAT(fault.body, testing::Not(HasSubstr("secret detail")));
  EXPECT_EQ(client.Get("/throw/number").status, 500);
  EXPECT_EQ(client.Get("/fine").status, 200);
  EXPECT_THAT(Logged(), HasSubstr("error=\"secret detail\""));
}

TEST_F(HttpServer, RefusesToSendAForgedHeader) {
  Client client(server_.port());
  const auto answer = client.Get("/forge");
  EXPECT_EQ(answer.status, 500);
  EXPECT_FALSE(answer.headers.Has("Set-Cookie"));
}

TEST_F(HttpServer, RefusesASmuggledRequestAndTakesNothingMoreFromThatConnection) {
  Client client(server_.port());
  client.Send(
      "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
      "GET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n");
  const auto answer = client.Read();
  EXPECT_EQ(answer.status, 400);
  EXPECT_EQ(answer.Header("Content-Type"), "application/problem+json");
  EXPECT_EQ(answer.Header("Connection"), "close");
  EXPECT_TRUE(client.IsClosed());
  EXPECT_THAT(Logged(), testing::Not(HasSubstr("/smuggled")));
}

TEST_F(HttpServer, BelievesATrustedProxyAboutTheClient) {
  Client client(server_.port());
  const auto answer =
      client.Get("/", "X-Forwarded-For: 1.2.3.4, 203.0.113.9, 127.0.0.2\r\nX-Forwarded-Proto: https\r\n");
  EXPECT_EQ(answer.Header("X-Client"), "203.0.113.9");
  EXPECT_EQ(answer.Header("X-Secure"), "yes");
}

TEST_F(HttpServer, LogsEachRequestWithoutSecrets) {
  Client client(server_.port());
  const auto id = client.Get("/api/v1/invitations/token123?key=value").Header("X-Request-Id");
  const auto logged = Logged();
  EXPECT_THAT(logged, HasSubstr("http.request method=GET path=/api/v1/invitations/… status=200 micros="));
  EXPECT_THAT(logged, HasSubstr("request_id=" + id));
  EXPECT_THAT(logged, testing::Not(HasSubstr("token123")));
  EXPECT_THAT(logged, testing::Not(HasSubstr("key=value")));
}

TEST_F(HttpServer, SaysWhenItsAddressIsTaken) {
  Server second({.port = server_.port()}, Echo);
  try {
    second.Start();
    FAIL() << "two servers listen on one port";
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.reason(), "http.cannot_listen");
  }
}

TEST(HttpServerOnSeveralLoops, AnswersManyClientsAtOnce) {
  Server server({.io_threads = 3, .workers = 4, .log_requests = false}, Echo);
  server.Start();
  std::vector<Client> clients;
  for (int i = 0; i < 60; ++i) clients.emplace_back(server.port());
  for (int round = 0; round < 5; ++round) {
    for (size_t i = 0; i < clients.size(); ++i)
      clients[i].Send(Cat("GET /", i, " HTTP/1.1\r\nHost: h\r\n\r\n"));
    for (size_t i = 0; i < clients.size(); ++i) ASSERT_EQ(clients[i].Read().body, Cat("GET /", i, " "));
  }
  server.Stop();
}

TEST(HttpServerBehindNoProxy, IgnoresForwardedHeaders) {
  Server server({.workers = 1, .log_requests = false}, Echo);
  server.Start();
  Client client(server.port());
  const auto answer = client.Get("/", "X-Forwarded-For: 1.2.3.4\r\nX-Forwarded-Proto: https\r\n");
  EXPECT_EQ(answer.Header("X-Client"), "127.0.0.1");
  EXPECT_EQ(answer.Header("X-Secure"), "no");
}

}  // namespace
}  // namespace tandem::http
