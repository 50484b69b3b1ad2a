#include "base/time.h"

#include <gtest/gtest.h>

#include "base/id.h"

namespace tandem {
namespace {

TEST(Time, InstantsRoundTripAndTakeOffsets) {
  const Instant instant = *ParseInstant("2026-01-05T08:00:00.25+07:00");
  EXPECT_EQ(ToText(instant), "2026-01-05T01:00:00.250000Z");
  EXPECT_EQ(ParseInstant(ToText(instant)), instant);
  EXPECT_FALSE(ParseInstant("2026-02-30T00:00:00Z").has_value());
}

TEST(Time, DaysAndLocalMinutesRoundTrip) {
  EXPECT_EQ(ToText(*ParseDay("1969-12-31")), "1969-12-31");
  EXPECT_EQ(Weekday(*ParseDay("2026-01-05")), 0);
  EXPECT_EQ(Weekday(*ParseDay("1969-12-31")), 2);
  EXPECT_EQ(ToText(*ParseLocalMinute("2026-01-05T08:00:59")), "2026-01-05T08:00");
  EXPECT_FALSE(ParseLocalMinute("2026-01-05 08:00").has_value());
  EXPECT_EQ(MinuteOfDay({-1}), 1439);
}

TEST(Uuid, IsVersionSevenAndSortsByTime) {
  const Uuid early = NewUuid({1'000'000'000}, ~0ULL, ~0ULL);
  const Uuid late = NewUuid({1'000'001'000}, 0, 0);
  EXPECT_LT(early, late);
  const std::string text = ToText(early);
  EXPECT_EQ(text[14], '7');
  EXPECT_EQ(text[19], 'b');
  EXPECT_EQ(ParseUuid(text), early);
  EXPECT_FALSE(ParseUuid("0190-not-a-uuid").has_value());
}

}  // namespace
}  // namespace tandem
