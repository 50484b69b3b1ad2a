#include "forecast/earned_value.h"

#include <gtest/gtest.h>

#include <vector>

namespace tandem::forecast {
namespace {

// Mulcahy, "PMP Exam Prep": a fence of four sides at $1,000 and a day each. At the end of day three two sides
// are done and a third half; $2,800 are spent. (The book rounds CPI to 0.893 and so writes EAC 4,479, ETC
// 1,679, VAC −479.)
TEST(EarnedValue, TheFenceOfThePmpExamPrep) {
  const ValueIndices fence = IndicesOf({4'000, 3'000, 2'500, 2'800});
  EXPECT_EQ(fence.schedule_variance, -500);
  EXPECT_EQ(fence.cost_variance, -300);
  EXPECT_NEAR(*fence.spi, 0.833, 0.0005);
  EXPECT_NEAR(*fence.cpi, 0.893, 0.0005);
  EXPECT_EQ(fence.eac, 4'480);
  EXPECT_EQ(fence.etc, 1'680);
  EXPECT_EQ(fence.vac, -480);
}

// The formulas of the PMBOK Guide (6th edition, table 7-1) on the same fence.
TEST(EarnedValue, TheThreeEstimatesAtCompletionAndWhatKeepsThem) {
  const ValueIndices fence = IndicesOf({4'000, 3'000, 2'500, 2'800});
  EXPECT_EQ(fence.eac_at_budget, 2'800 + 1'500);
  EXPECT_EQ(fence.eac_both, 2'800 + 2'016);  // 1,500 / (25/28 · 5/6)
  EXPECT_NEAR(*fence.tcpi_of_budget, 1'500.0 / 1'200, 1e-12);
  EXPECT_NEAR(*fence.tcpi_of_eac, 1'500.0 / 1'680, 1e-12);
}

TEST(EarnedValue, WithoutActualCostThereIsNoCostIndex) {
  const ValueIndices indices = IndicesOf({4'000, 3'000, 2'500, 0});
  EXPECT_NEAR(*indices.spi, 2'500.0 / 3'000, 1e-12);
  EXPECT_FALSE(indices.cpi);
  EXPECT_FALSE(indices.eac);
  EXPECT_FALSE(indices.eac_both);
  EXPECT_FALSE(indices.etc);
  EXPECT_FALSE(indices.vac);
  EXPECT_FALSE(indices.tcpi_of_eac);
  EXPECT_NEAR(*indices.tcpi_of_budget, 1'500.0 / 4'000, 1e-12);
}

TEST(EarnedValue, BeforeAnythingIsPlannedOrEarnedThereIsNoIndex) {
  EXPECT_FALSE(IndicesOf({4'000, 0, 0, 0}).spi);
  const ValueIndices spent_for_nothing = IndicesOf({4'000, 1'000, 0, 500});
  EXPECT_EQ(spent_for_nothing.cpi, 0);
  EXPECT_FALSE(spent_for_nothing.eac);
}

TEST(EarnedValue, ASpentBudgetCannotBeKeptByAnyEfficiency) {
  EXPECT_FALSE(IndicesOf({4'000, 4'000, 3'000, 4'000}).tcpi_of_budget);
  EXPECT_FALSE(IndicesOf({4'000, 4'000, 3'000, 5'000}).tcpi_of_budget);
}

TEST(EarnedValue, WhatIsDoneNeedsNoFurtherEfficiency) {
  const ValueIndices done = IndicesOf({4'000, 4'000, 4'000, 5'000});
  EXPECT_EQ(done.eac, 5'000);
  EXPECT_EQ(done.etc, 0);
  EXPECT_FALSE(done.tcpi_of_budget);
  EXPECT_FALSE(done.tcpi_of_eac);
}

// The same fence in time (Lipke 2003): a side is a day, so two and a half days of the plan are earned in
// three.
TEST(EarnedSchedule, CountsWholePeriodsAndTheEarnedShareOfTheNext) {
  const std::vector<double> planned = {1'000, 2'000, 3'000, 4'000};
  EXPECT_NEAR(EarnedSchedule(planned, 2'500), 2.5, 1e-12);
  const ScheduleIndices indices = ScheduleIndicesOf(2.5, 3, 4);
  EXPECT_NEAR(indices.variance, -0.5, 1e-12);
  EXPECT_NEAR(*indices.spi, 2.5 / 3, 1e-12);
  EXPECT_NEAR(*indices.duration, 4.8, 1e-12);
}

TEST(EarnedSchedule, StandsAtTheEdgesOfThePlan) {
  const std::vector<double> planned = {1'000, 2'000, 3'000, 4'000};
  EXPECT_EQ(EarnedSchedule(planned, 0), 0);
  EXPECT_NEAR(EarnedSchedule(planned, 250), 0.25, 1e-12);
  EXPECT_EQ(EarnedSchedule(planned, 3'000), 3);
  EXPECT_EQ(EarnedSchedule(planned, 4'000), 4);
  EXPECT_EQ(EarnedSchedule({}, 100), 0);
}

TEST(EarnedSchedule, APeriodWithoutPlannedWorkIsEarnedWithTheOneBefore) {
  const std::vector<double> planned = {1'000, 1'000, 2'000};
  EXPECT_EQ(EarnedSchedule(planned, 1'000), 2);
  EXPECT_NEAR(EarnedSchedule(planned, 999), 0.999, 1e-12);
  EXPECT_NEAR(EarnedSchedule(planned, 1'500), 2.5, 1e-12);
}

// Why earned schedule was invented (Lipke 2003): at the end of a late project SPI says 1, SPI(t) still says
// late.
TEST(EarnedSchedule, StillSaysThatAFinishedProjectWasLate) {
  const std::vector<double> planned = {1'000, 2'000, 3'000, 4'000};
  EXPECT_EQ(IndicesOf({4'000, 4'000, 4'000, 4'000}).spi, 1);
  const ScheduleIndices late = ScheduleIndicesOf(EarnedSchedule(planned, 4'000), 5, 4);
  EXPECT_NEAR(*late.spi, 0.8, 1e-12);
  EXPECT_NEAR(*late.duration, 5, 1e-12);
}

TEST(EarnedSchedule, HasNoPaceBeforeTheFirstPeriodOrWithNothingEarned) {
  EXPECT_FALSE(ScheduleIndicesOf(0, 0, 4).spi);
  EXPECT_FALSE(ScheduleIndicesOf(0, 3, 4).duration);
}

}  // namespace
}  // namespace tandem::forecast
