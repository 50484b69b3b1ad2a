#include "rooms/plan/working_day.h"

#include <gtest/gtest.h>

#include "platform/json/json_parser.h"

namespace tandem::plan {
namespace {

Day At(const char* day) { return *ParseDay(day); }

TEST(WorkingDay, IsTheDayItselfOrTheNextThatTheCalendarWorksOn) {
  const StoredPlan plan = EmptyPlan({}, "Billing", At("2026-01-05"));
  EXPECT_EQ(WorkingDayFrom(plan, At("2026-01-09")), At("2026-01-09"));
  EXPECT_EQ(WorkingDayFrom(plan, At("2026-01-10")), At("2026-01-12"));
  EXPECT_EQ(WorkingDayFrom(plan, At("2026-01-11")), At("2026-01-12"));
}

TEST(WorkingDay, IsNoHoliday) {
  StoredPlan plan = EmptyPlan({}, "Billing", At("2026-01-05"));
  Calendar calendar = ParseCalendar(plan.calendars[0]);
  calendar.exceptions.push_back({"Closed", At("2026-01-12"), At("2026-01-13"), {}});
  plan.calendars[0].definition = ToJson(calendar);
  EXPECT_EQ(WorkingDayFrom(plan, At("2026-01-10")), At("2026-01-14"));
}

}  // namespace
}  // namespace tandem::plan
