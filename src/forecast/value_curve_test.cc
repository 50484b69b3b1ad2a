#include "forecast/value_curve.h"

#include <gtest/gtest.h>

#include "base/problem.h"

namespace tandem::forecast {
namespace {

// Monday to Friday, eight hours.
Day OnDay(int day) { return MakeDay(2026, 1, day); }
LocalMinute At(int day, int hour) { return {StartOf(OnDay(day)).minutes + hour * 60}; }

// The fence of earned_value_test.cc from Thursday 1 January, so that the weekend lies between its second and
// third day.
ValueInput Fence() {
  ValueInput input;
  input.currency = "USD";
  input.calendars = {StandardCalendar()};
  for (const int day : {1, 2, 5, 6}) input.work.push_back({At(day, 8), At(day, 17), 0, 1'000});
  input.progress = {{0, OnDay(1), 100}, {1, OnDay(2), 100}, {2, OnDay(5), 50}};
  input.costs = {{OnDay(1), 1'000, "USD"}, {OnDay(2), 1'200, "USD"}, {OnDay(5), 600, "USD"}};
  input.as_of = OnDay(5);
  return input;
}

std::string ReasonOf(const ValueInput& input) {
  try {
    ReportValue(input);
  } catch (const Problem& problem) {
    return problem.reason();
  }
  return "";
}

TEST(ValueCurve, AddsUpTheFence) {
  const ValueReport report = ReportValue(Fence());
  EXPECT_EQ(report.value.budget, 4'000);
  EXPECT_EQ(report.value.planned, 3'000);
  EXPECT_EQ(report.value.earned, 2'500);
  EXPECT_EQ(report.value.actual, 2'800);
  EXPECT_EQ(report.cost.eac, 4'480);
  EXPECT_EQ(report.start, OnDay(1));
  EXPECT_EQ(report.planned_finish, OnDay(6));
}

TEST(ValueCurve, CountsTimeInWorkingDays) {
  const ValueReport report = ReportValue(Fence());
  EXPECT_EQ(report.elapsed, 3);
  EXPECT_EQ(report.duration, 4);
  EXPECT_NEAR(report.schedule.earned_schedule, 2.5, 1e-9);
  EXPECT_NEAR(*report.schedule.spi, 2.5 / 3, 1e-9);
  EXPECT_EQ(report.finish, OnDay(7));  // 4.8 working days: in the fifth
}

TEST(ValueCurve, AWeekendChangesNothing) {
  ValueInput input = Fence();
  for (const int day : {2, 3, 4}) {
    input.as_of = OnDay(day);
    const ValueReport report = ReportValue(input);
    EXPECT_EQ(report.value.planned, 2'000);
    EXPECT_EQ(report.elapsed, 2);
    EXPECT_NEAR(*report.schedule.spi, 1, 1e-9);
  }
}

TEST(ValueCurve, SpreadsABudgetOverTheWorkingTimeOfItsTask) {
  ValueInput input = Fence();
  input.work = {{At(1, 8), At(6, 17), 0, 4'000}};  // four working days across the weekend
  input.progress.clear();
  input.as_of = OnDay(1);
  EXPECT_EQ(ReportValue(input).value.planned, 1'000);
  input.as_of = OnDay(4);
  EXPECT_EQ(ReportValue(input).value.planned, 2'000);
}

TEST(ValueCurve, WorkWithoutLengthIsPlannedAtItsMoment) {
  ValueInput input = Fence();
  input.work = {{At(2, 17), At(2, 17), 0, 500}};
  input.progress = {{0, OnDay(5), 100}};
  input.as_of = OnDay(1);
  EXPECT_EQ(ReportValue(input).value.planned, 0);
  EXPECT_FALSE(ReportValue(input).cost.spi);
  input.as_of = OnDay(2);
  EXPECT_EQ(ReportValue(input).value.planned, 500);
}

TEST(ValueCurve, WorkThatEndsBeforeItStartsIsPlannedAtItsEnd) {
  ValueInput input = Fence();
  input.work = {{At(6, 8), At(2, 17), 0, 500}};
  input.progress.clear();
  const ValueReport report = ReportValue(input);
  EXPECT_EQ(report.value.planned, 500);
  EXPECT_EQ(report.start, OnDay(2));
}

TEST(ValueCurve, ReportsCountFromTheirDayAndTheLastOfADayWins) {
  ValueInput input = Fence();
  input.progress = {{0, OnDay(5), 80}, {0, OnDay(1), 20}, {0, OnDay(1), 30}, {0, OnDay(6), 100}};
  EXPECT_EQ(ReportValue(input).value.earned, 800);
  input.as_of = OnDay(4);
  EXPECT_EQ(ReportValue(input).value.earned, 300);
}

TEST(ValueCurve, TheCurveHasNoEarnedValueAndNoCostInTheFuture) {
  const ValueReport report = ReportValue(Fence());
  EXPECT_EQ(report.curve.front().planned, 0);
  EXPECT_EQ(report.curve.back().day, OnDay(6));
  EXPECT_EQ(report.curve.back().planned, 4'000);
  for (const ValuePoint& point : report.curve) {
    EXPECT_EQ(point.earned.has_value(), point.day <= OnDay(5));
    EXPECT_EQ(point.actual.has_value(), point.day <= OnDay(5));
  }
}

TEST(ValueCurve, ALongPlanIsThinnedAndKeepsToday) {
  ValueInput input = Fence();
  input.work[3].finish = StartOf(MakeDay(2036, 1, 1));
  const ValueReport report = ReportValue(input);
  EXPECT_LE(report.curve.size(), static_cast<size_t>(kMostValuePoints));
  EXPECT_TRUE(std::any_of(report.curve.begin(), report.curve.end(),
                          [](const ValuePoint& point) { return point.day == OnDay(5); }));
}

TEST(ValueCurve, BeforeTheStartNothingIsPlanned) {
  ValueInput input = Fence();
  input.as_of = MakeDay(2025, 12, 1);
  const ValueReport report = ReportValue(input);
  EXPECT_EQ(report.value.planned, 0);
  EXPECT_EQ(report.elapsed, 0);
  EXPECT_FALSE(report.schedule.spi);
  EXPECT_FALSE(report.finish);
}

TEST(ValueCurve, RefusesAMixOfCurrencies) {
  ValueInput input = Fence();
  input.costs.push_back({OnDay(5), 100, "EUR"});
  EXPECT_EQ(ReasonOf(input), "value.currency_mix");
}

TEST(ValueCurve, RefusesAPlanWithoutBudget) {
  ValueInput input = Fence();
  for (PlannedWork& work : input.work) work.budget = 0;
  EXPECT_EQ(ReasonOf(input), "value.no_budget");
}

TEST(ValueCurve, RefusesBudgetsThatCannotBeCountedExactly) {
  ValueInput input = Fence();
  for (PlannedWork& work : input.work) work.budget = 4'000'000'000'000'000;
  EXPECT_EQ(ReasonOf(input), "value.too_large");
}

}  // namespace
}  // namespace tandem::forecast
