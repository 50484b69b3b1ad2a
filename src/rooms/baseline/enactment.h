// What accepting a change makes of an engagement. It is computed before the transaction, where nobody waits
// for it, and only stored inside.
#ifndef TANDEM_ROOMS_BASELINE_ENACTMENT_H_
#define TANDEM_ROOMS_BASELINE_ENACTMENT_H_

#include "rooms/baseline/change.h"
#include "rooms/baseline/follow.h"

namespace tandem::baseline {

struct Enactment {
  Moment moment;            // that it was computed at
  int64_t base_number = 0;  // of the baseline that the change was applied to
  Json document;            // of the next one
  std::string text;         // its canonical JSON
  Followed before, after;   // draft and plan
};

// Throws what Propose throws (change.conflict). Pure.
Enactment ComputeEnactment(const Today& today, const Difference& difference);

// Stores the next baseline, which takes effect, and draft and plan after it; returns its number. The
// enactment must be one of this moment.
int64_t Enact(db::Tx& tx, const Access& access, const api::Call& call, const ChangeRequest& change,
              const Enactment& enactment);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_ENACTMENT_H_
