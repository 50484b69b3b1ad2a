// The one way in which a plan changes: dates computed, changed rows written, the record appended.
#ifndef TANDEM_ROOMS_PLAN_SAVE_H_
#define TANDEM_ROOMS_PLAN_SAVE_H_

#include "rooms/plan/difference.h"
#include "rooms/plan/edit.h"

namespace tandem::plan {

// The engagement's plan, or the empty one it starts with.
StoredPlan LoadPlan(db::Tx& tx, const engagement::Access& access);
// Of it, without reading the rest: when it begins (nothing when it was never changed), and whether it has the task.
std::optional<LocalMinute> StartOfPlan(db::Tx& tx, const engagement::Access& access);
bool HasTask(db::Tx& tx, const engagement::Access& access, const TaskId& task);
// A plan that was stored, and how it differs from the one before.
struct SavedPlan {
  std::unique_ptr<StoredPlan> after;
  PlanDifference difference;  // points into `after` and the plan before
  std::optional<int64_t> entry;
};

// Stores `after` in place of `before`, both whole. Tasks whose inputs changed get a new version. `action` is
// the record's word ("plan.edited"). Where nothing differs nothing is written, and there is no entry. Throws
// what ComputeSchedule throws.
SavedPlan StorePlan(db::Tx& tx, const engagement::Access& access, Instant now, const StoredPlan& before,
                    StoredPlan after, std::string action);
// The same, answered as the API does.
PlanChange SavePlan(db::Tx& tx, const engagement::Access& access, Instant now, const StoredPlan& before,
                    StoredPlan after, std::string action);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_SAVE_H_
