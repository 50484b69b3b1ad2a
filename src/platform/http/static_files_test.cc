#include "platform/http/static_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "base/problem.h"
#include "base/text.h"
#include "platform/http/target.h"

namespace tandem::http {
namespace {

using testing::HasSubstr;
using testing::Not;
namespace fs = std::filesystem;

class WebClientFiles : public testing::Test {
 protected:
  WebClientFiles() {
    fs::remove_all(directory_.parent_path());
    Write(
        "index.html",
        R"(<meta name="csp" nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__" src="/assets/app-Ab3_x9-Z.js">)");
    Write("assets/app-Ab3_x9-Z.js", "console.log(1)");
    Write("assets/app-Ab3_x9-Z.js.br", "brotli bytes");
    Write("assets/app-Ab3_x9-Z.js.gz", "gzip bytes");
    Write("assets/plain.css", "body{}");
    Write("favicon.svg", "<svg/>");
    Write("../secret.txt", "secret");
    files_.emplace(directory_, [this] { return Cat("nonce", ++nonces_); });
  }
  ~WebClientFiles() override { fs::remove_all(directory_.parent_path()); }

  void Write(const std::string& name, std::string_view content) {
    const auto file = directory_ / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file) << content;
  }
  Response Get(std::string_view target, Headers headers = {}, Method method = Method::kGet) {
    Request request;
    request.method = method;
    request.headers = std::move(headers);
    EXPECT_TRUE(ParseTarget(target, request)) << target;
    return files_->Serve(request);
  }

  fs::path directory_ = fs::path(testing::TempDir()) /
                        Cat("tandem_static_", testing::UnitTest::GetInstance()->current_test_info()->name()) /
                        "dist";
  int nonces_ = 0;
  std::optional<StaticFiles> files_;
};

TEST_F(WebClientFiles, ServeThePageWithAFreshNonceThatItsPolicyNames) {
  for (const std::string_view path : {"/", "/index.html", "/engagements/7/plan", "/join/token"}) {
    const auto page = Get(path, {{"Host", "tandem.example:8080"}});
    const auto nonce = Cat("nonce", nonces_);
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("<script nonce=\"" + nonce + "\""));
    EXPECT_THAT(page.body, Not(HasSubstr("__CSP_NONCE__")));
    const std::string policy(page.headers.Find("Content-Security-Policy").value());
    EXPECT_THAT(policy,
                HasSubstr("script-src 'self' 'nonce-" + nonce + "'; style-src 'self' 'nonce-" + nonce + "'"));
    EXPECT_THAT(policy, HasSubstr("connect-src 'self' ws://tandem.example:8080;"));
    EXPECT_THAT(policy, HasSubstr("frame-ancestors 'none'"));
    EXPECT_THAT(policy, Not(HasSubstr("unsafe")));
    EXPECT_EQ(page.headers.Find("Cache-Control"), "no-cache");
    EXPECT_EQ(page.headers.Find("X-Content-Type-Options"), "nosniff");
    EXPECT_FALSE(page.headers.Has("Strict-Transport-Security"));
  }
  EXPECT_EQ(nonces_, 4);
}

TEST_F(WebClientFiles, KeepAHostileHostOutOfThePolicy) {
  const auto page = Get("/", {{"Host", "x; script-src *"}});
  EXPECT_THAT(std::string(page.headers.Find("Content-Security-Policy").value()),
              Not(HasSubstr("script-src *")));
}

TEST_F(WebClientFiles, LetHashedAssetsBeKeptForEver) {
  const auto script = Get("/assets/app-Ab3_x9-Z.js");
  EXPECT_EQ(script.body, "console.log(1)");
  EXPECT_EQ(script.headers.Find("Content-Type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(script.headers.Find("Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(script.headers.Find("Vary"), "Accept-Encoding");
  EXPECT_THAT(std::string(script.headers.Find("Content-Security-Policy").value_or("")),
              HasSubstr("frame-ancestors 'none'"));
  EXPECT_EQ(Get("/assets/plain.css").headers.Find("Cache-Control"), "no-cache");
  EXPECT_EQ(Get("/favicon.svg").headers.Find("Content-Type"), "image/svg+xml");
}

TEST_F(WebClientFiles, SendThePrecompressedSibling) {
  const auto brotli = Get("/assets/app-Ab3_x9-Z.js", {{"Accept-Encoding", "gzip, br"}});
  EXPECT_EQ(brotli.body, "brotli bytes");
  EXPECT_EQ(brotli.headers.Find("Content-Encoding"), "br");
  const auto gzip = Get("/assets/app-Ab3_x9-Z.js", {{"Accept-Encoding", "gzip"}});
  EXPECT_EQ(gzip.body, "gzip bytes");
  EXPECT_NE(gzip.headers.Find("ETag"), brotli.headers.Find("ETag"));
  EXPECT_EQ(Get("/assets/app-Ab3_x9-Z.js", {{"Accept-Encoding", "br;q=0, gzip;q=0"}}).body, "console.log(1)");
}

TEST_F(WebClientFiles, AnswerNotModifiedToWhoHasThisVersion) {
  const std::string etag(Get("/favicon.svg").headers.Find("ETag").value());
  const auto again = Get("/favicon.svg", {{"If-None-Match", "\"other\", W/" + etag}});
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.body, "");
  EXPECT_EQ(Get("/favicon.svg", {{"If-None-Match", "\"other\""}}).status, 200);
}

TEST_F(WebClientFiles, HaveNoWayOutOfTheirDirectory) {
  for (const std::string_view path :
       {"/secret.txt", "/assets", "/assets/missing.js", "/assets/app-Ab3_x9-Z.js.br"}) {
    const auto answer = Get(path);
    EXPECT_THAT(answer.body, Not(HasSubstr("secret"))) << path;
    EXPECT_NE(answer.body, "brotli bytes") << path;
  }
  EXPECT_EQ(Get("/assets/missing.js").status, 404);
  Request forged;
  forged.path = "/../secret.txt";
  forged.segments = {"..", "secret.txt"};
  EXPECT_EQ(files_->Serve(forged).status, 404);
}

TEST_F(WebClientFiles, CanOnlyBeRead) {
  const auto answer = Get("/favicon.svg", {}, Method::kPost);
  EXPECT_EQ(answer.status, 405);
  EXPECT_EQ(answer.headers.Find("Allow"), "GET, HEAD");
}

TEST_F(WebClientFiles, AskForABuildWhenThereIsNone) {
  EXPECT_THROW(StaticFiles(directory_ / "assets", [] { return std::string(); }), Problem);
}

}  // namespace
}  // namespace tandem::http
