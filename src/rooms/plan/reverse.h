// Taking a change of a plan back in memory. Pure.
#ifndef TANDEM_ROOMS_PLAN_REVERSE_H_
#define TANDEM_ROOMS_PLAN_REVERSE_H_

#include "rooms/plan/plan.h"
#include "rooms/plan/recorded.h"

namespace tandem::plan {

// The plan as if the recorded change had not happened; whatever else changed since stays. Throws Problem
// kConflict "plan.changed_since", naming each task, where the change has been built upon: a field it set has
// another value now, a task it added or moved has got others below it or links, the place of a task it
// removed is gone.
StoredPlan Reverse(StoredPlan plan, const Sides& change);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_REVERSE_H_
