#include "platform/http/problem_response.h"

#include <algorithm>
#include <array>

#include "base/json.h"
#include "base/text.h"

namespace tandem::http {
namespace {

constexpr auto kStatusTexts = std::to_array<std::pair<int, std::string_view>>({
    {100, "Continue"},
    {101, "Switching Protocols"},
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {206, "Partial Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {417, "Expectation Failed"},
    {422, "Unprocessable Content"},
    {426, "Upgrade Required"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
});

}  // namespace

std::string_view StatusText(int status) {
  const auto found = std::lower_bound(kStatusTexts.begin(), kStatusTexts.end(), status,
                                      [](const auto& entry, int wanted) { return entry.first < wanted; });
  return found != kStatusTexts.end() && found->first == status ? found->second : "";
}

Response ProblemResponse(const Problem& problem) {
  auto response = ContentResponse("application/problem+json", ProblemJson(problem), Status(problem.kind()));
  response.headers.Add("Cache-Control", "no-store");
  if (problem.retry_after() > 0) response.headers.Add("Retry-After", std::to_string(problem.retry_after()));
  return response;
}

Response ProtocolProblem(int status, std::string_view reason, std::string_view detail) {
  std::string json = R"({"type":"about:blank","title":)";
  AppendJsonString(StatusText(status), json);
  json += Cat(",\"status\":", status, ",\"reason\":");
  AppendJsonString(reason, json);
  json += ",\"detail\":";
  AppendJsonString(detail, json);
  json += '}';
  auto response = ContentResponse("application/problem+json", std::move(json), status);
  response.headers.Add("Cache-Control", "no-store");
  return response;
}

}  // namespace tandem::http
