// The request target (RFC 9112 section 3.2): taken apart once, strictly, so that no route sees an ambiguous
// path.
#ifndef TANDEM_PLATFORM_HTTP_TARGET_H_
#define TANDEM_PLATFORM_HTTP_TARGET_H_

#include <string_view>

#include "platform/http/request.h"

namespace tandem::http {

// Fills target, path, segments and query from the target as sent: "/path?query", "http://host/path" or, for
// OPTIONS,
// "*". False for what is no target: bad percent-encoding, NUL and other control characters, an encoded slash
// or backslash, "." and "..", an empty segment inside the path, or text that is not UTF-8.
bool ParseTarget(std::string_view target, Request& request);

}  // namespace tandem::http

#endif  // TANDEM_PLATFORM_HTTP_TARGET_H_
