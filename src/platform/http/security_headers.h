// The headers that tell a browser what the answer may not do (CSP level 3, Fetch metadata, HSTS of RFC 6797).
#ifndef TANDEM_PLATFORM_HTTP_SECURITY_HEADERS_H_
#define TANDEM_PLATFORM_HTTP_SECURITY_HEADERS_H_

#include <string_view>

#include "platform/http/request.h"

namespace tandem::http {

// For a page of the web client: scripts and styles are its own files or carry `nonce`. The host names the
// WebSocket's origin for browsers whose 'self' leaves ws: out.
void SetPageSecurity(const Request& request, std::string_view nonce, Response& response);
// For a script, style, font or image of the client.
void SetAssetSecurity(const Request& request, Response& response);
// For an answer of the API: nothing in it may run, nothing may keep it.
void SetApiSecurity(const Request& request, Response& response);

}  // namespace tandem::http

#endif  // TANDEM_PLATFORM_HTTP_SECURITY_HEADERS_H_
