#include "rooms/baseline/money_text.h"

#include "base/text.h"
#include "rooms/scope/currency.h"

namespace tandem::baseline {

std::string MoneyText(int64_t amount_minor, const std::string& currency, char thousands, char decimal) {
  const auto digits = static_cast<size_t>(scope::MinorDigits(currency).value_or(2));
  std::string text = std::to_string(amount_minor);
  if (text.size() <= digits) text.insert(0, digits + 1 - text.size(), '0');
  const std::string fraction = text.substr(text.size() - digits);
  text.resize(text.size() - digits);
  for (size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, 1, thousands);
  return digits == 0 ? Cat(currency, ' ', text) : Cat(currency, ' ', text, decimal, fraction);
}

}  // namespace tandem::baseline
