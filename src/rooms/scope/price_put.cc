#include "rooms/scope/price_put.h"

#include "base/text.h"
#include "rooms/scope/price_rules.h"

namespace tandem::scope {

void ApplyPrice(const PricePut& put, const std::function<Uuid()>& new_id, PriceTerms& price) {
  put.model.ApplyTo(price.model);
  put.currency.ApplyTo(price.currency);
  put.cap_minor.ApplyTo(price.cap_minor);
  put.retainer_minor.ApplyTo(price.retainer_minor);
  put.retainer_period.ApplyTo(price.retainer_period);
  if (put.lines) price.lines.clear();
  for (const PriceLinePut& line : put.lines.value) {
    const LineId id = line.id ? *line.id : LineId{new_id()};
    price.lines.push_back(
        {id, std::string(Trim(line.title)), line.clause_id.value, line.amount_minor, line.due.value});
  }
  if (put.rates) price.rates.clear();
  for (const RatePut& rate : put.rates.value) {
    const RateId id = rate.id ? *rate.id : RateId{new_id()};
    const Party party = rate.party ? *rate.party : Party::kVendor;
    price.rates.push_back({id, std::string(Trim(rate.role)), party, rate.unit, rate.amount_minor});
  }
  KeepOfModel(price);
}

}  // namespace tandem::scope
