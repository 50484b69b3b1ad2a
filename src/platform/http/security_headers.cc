#include "platform/http/security_headers.h"

#include "base/text.h"

namespace tandem::http {
namespace {

void SetCommon(const Request& request, Response& response) {
  auto& headers = response.headers;
  headers.Set("X-Content-Type-Options", "nosniff");
  headers.Set("Referrer-Policy", "same-origin");
  headers.Set("Cross-Origin-Resource-Policy", "same-origin");
  // A year; browsers heed it only over https.
  if (request.secure) headers.Set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
}

// The characters of a host and port; anything else would let a request write into the policy.
bool IsPlainHost(std::string_view host) {
  return !host.empty() &&
         host.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]") ==
             std::string_view::npos;
}

// Firefox before 139 and Safari before 15.4 do not count ws: to 'self'.
std::string LiveOrigin(const Request& request) {
  const auto host = request.headers.Find("Host").value_or("");
  if (!IsPlainHost(host)) return "";
  return Cat(request.secure ? " wss://" : " ws://", host);
}

}  // namespace

void SetPageSecurity(const Request& request, std::string_view nonce, Response& response) {
  SetCommon(request, response);
  auto& headers = response.headers;
  headers.Set("Content-Security-Policy",
              Cat("default-src 'self'; script-src 'self' 'nonce-", nonce, "'; style-src 'self' 'nonce-",
                  nonce, "'; img-src 'self' data: blob:; connect-src 'self'", LiveOrigin(request),
                  "; font-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
                  "form-action 'self'"));
  headers.Set("Cross-Origin-Opener-Policy", "same-origin");
  headers.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
  headers.Set("X-Frame-Options", "DENY");
}

void SetAssetSecurity(const Request& request, Response& response) {
  SetCommon(request, response);
  // For what a browser opens by itself, such as an SVG with styles of its own.
  response.headers.Set("Content-Security-Policy",
                       "default-src 'self'; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'");
}

void SetApiSecurity(const Request& request, Response& response) {
  SetCommon(request, response);
  response.headers.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  response.headers.Set("Cache-Control", "no-store");
}

}  // namespace tandem::http
