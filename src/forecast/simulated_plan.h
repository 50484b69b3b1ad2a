// A plan made ready for trials. Internal to forecast.
#ifndef TANDEM_FORECAST_SIMULATED_PLAN_H_
#define TANDEM_FORECAST_SIMULATED_PLAN_H_

#include "forecast/plan.h"

namespace tandem::forecast {

// The same plan scheduled forwards: one scheduled from its finish begins where ComputeSchedule lets it begin,
// and a task as late as possible starts no earlier than ComputeSchedule says. Throws the Problems of
// ComputeSchedule.
Plan Forwards(const Plan& plan);

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_SIMULATED_PLAN_H_
