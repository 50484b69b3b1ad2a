#include "platform/http/request_reader.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "platform/http/refusal.h"

namespace tandem::http {
namespace {

using Progress = RequestReader::Progress;

// Feeds the bytes `piece` at a time, as a socket would; the status of the refusal, 0 for a whole request, -1
// when more is needed.
int Outcome(RequestReader& reader, std::string_view bytes, size_t piece, size_t body_limit = 1000) {
  std::string pending;
  try {
    while (!bytes.empty()) {
      pending += bytes.substr(0, piece);
      bytes.remove_prefix(std::min(piece, bytes.size()));
      while (!pending.empty()) {
        const auto fed = reader.Feed(pending);
        pending.erase(0, fed.consumed);
        if (fed.progress == Progress::kComplete) return 0;
        if (fed.progress == Progress::kNeedMore) break;
        reader.LimitBody(body_limit);
      }
    }
  } catch (const Refusal& refusal) {
    return refusal.status;
  }
  return -1;
}

// Whatever the pieces the answer must be the same.
int Outcome(std::string_view bytes) {
  RequestReader whole(4096);
  const int outcome = Outcome(whole, bytes, bytes.size());
  for (const size_t piece : {1, 2, 7}) {
    RequestReader reader(4096);
    EXPECT_EQ(Outcome(reader, bytes, piece), outcome) << "in pieces of " << piece << ": " << bytes;
  }
  return outcome;
}

TEST(RequestReader, ReadsTheSameRequestInPiecesOfEverySize) {
  const std::string_view bytes =
      "POST /a?b=c HTTP/1.1\r\nHost: h\r\nX-One:  1 \r\nTransfer-Encoding: chunked\r\n\r\n"
      "5;ext=\"q\"\r\nhello\r\n6\r\n world\r\n0\r\nX-Trailer: t\r\nHost: other\r\n\r\n";
  for (size_t piece = 1; piece <= bytes.size(); ++piece) {
    RequestReader reader(4096);
    ASSERT_EQ(Outcome(reader, bytes, piece), 0) << piece;
    EXPECT_EQ(reader.request().method, Method::kPost);
    EXPECT_EQ(reader.request().body, "hello world");
    EXPECT_EQ(reader.request().headers.Find("x-one"), "1");
    EXPECT_EQ(reader.request().headers.Find("Host"), "h");
    EXPECT_FALSE(reader.request().headers.Has("X-Trailer"));
    EXPECT_TRUE(reader.keep_alive());
  }
}

TEST(RequestReader, RefusesShapesThatTwoServersReadDifferently) {
  const std::string start = "POST / HTTP/1.1\r\nHost: h\r\n";
  for (const std::string shape : {
           "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
           "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
           "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
           "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
           "Content-Length: 5, 5\r\n\r\nhello",
           "Content-Length: +5\r\n\r\nhello",
           "Content-Length: -5\r\n\r\nhello",
           "Content-Length: 0x5\r\n\r\nhello",
           "Content-Length: 5 5\r\n\r\nhello",
           "Content-Length: 99999999999999999999\r\n\r\n",
           "Content-Length:\r\n\r\n",
           "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
           "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
           " Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
           "Host: other\r\n\r\n",
           "X: a\nY: b\r\n\r\n",
           "X\r\n\r\n",
           ": x\r\n\r\n",
           "X: a\x01\r\n\r\n",
           "Transfer-Encoding: chunked\r\n\r\n5x\r\nhello\r\n0\r\n\r\n",
           "Transfer-Encoding: chunked\r\n\r\n5\r\nhelloX0\r\n\r\n",
           "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n",
           "Transfer-Encoding: chunked\r\n\r\n-1\r\nx\r\n",
       }) {
    EXPECT_EQ(Outcome(start + shape), 400) << shape;
  }
  for (const std::string coding :
       {"gzip, chunked", "identity", "xchunked", "chunked, identity", "chunked;q=1"}) {
    EXPECT_GE(Outcome(start + "Transfer-Encoding: " + coding + "\r\n\r\n0\r\n\r\n"), 400) << coding;
  }
  EXPECT_EQ(Outcome("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), 400);
}

TEST(RequestReader, RefusesRequestLinesThatAreNone) {
  EXPECT_EQ(Outcome("GET / HTTP/1.1\r\n\r\n"), 400);
  EXPECT_EQ(Outcome("GET  / HTTP/1.1\r\nHost: h\r\n\r\n"), 400);
  EXPECT_EQ(Outcome("GET /../x HTTP/1.1\r\nHost: h\r\n\r\n"), 400);
  EXPECT_EQ(Outcome("\x16\x03\x01\x02 hello"), 400);
  EXPECT_EQ(Outcome("GET / HTTP/2.0\r\nHost: h\r\n\r\n"), 505);
  EXPECT_EQ(Outcome("TRACE / HTTP/1.1\r\nHost: h\r\n\r\n"), 501);
  EXPECT_EQ(Outcome("CONNECT host:443 HTTP/1.1\r\nHost: h\r\n\r\n"), 501);
  EXPECT_EQ(Outcome("GET / HTTP/1.1\r\nHost: h\r\nExpect: cake\r\n\r\n"), 417);
  EXPECT_EQ(Outcome("GET / HTTP/1.0\r\n\r\n"), 0);
}

TEST(RequestReader, LimitsHeadersOverallAndEach) {
  const std::string start = "GET / HTTP/1.1\r\nHost: h\r\n";
  std::string many = start;
  for (int i = 0; i < 200; ++i) many += "X: y\r\n";
  EXPECT_EQ(Outcome(many + "\r\n"), 431);
  EXPECT_EQ(Outcome(start + "X: " + std::string(5000, 'x') + "\r\n\r\n"), 431);
  std::string sum = start;
  for (int i = 0; i < 50; ++i) sum += "X: " + std::string(100, 'x') + "\r\n";
  EXPECT_EQ(Outcome(sum + "\r\n"), 431);
  EXPECT_EQ(Outcome("GET /" + std::string(5000, 'x') + " HTTP/1.1\r\nHost: h\r\n\r\n"), 431);
}

TEST(RequestReader, LimitsBodiesChunkHeadersAndTrailers) {
  const std::string start = "POST / HTTP/1.1\r\nHost: h\r\n";
  EXPECT_EQ(Outcome(start + "Content-Length: 1001\r\n\r\n"), 413);
  EXPECT_EQ(Outcome(start + "Content-Length: 1000\r\n\r\n" + std::string(1000, 'x')), 0);
  const std::string chunked = start + "Transfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(Outcome(chunked + "3E9\r\n"), 413);
  EXPECT_EQ(Outcome(chunked + "3E8\r\n" + std::string(1000, 'x') + "\r\n1\r\nx\r\n"), 413);
  EXPECT_EQ(Outcome(chunked + "1;" + std::string(5000, 'x')), 431);
  EXPECT_EQ(Outcome(chunked + "0\r\nX: " + std::string(5000, 'x')), 431);
}

TEST(RequestReader, WaitsForTheRest) {
  EXPECT_EQ(Outcome("GET / HT"), -1);
  EXPECT_EQ(Outcome("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhell"), -1);
}

}  // namespace
}  // namespace tandem::http
