#include "rooms/outlook/circumstances.h"

#include <algorithm>

#include "rooms/outlook/risk_store.h"
#include "rooms/outlook/simulate.h"

namespace tandem::outlook {
namespace {

double Days(LocalMinute minute) { return static_cast<double>(minute.minutes) / kMinutesPerDay; }

// The end of the plan by the estimates and risks alone.
forecast::SimulatedEnd EndWithoutRecord(const plan::StoredPlan& plan, const Circumstances& circumstances) {
  const SimulateOptions brief{
      .watch = Watch::kPromised, .drivers = forecast::Drivers::kSkip, .trials = 1'000};
  const forecast::Outlook end = SimulatePlan(plan, circumstances, brief).simulated.end;
  return {Days(end.p10), Days(end.p50), Days(end.quantiles[90])};
}

}  // namespace

LocalMinute AsOf(const plan::StoredPlan& plan, Instant now) {
  constexpr int64_t kMicrosPerHour = int64_t{3600} * 1'000'000;
  return plan.settings.status_date.value_or(LocalMinute{now.micros / kMicrosPerHour * 60});
}

Circumstances LoadCircumstances(db::Tx& tx, const Access& access, const plan::StoredPlan& plan, Instant now) {
  Circumstances circumstances{
      AsOf(plan, now), ReadOpenRisks(tx, access.engagement()), scope::Promises(tx, access), {}};
  if (!HasWork(plan)) return circumstances;
  // Planned for later is no less work: what is to come begins with the plan.
  const Day from = DayOf(std::max(circumstances.as_of, plan.settings.start));
  circumstances.experience = LoadExperience(tx, access.engagement(), plan, from,
                                            {[&] { return DayOf(PlannedEnd(plan, circumstances.as_of)); },
                                             [&] { return EndWithoutRecord(plan, circumstances); }});
  return circumstances;
}

}  // namespace tandem::outlook
