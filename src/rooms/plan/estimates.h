// What the plan's people said about how long its tasks take, as the forecast takes it. One value is the
// duration alone; three points are optimistic, most likely and pessimistic; a range is optimistic to
// pessimistic with a confidence. Pure.
#ifndef TANDEM_ROOMS_PLAN_ESTIMATES_H_
#define TANDEM_ROOMS_PLAN_ESTIMATES_H_

#include "base/problem.h"
#include "forecast/estimate.h"
#include "rooms/plan/plan.h"

namespace tandem::plan {

// Nothing where only the duration is known, and for a task without length. Of three points, a most likely
// time that nobody gave is the duration, and an outer one lies where the default spread of the forecast puts
// it. Throws what is wrong as the forecast does.
std::optional<forecast::Estimate> EstimateOf(const TaskInputs& task);
// One for one with the plan's tasks; nothing for summaries. Throws for "tasks[uid].optimistic".
std::vector<std::optional<forecast::Estimate>> Estimates(const StoredPlan& plan);
// The number of each task's team, -1 without one. A name is the same in any case, with or without spaces
// around it.
std::vector<int> Teams(const StoredPlan& plan);

// Whether anybody said more than the duration.
bool IsEstimated(const TaskInputs& task);
// What is wrong with the estimates, by the task's field; empty when the forecast can use them.
std::vector<ProblemDetail> EstimateErrors(const TaskInputs& task);
// Keeps the estimates in proportion to the duration, which was `before`. They go where there is no
// proportion: from or to no length, or from working to elapsed time.
void FollowDuration(const forecast::Duration& before, TaskInputs& task);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_ESTIMATES_H_
