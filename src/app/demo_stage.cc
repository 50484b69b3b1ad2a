#include "app/demo_stage.h"

#include <stdexcept>

#include "base/text.h"
#include "platform/crypto/random.h"
#include "platform/json/json_parser.h"
#include "rooms/outlook/history.h"
#include "rooms/people/session.h"

namespace tandem::app {
namespace {

constexpr int64_t kSecondsPerDay = 24 * 3600;

http::Request MakeRequest(http::Method method, const std::string& path) {
  http::Request request;
  request.method = method;
  request.target = "/api/v1" + path;
  const size_t question = request.target.find('?');
  request.path = request.target.substr(0, question);
  for (std::string_view part : Split(std::string_view(request.path).substr(1), '/'))
    request.segments.emplace_back(part);
  if (question != std::string::npos) {
    for (std::string_view pair : Split(std::string_view(request.target).substr(question + 1), '&')) {
      const size_t equals = std::min(pair.find('='), pair.size());
      request.query.emplace_back(pair.substr(0, equals), pair.substr(std::min(equals + 1, pair.size())));
    }
  }
  request.remote_address = "127.0.0.1";
  request.id = "demo";
  return request;
}

std::string Text(const Json& json, std::string_view name) {
  const Json* value = json.Find(name);
  return value != nullptr && value->AsString() != nullptr ? *value->AsString() : "";
}

}  // namespace

DemoStage::DemoStage(House& house)
    : house_(house),
      start_(SystemNow()),
      now_(start_),
      dispatcher_(house.database(), house.router(),
                  {[this] { return now_; }, [this] { return crypto::NewRandomUuid(now_); }, crypto::NewToken},
                  // Weeks pass between two scenes; nobody is to sign in anew for that.
                  [](db::Tx& tx, const http::Request& request, Instant) {
                    return people::Authenticate(tx, request, Instant{});
                  }) {}

void DemoStage::SetDaysAgo(int days, int hour, int minute) {
  const int64_t today = start_.micros / 1'000'000 / kSecondsPerDay;
  const Instant wanted{((today - days) * kSecondsPerDay + hour * 3600 + minute * 60) * 1'000'000};
  now_ = days == 0 ? std::min(wanted, start_) : wanted;
}

Day DemoStage::DayAgo(int days) const {
  return {static_cast<int32_t>(start_.micros / 1'000'000 / kSecondsPerDay - days)};
}

void DemoStage::NoteForecast(const std::string& engagement) {
  const auto id = ParseId<engagement::EngagementTag>(engagement);
  if (!id) throw std::logic_error("the demonstration forecasts an engagement that has no id: " + engagement);
  house_.database().Write([&](db::Tx& tx) { outlook::NoteForecast(tx, *id, now_); });
}

http::Response DemoStage::Send(http::Request request) {
  http::Response response = dispatcher_.Handle(request);
  if (response.status < 400) return response;
  throw std::logic_error(Cat("the demonstration's ", http::ToText(request.method), " ", request.target,
                             " was refused: ", response.Body()));
}

Json DemoActor::Send(http::Method method, const std::string& path, const std::string& body, int64_t version,
                     const std::string& type) {
  http::Request request = MakeRequest(method, path);
  request.body = body;
  if (!body.empty()) request.headers.Set("Content-Type", type);
  if (!cookie_.empty()) request.headers.Set("Cookie", cookie_);
  if (!csrf_token_.empty()) request.headers.Set("X-CSRF-Token", csrf_token_);
  if (version > 0) request.headers.Set("If-Match", Cat('"', version, '"'));
  request.headers.Set("User-Agent", "Tandem demonstration");
  const http::Response response = stage_.Send(std::move(request));
  Json answer = response.Body().empty() ? Json() : ParseJson(response.Body());
  if (const auto cookie = response.headers.Find("Set-Cookie")) {
    cookie_ = Split(*cookie, ';').front();
    csrf_token_ = Text(answer, "csrf_token");
  }
  return answer;
}

Json DemoActor::Post(const std::string& path, const Json& body) {
  return Send(http::Method::kPost, path, ToJsonText(body), 0);
}

Json DemoActor::PostFile(const std::string& path, const std::string& type, const std::string& text) {
  return Send(http::Method::kPost, path, text, 0, type);
}

Json DemoActor::Put(const std::string& path, const Json& body) {
  return Send(http::Method::kPut, path, ToJsonText(body), 0);
}

Json DemoActor::Patch(const std::string& path, int64_t version, const Json& body) {
  return Send(http::Method::kPatch, path, ToJsonText(body), version);
}

Json DemoActor::Get(const std::string& path) { return Send(http::Method::kGet, path, "", 0); }

void DemoActor::SetUp(const std::string& organisation) {
  Json body;
  body.Set("organisation", organisation).Set("name", name_).Set("email", email_).Set("password", password_);
  Post("/setup", body);
}

void DemoActor::Join(const std::string& link, const std::string& organisation) {
  const std::string token = link.substr(link.rfind('/') + 1);
  Json body;
  body.Set("name", name_).Set("password", password_);
  if (!organisation.empty()) body.Set("organisation", organisation);
  Post("/invitations/" + token + "/acceptance", body);
}

}  // namespace tandem::app
