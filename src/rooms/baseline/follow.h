// Draft and plan after a change was agreed: what both sides go on editing says it too.
#ifndef TANDEM_ROOMS_BASELINE_FOLLOW_H_
#define TANDEM_ROOMS_BASELINE_FOLLOW_H_

#include "rooms/baseline/today.h"

namespace tandem::baseline {

// Today's agreed part with the difference laid over it: what was agreed wins over what was drafted in the
// same place, everything else that was drafted stays. References to what is gone afterwards go too. Pure.
Json Followed(const Json& drafted, const Difference& difference);

// Stores draft and plan so changed, as two entries "change.applied" of the record. Throws what StorePlan
// throws where the plan as drafted does not go together with the change (plan.cycle, plan.document).
void FollowChange(db::Tx& tx, const Access& access, const api::Call& call, const Today& today,
                  const Difference& difference);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_FOLLOW_H_
