// What a price may be. Pure.
#ifndef TANDEM_ROOMS_SCOPE_PRICE_RULES_H_
#define TANDEM_ROOMS_SCOPE_PRICE_RULES_H_

#include "rooms/plan/task_put.h"
#include "rooms/scope/draft.h"

namespace tandem::scope {

// Drops what the price's model does not have: a fixed price has lines, time and material rates and a cap, a
// retainer its amount and rates for what goes beyond.
void KeepOfModel(PriceTerms& price);
// Adds what is wrong: "scope.currency", "scope.amount" (negative or above 10^15), "scope.price_title",
// "scope.price_clause" (a line for something that `clauses` has no deliverable or milestone of),
// "scope.price_twice".
void CheckPrice(const PriceTerms& price, const std::vector<Clause>& clauses, plan::FieldErrors& errors);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_PRICE_RULES_H_
