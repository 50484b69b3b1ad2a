// A change of the price made in memory. Pure.
#ifndef TANDEM_ROOMS_SCOPE_PRICE_PUT_H_
#define TANDEM_ROOMS_SCOPE_PRICE_PUT_H_

#include <functional>

#include "rooms/scope/edit.h"

namespace tandem::scope {

// Puts what is given and drops what the model does not have; checks nothing.
void ApplyPrice(const PricePut& put, const std::function<Uuid()>& new_id, PriceTerms& price);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_PRICE_PUT_H_
