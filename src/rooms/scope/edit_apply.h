// An edit made on a draft in memory. Pure.
#ifndef TANDEM_ROOMS_SCOPE_EDIT_APPLY_H_
#define TANDEM_ROOMS_SCOPE_EDIT_APPLY_H_

#include <functional>

#include "rooms/scope/draft.h"
#include "rooms/scope/edit.h"

namespace tandem::scope {

// What an edit needs from outside.
struct Surroundings {
  std::function<Uuid()> new_id;
  Day today;
  std::function<bool(const TaskId&)> plan_has;  // asked for tasks that are newly named only
};

// The draft with the edit made. Throws one Problem with everything that is wrong, by field
// ("put_clauses[0].due"); 412 with both versions where a clause or the price is not the one that was seen;
// "scope.too_many" above 2,000 clauses.
Draft ApplyEdit(Draft draft, const ScopeEdit& edit, const Surroundings& surroundings);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_EDIT_APPLY_H_
