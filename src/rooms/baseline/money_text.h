// Amounts of money as people read them.
#ifndef TANDEM_ROOMS_BASELINE_MONEY_TEXT_H_
#define TANDEM_ROOMS_BASELINE_MONEY_TEXT_H_

#include <cstdint>
#include <string>

namespace tandem::baseline {

// "EUR 40,000.00", "VND 1.250.000": minor units with as many decimals as the currency has.
std::string MoneyText(int64_t amount_minor, const std::string& currency, char thousands, char decimal);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_MONEY_TEXT_H_
