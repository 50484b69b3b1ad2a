// What follows from a plan's inputs: tree codes, dates, slack, progress.
#ifndef TANDEM_ROOMS_PLAN_COMPUTED_H_
#define TANDEM_ROOMS_PLAN_COMPUTED_H_

#include "rooms/plan/plan.h"

namespace tandem::plan {

// The plan as the critical-path engine takes it.
forecast::Plan ToForecast(const StoredPlan& plan);
// Fills every computed column of the tasks, and the plan's finish. One run of the engine; throws what
// ComputeSchedule throws (plan.cycle, with the tasks in the circle by name).
void Compute(StoredPlan& plan);
// Progress of the whole plan and its size, for the list of engagements.
engagement::PlanFigures FiguresOf(const StoredPlan& plan);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_COMPUTED_H_
