#include "rooms/outlook/trend.h"

#include <gtest/gtest.h>

namespace tandem::outlook {
namespace {

LocalMinute OnDay(double day) { return {static_cast<int64_t>(day * kMinutesPerDay)}; }

// A forecast on each given day: P50 at `middle`, P10 to P80 `width` days wide.
HistoryPoint Point(int day, double middle, double width) {
  return {{day},
          OnDay(middle),
          OnDay(middle - width / 2),
          OnDay(middle),
          OnDay(middle + width / 2),
          OnDay(middle + width),
          {},
          {}};
}

TEST(Trend, IsTooShortUnderThreeForecastsOrAWeek) {
  EXPECT_EQ(TrendOf({}).trend, Trend::kTooShort);
  EXPECT_EQ(TrendOf(std::vector{Point(0, 100, 10), Point(20, 100, 8)}).trend, Trend::kTooShort);
  EXPECT_EQ(TrendOf(std::vector{Point(0, 100, 10), Point(1, 100, 9), Point(5, 100, 8)}).trend,
            Trend::kTooShort);
}

TEST(Trend, SlipsWhereTheMiddleMovesOut) {
  const TrendOfDate trend = TrendOf(std::vector{Point(0, 100, 10), Point(7, 102, 10), Point(14, 104, 10)});
  EXPECT_EQ(trend.trend, Trend::kSlipping);
  EXPECT_NEAR(trend.days_per_week, 2, 1e-9);
}

TEST(Trend, GainsWhereItMovesIn) {
  EXPECT_EQ(TrendOf(std::vector{Point(0, 100, 10), Point(7, 98, 10), Point(14, 96, 10)}).trend,
            Trend::kGaining);
}

TEST(Trend, ConvergesWhereTheMiddleStaysAndTheRangeNarrows) {
  const TrendOfDate trend = TrendOf(std::vector{Point(0, 100, 10), Point(7, 100.5, 8), Point(14, 100, 6)});
  EXPECT_EQ(trend.trend, Trend::kConverging);
  EXPECT_NEAR(trend.width_ratio, 0.6, 1e-3);
}

TEST(Trend, IsSteadyWhereNeitherChanges) {
  EXPECT_EQ(TrendOf(std::vector{Point(0, 100, 10), Point(7, 100, 10), Point(14, 100, 10)}).trend,
            Trend::kSteady);
}

TEST(Trend, LooksBackFourWeeksOnly) {
  const std::vector points{Point(0, 50, 10), Point(30, 100, 10), Point(37, 100, 10), Point(44, 100, 10)};
  EXPECT_EQ(TrendOf(points).trend, Trend::kSteady);
}

}  // namespace
}  // namespace tandem::outlook
