// Applying an edit to a plan in memory: the rules of tree and links. Pure.
#ifndef TANDEM_ROOMS_PLAN_EDIT_APPLY_H_
#define TANDEM_ROOMS_PLAN_EDIT_APPLY_H_

#include "rooms/plan/edit.h"
#include "rooms/plan/task_put.h"

namespace tandem::plan {

// The plan after the edit, positions given, dates not yet computed. Throws Problem: kStale (412) when a task
// changed since the version that the edit names, or is gone; kInvalid "input.invalid" with everything that is
// wrong, each by its field: "put_tasks[2].duration".
// `today` dates the progress that the edit reports without dates.
StoredPlan ApplyEdit(StoredPlan plan, const PlanEdit& edit, const std::function<Uuid()>& new_id, Day today);

// What an edit or a file may say of the plan as a whole. Adds what breaks a rule.
void CheckSettings(const PlanInputs& settings, FieldErrors errors);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_EDIT_APPLY_H_
