// The canonical form of JSON (RFC 8785): two writers that mean the same write the same bytes, so that a hash
// of the bytes is a hash of the meaning.
#ifndef TANDEM_LEDGER_CORE_CANONICAL_H_
#define TANDEM_LEDGER_CORE_CANONICAL_H_

#include <string>
#include <string_view>

#include "base/json.h"

namespace tandem::ledger {

// Members sorted by the UTF-16 code units of their names, numbers as ECMAScript writes them, no white space.
// Throws Problem kInvalid "canonical.number" for an integer that ECMAScript would write as another one, an
// infinity or NaN, and "canonical.text" for text that is not UTF-8.
std::string CanonicalJson(const Json& value);

// Appends a finite number as ECMAScript's Number::toString does (RFC 8785, section 3.2.2.3).
void AppendCanonicalNumber(double value, std::string& out);

// Whether `a` comes before `b` by UTF-16 code units. Both are UTF-8.
bool IsBeforeInUtf16(std::string_view a, std::string_view b);

}  // namespace tandem::ledger

#endif  // TANDEM_LEDGER_CORE_CANONICAL_H_
