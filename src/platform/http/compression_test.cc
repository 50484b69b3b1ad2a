#include "platform/http/compression.h"

#include <brotli/decode.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <random>

namespace tandem::http {
namespace {

std::string Unbrotli(const std::string& bytes, size_t size) {
  std::string out(size, '\0');
  BrotliDecoderDecompress(bytes.size(), reinterpret_cast<const uint8_t*>(bytes.data()), &size,
                          reinterpret_cast<uint8_t*>(out.data()));
  out.resize(size);
  return out;
}

std::string Gunzip(const std::string& bytes, size_t size) {
  std::string out(size, '\0');
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  inflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return out;
}

Response Compressed(std::string_view accept, Response response) {
  Request request;
  if (!accept.empty()) request.headers.Add("Accept-Encoding", std::string(accept));
  Compress(request, response);
  return response;
}

TEST(Compression, TakesWhatTheClientLikesBest) {
  EXPECT_EQ(PreferredCoding(""), Coding::kIdentity);
  EXPECT_EQ(PreferredCoding("gzip, deflate, br"), Coding::kBrotli);
  EXPECT_EQ(PreferredCoding("gzip;q=1.0, br;q=0.5"), Coding::kGzip);
  EXPECT_EQ(PreferredCoding("br;q=0, gzip"), Coding::kGzip);
  EXPECT_EQ(PreferredCoding("br;q=0, gzip;q=0"), Coding::kIdentity);
  EXPECT_EQ(PreferredCoding("GZIP"), Coding::kGzip);
  EXPECT_EQ(PreferredCoding("*"), Coding::kBrotli);
  EXPECT_EQ(PreferredCoding("*;q=0.1, br;q=0"), Coding::kGzip);
  EXPECT_EQ(PreferredCoding("identity"), Coding::kIdentity);
  EXPECT_EQ(PreferredCoding("br;q=nonsense"), Coding::kIdentity);
}

TEST(Compression, ReturnsEveryBody) {
  std::mt19937 random(7);
  for (const size_t size : {0, 1, 999, 1000, 1024, 1025, 40'000, 300'000, 3'000'000}) {
    std::string noise(size, '\0');
    for (auto& byte : noise) byte = static_cast<char>(random());
    for (const auto& body : {std::string(size, 'a'), noise}) {
      EXPECT_EQ(Gunzip(Gzip(body), size), body) << size;
      EXPECT_EQ(Unbrotli(Brotli(body), size), body) << size;
    }
  }
}

TEST(Compression, SetsItsHeaders) {
  const auto response = Compressed("br", JsonResponse(std::string(2000, ' ')));
  EXPECT_EQ(response.headers.Find("Content-Encoding"), "br");
  EXPECT_EQ(response.headers.Find("Vary"), "Accept-Encoding");
  EXPECT_LT(response.body.size(), 100u);
  auto varied = JsonResponse(std::string(2000, ' '));
  varied.headers.Add("Vary", "Cookie");
  EXPECT_EQ(Compressed("", varied).headers.Find("Vary"), "Cookie, Accept-Encoding");
  EXPECT_FALSE(Compressed("", varied).headers.Has("Content-Encoding"));
}

TEST(Compression, LeavesAloneWhatItWouldNotHelpOrMustNotTouch) {
  const std::string body(2000, 'x');
  for (const auto* type : {"application/zip", "image/png", "font/woff2", "application/octet-stream"}) {
    EXPECT_EQ(Compressed("gzip, br", ContentResponse(type, body)).body, body) << type;
  }
  EXPECT_EQ(Compressed("gzip", JsonResponse("{}")).body, "{}");
  auto secret = JsonResponse(body);
  secret.compressible = false;
  EXPECT_EQ(Compressed("gzip", secret).body, body);
  auto already = JsonResponse(body);
  already.headers.Add("Content-Encoding", "gzip");
  EXPECT_EQ(Compressed("br", already).body, body);
  for (const auto* type :
       {"text/csv", "application/problem+json", "image/svg+xml", "text/html; charset=utf-8"}) {
    EXPECT_LT(Compressed("gzip", ContentResponse(type, body)).body.size(), 100u) << type;
  }
}

TEST(Compression, LeavesASharedBodyAsItIsForOthers) {
  Response response = ContentResponse("text/plain", "");
  const auto shared = std::make_shared<const std::string>(5000, 'x');
  response.shared_body = shared;
  const auto compressed = Compressed("gzip", response);
  EXPECT_EQ(Gunzip(compressed.body, 5000), *shared);
  EXPECT_EQ(compressed.shared_body, nullptr);
}

}  // namespace
}  // namespace tandem::http
