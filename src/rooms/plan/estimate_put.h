// The rules of what an edit says about how long a task takes, who does it and what it costs. Pure.
#ifndef TANDEM_ROOMS_PLAN_ESTIMATE_PUT_H_
#define TANDEM_ROOMS_PLAN_ESTIMATE_PUT_H_

#include "rooms/plan/task_put.h"

namespace tandem::plan {

// Puts the estimates, the team and the cost. A most likely time takes the place of a confidence, and the
// other way round, where the edit says only one of them.
void PutEstimates(const TaskPut& put, const forecast::DurationUnits& units, StoredTask& task,
                  FieldErrors& errors);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_ESTIMATE_PUT_H_
