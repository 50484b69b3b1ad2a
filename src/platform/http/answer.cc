#include "platform/http/answer.h"

#include <ctime>

#include "base/text.h"
#include "platform/http/compression.h"
#include "platform/http/problem_response.h"
#include "platform/http/security_headers.h"
#include "platform/log/log.h"

namespace tandem::http {
namespace {

Response Secured(const Request& request, Response problem) {
  SetApiSecurity(request, problem);
  return problem;
}

Response Fault(const Request& request, std::string_view what) {
  log::Error("http.fault",
             {{"request_id", request.id}, {"path", log::WithoutSecrets(request.path)}, {"error", what}});
  return Secured(request,
                 ProtocolProblem(500, "internal",
                                 "Something went wrong on our side; it has been logged. Try again, and tell "
                                 "the operator the request id if it stays."));
}

// OPTIONS of the server as a whole (RFC 9110 section 9.3.7).
Response ServerOptions() {
  auto response = NoContent();
  response.headers.Add("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
  return response;
}

Response Handled(const Context& context, const Request& request) {
  if (request.path == "*") return ServerOptions();
  try {
    return context.handler(request);
  } catch (const Problem& problem) {
    if (problem.kind() == ProblemKind::kInternal) return Fault(request, problem.what());
    return Secured(request, ProblemResponse(problem));
  } catch (const std::exception& error) {
    return Fault(request, error.what());
  } catch (...) {
    return Fault(request, "a thrown object that is no exception");
  }
}

// A page of another site can open WebSockets with our cookies; only its Origin gives it away (RFC 6455
// section 10.2). Clients other than browsers send none.
bool IsSameOrigin(const Request& request) {
  const auto origin = request.headers.Find("Origin");
  if (!origin) return true;
  const auto scheme = origin->find("://");
  if (scheme == std::string_view::npos) return false;
  const auto site = origin->substr(scheme + 3);
  if (EqualsIgnoringCase(site, request.headers.Find("X-Forwarded-Host").value_or(""))) return true;
  return EqualsIgnoringCase(site, request.headers.Find("Host").value_or(""));
}

Response CheckedUpgrade(const Context& context, const Request& request, Response response) {
  if (!response.websocket) return response;
  if (context.hub == nullptr) {
    return Secured(request, ProtocolProblem(501, "http.no_websockets", "This server offers no live connections."));
  }
  if (!request.IsWebSocketUpgrade()) {
    auto refusal = Secured(
        request, ProtocolProblem(426, "http.upgrade_required", "Open this address as a WebSocket (version 13)."));
    refusal.headers.Add("Upgrade", "websocket");
    refusal.headers.Add("Sec-WebSocket-Version", "13");
    return refusal;
  }
  if (!IsSameOrigin(request)) {
    return Secured(request, ProtocolProblem(403, "http.foreign_origin",
                                            "Live connections are for pages of this server only."));
  }
  return response;
}

// RFC 9110 section 5.6.7, kept for the second it is true.
std::string_view HttpDate() {
  thread_local std::time_t last = 0;
  thread_local char text[40] = "";
  const std::time_t now = std::time(nullptr);
  if (now != last) {
    std::tm utc{};
    gmtime_r(&now, &utc);
    std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &utc);
    last = now;
  }
  return text;
}

bool HasNoBody(int status) { return status == 204 || status == 304 || status < 200; }

bool IsServers(std::string_view name) {
  for (const auto* ours : {"Content-Length", "Date", "Connection", "Transfer-Encoding"}) {
    if (EqualsIgnoringCase(name, ours)) return true;
  }
  return false;
}

// A value with a line end would forge headers (RFC 9110 section 5.5): such a field is a fault of ours.
bool IsFieldText(std::string_view text) {
  return text.find_first_of(std::string_view("\r\n\0", 3)) == text.npos;
}

void AppendField(std::string& head, std::string_view name, std::string_view value) {
  ((head += name) += ": ") += value;
  head += "\r\n";
}

std::string Head(const Request& request, const Response& response, bool close) {
  std::string head;
  head.reserve(512);
  head += Cat("HTTP/1.1 ", response.status, ' ', StatusText(response.status), "\r\n");
  for (const auto& field : response.headers) {
    if (!IsServers(field.name)) AppendField(head, field.name, field.value);
  }
  if (!request.id.empty()) AppendField(head, "X-Request-Id", request.id);
  AppendField(head, "Date", HttpDate());
  AppendField(head, "Connection", close ? "close" : "keep-alive");
  if (!HasNoBody(response.status))
    AppendField(head, "Content-Length", std::to_string(response.Body().size()));
  return head += "\r\n";
}

Response WithSoundHeaders(const Request& request, Response response) {
  for (const auto& field : response.headers) {
    if (!IsFieldText(field.name) || !IsFieldText(field.value)) {
      return Fault(request, "the header " + ToHex(field.name) + " has a line end");
    }
  }
  if (response.status < 200 || response.status > 599)
    return Fault(request, "an answer with an unknown status");
  return response;
}

Answer Prepared(const Request& request, Response response, bool close) {
  response = WithSoundHeaders(request, std::move(response));
  if (HasNoBody(response.status)) {
    response.body.clear();
    response.shared_body = nullptr;
  } else {
    Compress(request, response);
  }
  Answer answer;
  answer.head = Head(request, response, close);
  answer.send_body = request.method != Method::kHead;
  answer.close = close;
  answer.body = std::move(response.body);
  answer.shared_body = std::move(response.shared_body);
  return answer;
}

Answer Upgraded(Response response) {
  Answer answer;
  answer.websocket = true;
  answer.topics = std::move(response.websocket_topics);
  answer.owner = std::move(response.owner);
  return answer;
}

void LogRequest(const Context& context, const Request& request, int status, std::string_view route,
                size_t bytes, Clock::time_point started) {
  if (!context.options.log_requests || !log::Enabled(log::Level::kInfo)) return;
  const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - started).count();
  const auto path = route.empty() ? log::WithoutSecrets(request.path) : std::string(route);
  log::Info("http.request", {{"method", ToText(request.method)},
                             {"path", path},
                             {"status", status},
                             {"micros", micros},
                             {"bytes", bytes},
                             {"client", request.remote_address},
                             {"request_id", request.id}});
}

}  // namespace

Answer Answered(Context& context, const Request& request, bool keep_alive) {
  const auto started = Clock::now();
  auto response = CheckedUpgrade(context, request, Handled(context, request));
  const int status = response.websocket ? 101 : response.status;
  const auto route = std::move(response.route);
  const bool close = !keep_alive || context.stopping;
  auto answer =
      response.websocket ? Upgraded(std::move(response)) : Prepared(request, std::move(response), close);
  LogRequest(context, request, status, route, answer.Body().size(), started);
  return answer;
}

Answer Refused(Context& context, const Request& request, int status, std::string_view reason,
               std::string_view detail) {
  auto response = Secured(request, ProtocolProblem(status, reason, detail));
  if (status == 503) response.headers.Add("Retry-After", "1");
  response.compressible = false;
  auto answer = Prepared(request, std::move(response), true);
  LogRequest(context, request, status, reason, answer.Body().size(), Clock::now());
  return answer;
}

}  // namespace tandem::http
