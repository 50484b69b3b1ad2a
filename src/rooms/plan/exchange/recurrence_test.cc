#include "rooms/plan/exchange/recurrence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tandem::plan {
namespace {

using ::testing::ElementsAre;

Recurrence Rule(RecurrenceKind kind, const char* from, const char* to) {
  Recurrence rule;
  rule.kind = kind;
  rule.from = *ParseDay(from);
  rule.to = *ParseDay(to);
  return rule;
}

std::vector<std::string> Days(const Recurrence& rule) {
  std::vector<std::string> days;
  for (const Day day : Occurrences(rule)) days.push_back(ToText(day));
  return days;
}

TEST(Recurrence, EveryThirdDay) {
  Recurrence rule = Rule(RecurrenceKind::kDaily, "2026-01-01", "2026-01-08");
  rule.period = 3;
  EXPECT_THAT(Days(rule), ElementsAre("2026-01-01", "2026-01-04", "2026-01-07"));
  EXPECT_FALSE(IsPlainRange(rule));
}

TEST(Recurrence, TwoWeekdaysOfEverySecondWeek) {
  Recurrence rule = Rule(RecurrenceKind::kWeekly, "2026-01-07", "2026-01-31");
  rule.period = 2;
  rule.days_of_week = 2 + 16;  // Monday, Thursday
  EXPECT_THAT(Days(rule), ElementsAre("2026-01-08", "2026-01-19", "2026-01-22"));
}

TEST(Recurrence, ADayOfTheMonthThatSomeMonthsDoNotHave) {
  Recurrence rule = Rule(RecurrenceKind::kMonthlyByDay, "2026-01-01", "2026-12-31");
  rule.month_day = 31;
  rule.by_occurrences = true;
  rule.occurrences = 3;
  EXPECT_THAT(Days(rule), ElementsAre("2026-01-31", "2026-03-31", "2026-05-31"));
}

TEST(Recurrence, TheLastFridayOfEveryThirdMonth) {
  Recurrence rule = Rule(RecurrenceKind::kMonthlyByPosition, "2026-01-01", "2026-07-31");
  rule.period = 3;
  rule.month_item = 8;
  rule.month_position = 4;
  EXPECT_THAT(Days(rule), ElementsAre("2026-01-30", "2026-04-24", "2026-07-31"));
}

TEST(Recurrence, ADateAndAPositionOfEveryYear) {
  Recurrence rule = Rule(RecurrenceKind::kYearlyByDay, "2026-01-01", "2028-12-31");
  rule.month = 11;
  rule.month_day = 25;
  EXPECT_THAT(Days(rule), ElementsAre("2026-12-25", "2027-12-25", "2028-12-25"));
  rule.kind = RecurrenceKind::kYearlyByPosition;
  rule.month = 8;
  rule.month_item = 1;  // the first working weekday of September
  EXPECT_THAT(Days(rule), ElementsAre("2026-09-01", "2027-09-01", "2028-09-01"));
}

TEST(Recurrence, NonsenseEnds) {
  Recurrence rule = Rule(RecurrenceKind::kWeekly, "0001-01-01", "9999-12-31");
  EXPECT_TRUE(Days(rule).empty());
  rule.days_of_week = 127;
  EXPECT_EQ(Occurrences(rule).size(), 5'000u);
  rule.kind = RecurrenceKind::kYearlyByDay;
  rule.month = 1;
  rule.month_day = 30;
  EXPECT_TRUE(Days(rule).empty());
}

}  // namespace
}  // namespace tandem::plan
