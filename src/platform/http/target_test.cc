#include "platform/http/target.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tandem::http {
namespace {

using testing::ElementsAre;
using testing::Pair;

Request Parsed(std::string_view target, Method method = Method::kGet) {
  Request request;
  request.method = method;
  EXPECT_TRUE(ParseTarget(target, request)) << target;
  return request;
}

bool IsRefused(std::string_view target) {
  Request request;
  return !ParseTarget(target, request);
}

TEST(Target, IsTakenApart) {
  const auto request = Parsed("/api/v1/engagements/7?limit=5&after=a%2Fb+c&flag&after=second");
  EXPECT_EQ(request.path, "/api/v1/engagements/7");
  EXPECT_THAT(request.segments, ElementsAre("api", "v1", "engagements", "7"));
  EXPECT_THAT(request.query, ElementsAre(Pair("limit", "5"), Pair("after", "a/b c"), Pair("flag", ""),
                                         Pair("after", "second")));
  EXPECT_EQ(request.Query("after"), "a/b c");
  EXPECT_EQ(request.Query("missing"), std::nullopt);
}

TEST(Target, MayBeTheRootHaveATrailingSlashOrUtf8) {
  EXPECT_THAT(Parsed("/").segments, ElementsAre());
  EXPECT_EQ(Parsed("/a/").path, "/a/");
  EXPECT_THAT(Parsed("/a/").segments, ElementsAre("a"));
  EXPECT_EQ(Parsed("/th%E1%BB%A9").path, "/thứ");
  EXPECT_EQ(Parsed("/a+b%20c").path, "/a+b c");
}

TEST(Target, MayBeAbsoluteOrAnAsteriskForOptions) {
  EXPECT_EQ(Parsed("http://host:80/a?b=c").path, "/a");
  EXPECT_EQ(Parsed("HTTPS://host").path, "/");
  EXPECT_EQ(Parsed("*", Method::kOptions).path, "*");
  EXPECT_TRUE(IsRefused("*"));
  EXPECT_TRUE(IsRefused("ftp://host/a"));
}

TEST(Target, IsRefusedWhenAPathCouldLeadElsewhere) {
  for (const std::string_view target :
       {"/../etc/passwd", "/a/../b", "/a/..", "/./a", "/%2e%2e/a", "/%2E%2e", "/.%2e/a", "/a%2fb", "/a%5Cb",
        "/a\\b", "//evil.example", "/a//b", "/a%00b", "/a%0d%0ab", "/a%7fb", "", "a/b", "?a", "/a#b"}) {
    EXPECT_TRUE(IsRefused(target)) << target;
  }
}

TEST(Target, IsRefusedWhenItsEscapesAreBroken) {
  for (const std::string_view target :
       {"/%", "/%4", "/%zz", "/a?b=%", "/a?%g1=1", "/%ff", "/%c0%af", "/%ed%a0%80", "/a?b=%ff", "/a?b=%00"}) {
    EXPECT_TRUE(IsRefused(target)) << target;
  }
}

TEST(Cookies, AreFoundByTheirExactName) {
  Request request;
  request.headers.Add("cookie", "a=1; session=abc=; Session=no;b=2");
  EXPECT_EQ(request.Cookie("session"), "abc=");
  EXPECT_EQ(request.Cookie("b"), "2");
  EXPECT_EQ(request.Cookie("sess"), std::nullopt);
}

}  // namespace
}  // namespace tandem::http
