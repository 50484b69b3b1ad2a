// What people do to a plan.
#ifndef TANDEM_ROOMS_PLAN_ACTIONS_H_
#define TANDEM_ROOMS_PLAN_ACTIONS_H_

#include "rooms/plan/edit.h"

namespace tandem::plan {

// All of the edit or nothing. Throws what ApplyEdit and ComputeSchedule throw.
PlanChange EditPlan(db::Tx& tx, const engagement::Access& access, const api::Call& call,
                    const PlanEdit& edit);
// The same for one task; `seen` is the version of If-Match.
Task AddTask(db::Tx& tx, const engagement::Access& access, const api::Call& call, TaskPut put);
Task ReadTask(db::Tx& tx, const engagement::Access& access, const TaskId& id);
Task ChangeTask(db::Tx& tx, const engagement::Access& access, const api::Call& call, const TaskId& id,
                int64_t seen, TaskPut put);
void RemoveTask(db::Tx& tx, const engagement::Access& access, const api::Call& call, const TaskId& id,
                int64_t seen);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_ACTIONS_H_
