// A house with people in it, for tests: requests go through the same dispatcher as over HTTP.
#ifndef TANDEM_APP_HOUSE_FOR_TEST_H_
#define TANDEM_APP_HOUSE_FOR_TEST_H_

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "app/demo_stage.h"
#include "app/house.h"
#include "base/text.h"
#include "platform/http/target.h"
#include "platform/json/json_parser.h"
#include "rooms/people/session.h"

namespace tandem::app {

class TemporaryDirectory {
 public:
  TemporaryDirectory() {
    std::string pattern = (std::filesystem::temp_directory_path() / "tandem-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary directory");
    path_ = pattern;
  }
  ~TemporaryDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

class TestHouse {
 public:
  TestHouse() : house_({.data = directory_.path()}), stage_(house_), dispatcher_(house_.database(), house_.router(), RealWorld(), people::Authenticate) {}

  House& house() { return house_; }
  DemoStage& stage() { return stage_; }
  DemoActor Actor(const std::string& name) {
    return {stage_, name, LowerAscii(name) + "@example.org", "a long password for " + name};
  }

  // Any request; `token` signs it in.
  http::Response Send(http::Method method, const std::string& path, const std::string& token = {},
                      const std::string& body = {}, const std::string& if_match = {}) {
    http::Request request;
    request.method = method;
    if (!http::ParseTarget("/api/v1" + path, request)) throw std::runtime_error("bad target " + path);
    request.remote_address = "127.0.0.1";
    request.body = body;
    if (!body.empty()) request.headers.Set("Content-Type", "application/json");
    if (!token.empty()) request.headers.Set("Authorization", "Bearer " + token);
    if (!if_match.empty()) request.headers.Set("If-Match", if_match);
    return dispatcher_.Handle(request);
  }

 private:
  TemporaryDirectory directory_;
  House house_;
  DemoStage stage_;
  api::Dispatcher dispatcher_;
};

inline std::string Member(const Json& json, std::string_view name) {
  const Json* value = json.Find(name);
  return value != nullptr && value->AsString() != nullptr ? *value->AsString() : "";
}

inline std::string MakeToken(DemoActor& actor) {
  Json body;
  body.Set("name", "test").Set("scope", "write").Set("expires_in_days", 1);
  return Member(actor.Post("/tokens", body), "token");
}

}  // namespace tandem::app

#endif  // TANDEM_APP_HOUSE_FOR_TEST_H_
