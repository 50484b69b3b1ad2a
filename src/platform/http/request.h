// What a handler is given and what it answers: plain values that know nothing of sockets.
#ifndef TANDEM_PLATFORM_HTTP_REQUEST_H_
#define TANDEM_PLATFORM_HTTP_REQUEST_H_

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/http/headers.h"

namespace tandem::http {

enum class Method { kGet, kHead, kPost, kPut, kPatch, kDelete, kOptions };

// "GET", "HEAD", …
std::string_view ToText(Method method);
std::optional<Method> ParseMethod(std::string_view text);

struct Request {
  Method method = Method::kGet;
  std::string target;                 // as sent: "/api/v1/engagements?limit=5"
  std::string path;                   // percent-decoded UTF-8; never has a NUL, an encoded slash, "." or ".."
  std::vector<std::string> segments;  // the path's parts, decoded: {"api", "v1", "engagements"}
  std::vector<std::pair<std::string, std::string>> query;  // decoded, in order; "+" is a space
  Headers headers;
  std::string body;
  std::string remote_address;  // the client's address; behind a trusted proxy the one the proxy names
  std::string id;              // answered as X-Request-Id and written to the log
  bool secure = false;         // a trusted proxy says that the client came by https
  // Asked to stop once the client has closed its side: what would take long need not be computed any more.
  std::stop_token given_up;

  // The first value of the query parameter, or nothing.
  std::optional<std::string_view> Query(std::string_view name) const;
  // The value of the cookie, or nothing. Of two with one name the first counts (RFC 6265 section 5.4).
  std::optional<std::string_view> Cookie(std::string_view name) const;
  // True for a WebSocket opening handshake (RFC 6455 section 4.1).
  bool IsWebSocketUpgrade() const;
};

struct Response {
  int status = 200;
  // Content-Length, Date, Connection, Vary for compression and X-Request-Id are the server's.
  Headers headers;
  std::string body;
  // When set, the body, instead of `body`: not copied, for what many answers share.
  std::shared_ptr<const std::string> shared_body;
  // False keeps the server from compressing: for secrets beside text that the client chose (BREACH).
  bool compressible = true;
  // The route's pattern for the log, "/api/v1/engagements/{engagement}"; empty logs the path, secrets cut.
  std::string route;

  // Upgrade this connection to a WebSocket that receives what is published on `websocket_topics`.
  // Refused with 426 when the request was no handshake and 403 when its Origin is not its Host.
  bool websocket = false;
  std::vector<std::string> websocket_topics;
  // Whose connection it is (a session's or person's key), so that Hub::DropOwner can end it.
  std::string owner;

  std::string_view Body() const { return shared_body ? std::string_view(*shared_body) : body; }
};

// 200 with application/json.
Response JsonResponse(std::string json, int status = 200);
// Any text or bytes with their content type.
Response ContentResponse(std::string content_type, std::string body, int status = 200);
// 204.
Response NoContent();

}  // namespace tandem::http

#endif  // TANDEM_PLATFORM_HTTP_REQUEST_H_
