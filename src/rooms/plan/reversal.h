// Undo: taking back what one entry of the record did to the plan. Redo is the reversal of the reversal.
#ifndef TANDEM_ROOMS_PLAN_REVERSAL_H_
#define TANDEM_ROOMS_PLAN_REVERSAL_H_

#include "rooms/plan/edit.h"

namespace tandem::plan {

// Throws 404 "entry.not_found"; 409 "plan.not_reversible" when the entry is none of a plan; what Reverse
// throws.
PlanChange ReverseChange(db::Tx& tx, const engagement::Access& access, const api::Call& call,
                         const Reversal& reversal);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_REVERSAL_H_
