// What the plan's people said about how long its tasks take, as the forecast takes it. Pure.
#ifndef TANDEM_ROOMS_PLAN_ESTIMATES_H_
#define TANDEM_ROOMS_PLAN_ESTIMATES_H_

#include "rooms/plan/plan.h"

namespace tandem::plan {

// One for one with the plan's tasks; nothing for summaries and where only the duration is known: see
// exchange/estimate_inputs.h. Throws for "tasks[uid].optimistic".
std::vector<std::optional<forecast::Estimate>> Estimates(const StoredPlan& plan);
// The number of each task's team, -1 without one. A name is the same in any case, with or without spaces
// around it.
std::vector<int> Teams(const StoredPlan& plan);

// Keeps the estimates in proportion to the duration, which was `before`. They go where there is no
// proportion: from or to no length, or from working to elapsed time.
void FollowDuration(const forecast::Duration& before, TaskInputs& task);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_ESTIMATES_H_
