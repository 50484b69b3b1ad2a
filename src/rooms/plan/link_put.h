// The rules of links. Pure.
#ifndef TANDEM_ROOMS_PLAN_LINK_PUT_H_
#define TANDEM_ROOMS_PLAN_LINK_PUT_H_

#include "rooms/plan/edit.h"

namespace tandem::plan {

// Removes and puts the links of an edit, after its tasks: both ends are in the plan and are two tasks,
// neither a summary of the other, and no two links join the same pair. What is wrong is added to `errors`.
void PutLinks(StoredPlan& plan, const PlanEdit& edit, const std::function<Uuid()>& new_id,
              std::vector<ProblemDetail>& errors);

// The links that join a summary and a task below it; those of tasks that are gone are passed over.
std::vector<const StoredLink*> LinksOfOwnSummary(const StoredPlan& plan);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_LINK_PUT_H_
