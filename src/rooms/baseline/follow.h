// Draft and plan after a change was agreed: what both sides go on editing says it too.
#ifndef TANDEM_ROOMS_BASELINE_FOLLOW_H_
#define TANDEM_ROOMS_BASELINE_FOLLOW_H_

#include "rooms/baseline/today.h"

namespace tandem::baseline {

struct Followed {
  scope::Draft draft;
  plan::StoredPlan plan;
};

// Today's agreed part with the difference laid over it: what was agreed wins over what was drafted in the
// same place, everything else that was drafted stays. References to what is gone afterwards go too. Pure.
Json Follow(const Json& drafted, const Difference& difference);
// Draft and plan so changed. Throws "plan.document" where the plan as drafted does not go together with the
// change. Pure.
Followed Follow(const Today& today, const Difference& difference);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_FOLLOW_H_
