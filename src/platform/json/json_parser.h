// Reading JSON text (RFC 8259) into a base/json.h value.
#ifndef TANDEM_PLATFORM_JSON_JSON_PARSER_H_
#define TANDEM_PLATFORM_JSON_JSON_PARSER_H_

#include <string_view>

#include "base/json.h"

namespace tandem {

// How much a stranger's text may cost. A value takes about 40 bytes of memory, so `bytes` bounds memory too.
struct JsonLimits {
  int depth = 64;                   // arrays and objects inside each other
  size_t bytes = 64 * 1024 * 1024;  // of text
};

// The one value in `text`. Strict: no comments, trailing commas, byte order mark or text after the value;
// UTF-8 and escaped surrogate pairs are well-formed; names are unique within their object. Integers that fit
// are int64_t (-0 and anything with a fraction or exponent is a double), other numbers the nearest double.
// Throws Problem: kTooLarge "json.too_large"; else kMalformed "json.syntax", "json.depth",
// "json.duplicate_name" or "json.number" with the line and column (from 1, in bytes) as its one detail's
// field.
Json ParseJson(std::string_view text, JsonLimits limits = {});

}  // namespace tandem

#endif  // TANDEM_PLATFORM_JSON_JSON_PARSER_H_
