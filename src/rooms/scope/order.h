// The order of clauses within their kind. Pure.
#ifndef TANDEM_ROOMS_SCOPE_ORDER_H_
#define TANDEM_ROOMS_SCOPE_ORDER_H_

#include "rooms/scope/clause.h"

namespace tandem::scope {

inline constexpr int64_t kPositionStep = int64_t{1} << 20;

// Gives clauses[at] the position after the clause `after` of its kind (nothing: before all of them); where no
// gap is left there, numbers the kind anew. False when `after` is no other clause of that kind.
bool PlaceAfter(std::vector<Clause>& clauses, size_t at, const std::optional<ClauseId>& after);
// Gives clauses[at] the position behind all others of its kind.
void PlaceLast(std::vector<Clause>& clauses, size_t at);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_ORDER_H_
