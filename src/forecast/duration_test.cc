#include "forecast/duration.h"

#include <gtest/gtest.h>

namespace tandem::forecast {
namespace {

int64_t MinutesOf(std::string_view text) {
  const auto duration = ParseDuration(text);
  return duration ? duration->length.minutes() : -1;
}

TEST(Duration, IsReadInEveryUnitPeopleType) {
  EXPECT_EQ(MinutesOf("5"), 2400);
  EXPECT_EQ(MinutesOf("5d"), 2400);
  EXPECT_EQ(MinutesOf("12h"), 720);
  EXPECT_EQ(MinutesOf("2w"), 4800);
  EXPECT_EQ(MinutesOf("90m"), 90);
  EXPECT_EQ(MinutesOf("1mo"), 9600);
  EXPECT_EQ(MinutesOf(" 1.5 days? "), 720);
  EXPECT_EQ(MinutesOf("0"), 0);
}

TEST(Duration, ElapsedRunsThroughNightsAndWeekends) {
  EXPECT_EQ(ParseDuration("3ed"), (Duration{WorkTime::Minutes(3 * 1440), true}));
  EXPECT_EQ(ParseDuration("2ew"), (Duration{WorkTime::Minutes(14 * 1440), true}));
}

TEST(Duration, FollowsThePlansOwnDayAndWeek) {
  const DurationUnits units{450, 2250, 21};
  EXPECT_EQ(ParseDuration("2d", units)->length.minutes(), 900);
  EXPECT_EQ(ParseDuration("1w", units)->length.minutes(), 2250);
  EXPECT_EQ(ParseDuration("1mo", units)->length.minutes(), 21 * 450);
}

TEST(Duration, WhatIsNoneIsRefused) {
  for (const char* text :
       {"", "d", "-1d", "five", "5 parsecs", "1e400", "99999999999999999999d", "5dd", "e", "1..2"}) {
    EXPECT_FALSE(ParseDuration(text)) << text;
  }
}

TEST(Duration, IsWrittenInTheLargestFittingUnitAndReadsBack) {
  EXPECT_EQ(ToText(Duration{WorkTime::Minutes(480), false}), "1d");
  EXPECT_EQ(ToText(Duration{WorkTime::Minutes(90), false}), "1.5h");
  EXPECT_EQ(ToText(Duration{WorkTime::Minutes(50), false}), "50m");
  EXPECT_EQ(ToText(Duration{WorkTime{504}, false}), "50.4m");
  EXPECT_EQ(ToText(Duration{WorkTime::Minutes(720), false}), "1.5d");
  EXPECT_EQ(ToText(Duration{}), "0d");
  for (int64_t tenths = 0; tenths < 200'000; tenths += 37) {
    for (const bool elapsed : {false, true}) {
      const Duration duration{{tenths}, elapsed};
      EXPECT_EQ(ParseDuration(ToText(duration)), duration) << ToText(duration);
    }
  }
}

TEST(Lag, IsASignedDurationOrAPercentage) {
  EXPECT_EQ(ParseLag("2d"), (Lag{9600, LagUnit::kWorking}));
  EXPECT_EQ(ParseLag("+2d"), (Lag{9600, LagUnit::kWorking}));
  EXPECT_EQ(ParseLag("-4h"), (Lag{-2400, LagUnit::kWorking}));
  EXPECT_EQ(ParseLag("3ed"), (Lag{43200, LagUnit::kElapsed}));
  EXPECT_EQ(ParseLag("-10%"), (Lag{-100, LagUnit::kPercent}));
  for (const char* none : {"", "0d", "-0ed", "-.0%"}) EXPECT_EQ(ParseLag(none), Lag{}) << none;
  EXPECT_FALSE(ParseLag("soon"));
  EXPECT_FALSE(ParseLag("%"));
  EXPECT_FALSE(ParseLag("--1d"));
}

TEST(Lag, ReadsBackAsWritten) {
  for (const char* text : {"", "2d", "-0.5d", "3h", "3ed", "-10%", "12.5%", "50e%"}) {
    EXPECT_EQ(ToText(*ParseLag(text)), text);
  }
}

TEST(LinkTypesAndConstraints, ReadBackAsWritten) {
  for (const char* text : {"FS", "SS", "FF", "SF"}) EXPECT_EQ(ToText(*ParseLinkType(text)), text);
  for (const char* text : {"asap", "alap", "snet", "snlt", "fnet", "fnlt", "mso", "mfo"}) {
    EXPECT_EQ(ToText(*ParseConstraint(text)), text);
  }
  EXPECT_FALSE(ParseLinkType("XX"));
  EXPECT_FALSE(ParseConstraint("sometimes"));
}

}  // namespace
}  // namespace tandem::forecast
