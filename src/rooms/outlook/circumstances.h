// What a forecast of a plan stands on besides the plan: what may happen, what is promised, what earlier
// estimates turned out to be worth, and what time it is.
#ifndef TANDEM_ROOMS_OUTLOOK_CIRCUMSTANCES_H_
#define TANDEM_ROOMS_OUTLOOK_CIRCUMSTANCES_H_

#include "rooms/outlook/experience.h"
#include "rooms/outlook/risk.h"
#include "rooms/scope/promise.h"

namespace tandem::outlook {

struct Circumstances {
  LocalMinute as_of;
  std::vector<Risk> risks;  // open ones
  std::vector<scope::Promise> promises;
  Experience experience;
};

// The plan's status date, else the present hour (UTC: a plan has no zone). Nothing unfinished happens before.
LocalMinute AsOf(const plan::StoredPlan& plan, Instant now);

// Those of the engagement; the same for every variant of its plan that is to be compared.
Circumstances LoadCircumstances(db::Tx& tx, const Access& access, const plan::StoredPlan& plan, Instant now);

}  // namespace tandem::outlook

#endif  // TANDEM_ROOMS_OUTLOOK_CIRCUMSTANCES_H_
