#include "rooms/plan/working_day.h"

#include "forecast/work_clock.h"
#include "rooms/plan/computed.h"

namespace tandem::plan {

Day WorkingDayFrom(const StoredPlan& plan, Day day) {
  const forecast::Plan taken = ToForecast(plan);
  const forecast::WorkClock clock(taken.calendars, taken.default_calendar, day);
  return DayOf(forecast::ToLocalMinute(clock.NextStart(day.days * forecast::kTenthsPerDay)));
}

}  // namespace tandem::plan
