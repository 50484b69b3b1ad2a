// On which days the plan works.
#ifndef TANDEM_ROOMS_PLAN_WORKING_DAY_H_
#define TANDEM_ROOMS_PLAN_WORKING_DAY_H_

#include "rooms/plan/plan.h"

namespace tandem::plan {

// The day itself where the plan's default calendar works on it, else the next one that it works on. Throws
// what WorkClock throws (plan.out_of_time).
Day WorkingDayFrom(const StoredPlan& plan, Day day);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_WORKING_DAY_H_
