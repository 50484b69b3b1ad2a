// What the parties agreed upon, as far as value is counted by it.
#ifndef TANDEM_ROOMS_VALUE_AGREED_H_
#define TANDEM_ROOMS_VALUE_AGREED_H_

#include "rooms/baseline/baseline.h"
#include "rooms/plan/plan.h"

namespace tandem::value {

struct Agreed {
  int64_t number = 0;  // of the baseline
  std::string currency;
  plan::StoredPlan plan;  // nothing done yet, with its dates
};

// Nothing while no baseline is in force.
std::optional<Agreed> LoadAgreed(db::Tx& tx, const engagement::Access& access);
// Of the baseline in force, before one that of the draft.
std::string AgreedCurrency(db::Tx& tx, const engagement::Access& access);

}  // namespace tandem::value

#endif  // TANDEM_ROOMS_VALUE_AGREED_H_
