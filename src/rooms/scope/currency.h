// Currencies of ISO 4217.
#ifndef TANDEM_ROOMS_SCOPE_CURRENCY_H_
#define TANDEM_ROOMS_SCOPE_CURRENCY_H_

#include <optional>
#include <string_view>

namespace tandem::scope {

// How many decimal digits the currency's minor unit has (EUR 2, JPY and VND 0, KWD 3); nothing when the three
// letters are no currency in use. Source: ISO 4217, list one.
std::optional<int> MinorDigits(std::string_view code);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_CURRENCY_H_
