// Content coding (RFC 9110 section 8.4): gzip (RFC 1952) and brotli (RFC 7932), at their fast levels.
#ifndef TANDEM_PLATFORM_HTTP_COMPRESSION_H_
#define TANDEM_PLATFORM_HTTP_COMPRESSION_H_

#include <string>
#include <string_view>

#include "platform/http/request.h"

namespace tandem::http {

enum class Coding { kIdentity, kGzip, kBrotli };

// What the client likes best of the two and plain (RFC 9110 section 12.5.3); brotli before gzip at the same
// weight.
Coding PreferredCoding(std::string_view accept_encoding);

// Compresses the body when it is text of 1 kB or more, has no Content-Encoding yet, allows it, and the client
// takes it; sets Content-Encoding and Vary. The ETag stays: in this API it names the version of a record, not
// of its bytes.
void Compress(const Request& request, Response& response);

std::string Gzip(std::string_view bytes);
std::string Brotli(std::string_view bytes);

}  // namespace tandem::http

#endif  // TANDEM_PLATFORM_HTTP_COMPRESSION_H_
