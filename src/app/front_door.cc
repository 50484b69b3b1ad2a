#include "app/front_door.h"

#include "api/openapi.h"
#include "base/text.h"
#include "platform/crypto/random.h"
#include "platform/http/problem_response.h"
#include "platform/http/security_headers.h"
#include "platform/log/log.h"
#include "rooms/people/session.h"

namespace tandem::app {
namespace {

constexpr std::string_view kPrefix = "/api/v1/";
constexpr std::string_view kHealth = "/healthz";
constexpr std::string_view kReadiness = "/readyz";

http::Response PlainText(const http::Request& request, std::string text) {
  http::Response response = http::ContentResponse("text/plain; charset=utf-8", std::move(text));
  http::SetApiSecurity(request, response);
  return response;
}

http::Response Plain(const http::Request& request, http::Response response) {
  http::SetApiSecurity(request, response);
  return response;
}

api::Authenticator Authenticate(Presence& presence) {
  return [&presence](db::Tx& tx, const http::Request& request, Instant now) {
    auto caller = people::Authenticate(tx, request, now);
    if (caller) presence.Saw(*caller, now);
    return caller;
  };
}

}  // namespace

FrontDoor::FrontDoor(House& house, Presence& presence, const std::string& web)
    : house_(house),
      dispatcher_(house.database(), house.router(), RealWorld(), Authenticate(presence)),
      openapi_(std::make_shared<const std::string>(api::OpenApi(house.router()))) {
  if (!web.empty()) {
    files_ = std::make_unique<http::StaticFiles>(web, [] { return ToBase64Url(crypto::RandomBytes(16)); });
  }
}

bool FrontDoor::IsProbe(const http::Request& request) {
  return request.path == kHealth || request.path == kReadiness;
}

http::Response FrontDoor::Handle(const http::Request& request) const {
  if (request.path == kHealth) return Plain(request, PlainText(request, "ok\n"));
  if (request.path == kReadiness) return Plain(request, Ready(request));
  if (request.path == "/api/v1/openapi.json") {
    http::Response response = http::ContentResponse("application/json", "");
    response.shared_body = openapi_;
    http::SetApiSecurity(request, response);
    return response;
  }
  if (request.path.starts_with(kPrefix) || !files_) return dispatcher_.Handle(request);
  return files_->Serve(request);
}

http::Response FrontDoor::Ready(const http::Request& request) const {
  try {
    house_.database().Read([](db::Tx& tx) { tx.Exists("SELECT 1"); });
    return PlainText(request, "ready\n");
  } catch (const Problem& problem) {
    log::Error("ready.failed", {{"id", request.id}, {"what", problem.message()}});
    return http::ProtocolProblem(503, "database.unreachable", "The database does not answer. Try again in a moment.");
  }
}

size_t FrontDoor::BodyLimit(http::Method method, const std::string& path, size_t standard) const {
  std::vector<std::string> segments;
  for (std::string_view part : Split(std::string_view(path).substr(1), '/')) segments.emplace_back(part);
  return dispatcher_.BodyLimit(method, segments, standard);
}

}  // namespace tandem::app
