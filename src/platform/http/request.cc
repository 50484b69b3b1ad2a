#include "platform/http/request.h"

#include <array>

#include "base/text.h"

namespace tandem::http {
namespace {

constexpr std::array<std::pair<Method, std::string_view>, 7> kMethods = {{
    {Method::kGet, "GET"},
    {Method::kHead, "HEAD"},
    {Method::kPost, "POST"},
    {Method::kPut, "PUT"},
    {Method::kPatch, "PATCH"},
    {Method::kDelete, "DELETE"},
    {Method::kOptions, "OPTIONS"},
}};

}  // namespace

std::string_view ToText(Method method) { return kMethods[static_cast<size_t>(method)].second; }

std::optional<Method> ParseMethod(std::string_view text) {
  for (const auto& [method, name] : kMethods) {
    if (name == text) return method;
  }
  return std::nullopt;
}

std::optional<std::string_view> Request::Query(std::string_view name) const {
  for (const auto& [key, value] : query) {
    if (key == name) return value;
  }
  return std::nullopt;
}

std::optional<std::string_view> Request::Cookie(std::string_view name) const {
  for (const auto& field : headers) {
    if (!EqualsIgnoringCase(field.name, "Cookie")) continue;
    for (const auto part : Split(field.value, ';')) {
      const auto pair = Trim(part);
      const auto equals = pair.find('=');
      if (equals != std::string_view::npos && pair.substr(0, equals) == name) return pair.substr(equals + 1);
    }
  }
  return std::nullopt;
}

bool Request::IsWebSocketUpgrade() const {
  return method == Method::kGet && HasToken(headers.Find("Upgrade").value_or(""), "websocket") &&
         HasToken(headers.Find("Connection").value_or(""), "upgrade") &&
         headers.Find("Sec-WebSocket-Version") == "13" && headers.Count("Sec-WebSocket-Key") == 1;
}

Response JsonResponse(std::string json, int status) {
  return ContentResponse("application/json", std::move(json), status);
}

Response ContentResponse(std::string content_type, std::string body, int status) {
  Response response;
  response.status = status;
  response.headers.Add("Content-Type", std::move(content_type));
  response.body = std::move(body);
  return response;
}

Response NoContent() {
  Response response;
  response.status = 204;
  return response;
}

}  // namespace tandem::http
