#include "api/dispatcher.h"

#include "api/idempotency.h"
#include "base/text.h"
#include "platform/crypto/hash.h"
#include "platform/http/problem_response.h"
#include "platform/http/security_headers.h"
#include "platform/json/json_parser.h"
#include "platform/log/log.h"

namespace tandem::api {
namespace {

constexpr size_t kPrefixSegments = 2;  // "api", "v1"

// The segments after the prefix; none, which no route has, for an address outside it.
std::span<const std::string> BelowPrefix(std::span<const std::string> segments) {
  const bool inside = segments.size() > kPrefixSegments && segments[0] == "api" && segments[1] == "v1";
  return inside ? segments.subspan(kPrefixSegments) : std::span<const std::string>();
}

http::Response MethodNotAllowed(const std::vector<http::Method>& allowed) {
  http::Response response =
      http::ProtocolProblem(405, "method.not_allowed", "This address does not take that method; see Allow.");
  std::string list;
  for (http::Method method : allowed) list += Cat(list.empty() ? "" : ", ", http::ToText(method));
  response.headers.Set("Allow", list);
  return response;
}

// A browser that sends a request on behalf of another site says so (Fetch metadata); no such request may
// write.
void RefuseCrossSite(const http::Request& request) {
  const auto site = request.headers.Find("Sec-Fetch-Site");
  if (site && *site == "cross-site") {
    throw Forbidden("request.cross_site",
                    "Another site may not send this. Open Tandem itself and try again.");
  }
}

// What signing in or joining changes needs no session, so none is asked for; another site is kept out by
// RefuseCrossSite and by the content type.
void CheckWriter(const Route& route, const Call& call) {
  const auto& caller = call.maybe_caller();
  if (!caller) return;
  if (!caller->may_write) {
    throw Forbidden("token.read_only", "This token may only read. Make one with the scope “write”.");
  }
  if (!caller->by_cookie || route.policy.name == "everybody") return;
  const auto sent = call.request().headers.Find("X-CSRF-Token");
  if (!sent || !crypto::SameSecret(*sent, caller->csrf_token)) {
    throw Forbidden("session.csrf",
                    "Send the session's csrf_token as X-CSRF-Token. Reloading the page renews it.");
  }
}

Json ReadBody(const Route& route, const http::Request& request) {
  if (route.raw_body || (route.input == nullptr && request.body.empty())) return {};
  if (request.body.empty()) return Json(Json::Object{});
  const auto type = request.headers.Find("Content-Type");
  if (!type || LowerAscii(Trim(Split(*type, ';').front())) != "application/json") {
    throw Problem(ProblemKind::kMalformed, "body.content_type", "Send the body as application/json.");
  }
  return ParseJson(request.body);
}

// What went wrong inside is for the log (it may name a statement or a path), the request's id for the client.
http::Response Failed(const http::Request& request, const std::string& reason, std::string_view what) {
  log::Error("request.failed", {{"id", request.id}, {"reason", reason}, {"what", what}});
  return http::ProblemResponse(
      Problem(ProblemKind::kInternal, reason,
              "Something went wrong on our side. The server's log has it as request " + request.id + "."));
}

http::Response ToResponse(const Reply& reply) {
  if (reply.raw) return *reply.raw;
  http::Response response;
  response.status = reply.status;
  response.headers = reply.headers;
  if (reply.status != 204) response.headers.Set("Content-Type", reply.content_type);
  if (reply.version) response.headers.Set("ETag", Cat('"', *reply.version, '"'));
  response.body = reply.body;
  return response;
}

}  // namespace

http::Response Dispatcher::Handle(const http::Request& request) const {
  http::Response response;
  try {
    response = Answer(request);
  } catch (const Problem& problem) {
    response = problem.kind() == ProblemKind::kInternal ? Failed(request, problem.reason(), problem.message())
                                                        : http::ProblemResponse(problem);
  } catch (const std::exception& error) {
    response = Failed(request, "server.failed", error.what());
  }
  http::SetApiSecurity(request, response);
  return response;
}

size_t Dispatcher::BodyLimit(http::Method method, std::span<const std::string> segments,
                             size_t standard) const {
  const Match match = router_.Find(method, BelowPrefix(segments));
  return match.route != nullptr && match.route->body_limit > 0 ? match.route->body_limit : standard;
}

http::Response Dispatcher::Answer(const http::Request& request) const {
  const http::Method method = request.method == http::Method::kHead ? http::Method::kGet : request.method;
  Match match = router_.Find(method, BelowPrefix(request.segments));
  if (match.route == nullptr) {
    if (!match.allowed.empty()) return MethodNotAllowed(match.allowed);
    throw Problem(ProblemKind::kNotFound, "route.not_found",
                  "There is nothing at this address. /api-docs lists what there is.");
  }
  Call call(request, world_);
  call.SetPath(std::move(match.path));
  http::Response response = ToResponse(Run(*match.route, call));
  response.route = "/api/v1" + match.route->path;
  if (match.route->policy.name == "everybody") response.compressible = false;
  return response;
}

Reply Dispatcher::Run(const Route& route, Call& call) const {
  return route.writes ? RunWrite(route, call) : RunRead(route, call);
}

void Dispatcher::SignIn(db::Tx& tx, Call& call) const {
  if (auto caller = authenticate_(tx, call.request(), call.now())) call.SetCaller(std::move(*caller));
}

void Dispatcher::BeginHeavyWork(const Call& call, std::optional<HeavyWork::Place>& place) const {
  call.EndIfGivenUp();
  place.emplace(heavy_work_, call.caller().person);
}

Reply Dispatcher::RunRead(const Route& route, Call& call) const {
  return database_.Read([&](db::Tx& tx) {
    SignIn(tx, call);
    route.policy.check(tx, call);
    std::optional<HeavyWork::Place> place;
    if (route.heavy) BeginHeavyWork(call, place);
    return route.run(tx, call, route.input != nullptr ? ReadBody(route, call.request()) : Json{});
  });
}

Reply Dispatcher::RunWrite(const Route& route, Call& call) const {
  RefuseCrossSite(call.request());
  // Signing in and the first look at the role use a snapshot, so that a refused request never waits for the
  // writer.
  database_.Read([&](db::Tx& tx) {
    SignIn(tx, call);
    CheckWriter(route, call);
    route.policy.check(tx, call);
  });
  const Json body = ReadBody(route, call.request());
  if (route.prepare) {
    // What was done is answered again before its preparation finds that there is nothing left to do.
    auto reply = database_.Read([&](db::Tx& tx) { return Remembered(tx, call, route); });
    if (reply) return std::move(*reply);
  }
  std::optional<HeavyWork::Place> place;
  if (route.heavy) BeginHeavyWork(call, place);
  if (route.prepare) route.prepare(call, Transactions(database_), body);
  return database_.Write([&](db::Tx& tx) {
    route.policy.check(tx, call);
    return OnlyOnce(tx, call, route, [&] { return route.run(tx, call, body); });
  });
}

}  // namespace tandem::api
