#include "rooms/outlook/circumstances.h"

#include "rooms/outlook/risk_store.h"

namespace tandem::outlook {

LocalMinute AsOf(const plan::StoredPlan& plan, Instant now) {
  constexpr int64_t kMicrosPerHour = int64_t{3600} * 1'000'000;
  return plan.settings.status_date.value_or(LocalMinute{now.micros / kMicrosPerHour * 60});
}

Circumstances LoadCircumstances(db::Tx& tx, const Access& access, const plan::StoredPlan& plan, Instant now) {
  return {AsOf(plan, now), ReadOpenRisks(tx, access.engagement()), scope::Promises(tx, access), {}};
}

}  // namespace tandem::outlook
