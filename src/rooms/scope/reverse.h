// Taking a change of the draft back in memory. Pure.
#ifndef TANDEM_ROOMS_SCOPE_REVERSE_H_
#define TANDEM_ROOMS_SCOPE_REVERSE_H_

#include "rooms/scope/draft.h"

namespace tandem::scope {

// What one entry did to one clause; nothing on the side where it did not exist.
struct ClauseStep {
  std::optional<ClauseTerms> before, after;
};
struct DraftStep {
  std::vector<ClauseStep> clauses;
  std::optional<std::pair<PriceTerms, PriceTerms>> price;  // before, after
};

// The draft as if the step had not been taken; whatever else changed since stays, field by field. Throws
// Problem kConflict "scope.changed_since", naming each clause whose field was changed again, or that came or
// went since.
Draft Reverse(Draft draft, const DraftStep& step);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_REVERSE_H_
