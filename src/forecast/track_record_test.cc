#include "forecast/track_record.h"

#include <gtest/gtest.h>

#include <cmath>

#include "base/text.h"
#include "forecast/simulation.h"

namespace tandem::forecast {
namespace {

constexpr Day kStart{10'000};

Day After(int days) { return {kStart.days + days}; }

// A project estimated once, at its start, to take 100 days.
PastForecast Took(int number, int days, std::string group = "") {
  return {Cat("project ", number), std::move(group), kStart, After(100), kStart, After(days)};
}

std::vector<PastForecast> Took(int count, int first, int days, const std::string& group) {
  std::vector<PastForecast> record;
  for (int i = 0; i < count; ++i) record.push_back(Took(first + i, days, group));
  return record;
}

Question HundredDays(std::string group = "", int asked_after = 0) {
  return {std::move(group), After(asked_after), After(asked_after + 100), After(asked_after),
          After(asked_after + 100)};
}

std::vector<PastForecast> TenProjects() {
  std::vector<PastForecast> record;
  for (int i = 1; i <= 10; ++i) record.push_back(Took(i, 90 + i * 10));
  return record;
}

TEST(TrackRecord, ProjectsThatLookedTheSameGiveTheirOwnQuantiles) {
  const CalibratedEnd end = TrackRecord(TenProjects()).Forecast(HundredDays());
  EXPECT_NEAR(end.Quantile(0.1), After(100).days, 1e-6);
  EXPECT_NEAR(end.Quantile(0.5), After(140).days, 1e-6);
  EXPECT_NEAR(end.Quantile(0.9), After(180).days, 1e-6);
  EXPECT_NEAR(end.Probability(After(100)), 0.1, 1e-9);
  EXPECT_NEAR(end.Probability(After(155)), 0.6, 1e-9);
  EXPECT_EQ(end.Probability(After(99)), 0);
  EXPECT_EQ(end.Probability(After(190)), 1);
}

TEST(TrackRecord, SaysOnHowManyProjectsItStandsAndWhetherTheyAreEnough) {
  std::vector<PastForecast> record = TenProjects();
  EXPECT_TRUE(TrackRecord(record).Forecast(HundredDays()).standing().enough());
  record.pop_back();
  const CalibratedEnd end = TrackRecord(record).Forecast(HundredDays());
  EXPECT_EQ(end.standing().projects, 9);
  EXPECT_FALSE(end.standing().enough());
}

TEST(TrackRecord, WithoutHistoryTheEstimateStandsAsItIs) {
  const CalibratedEnd end = TrackRecord({}).Forecast(HundredDays());
  EXPECT_EQ(end.standing().projects, 0);
  EXPECT_FALSE(end.standing().enough());
  EXPECT_EQ(end.Quantile(0.1), After(100).days);
  EXPECT_EQ(end.Quantile(0.9), After(100).days);
  const double day = kStart.days + 120;
  EXPECT_EQ(StretchOf(end, kStart, {day, day, day}).median, 0);
  EXPECT_EQ(StretchOf(end, kStart, {day, day, day}).spread, 0);
}

TEST(TrackRecord, RunningProjectsAndEstimatesAfterTheEndTeachNothing) {
  std::vector<PastForecast> record = {Took(1, 50)};
  record.push_back({"running", "", kStart, After(100), kStart, std::nullopt});
  record.push_back({"too late", "", After(60), After(100), kStart, After(50)});
  EXPECT_EQ(TrackRecord(record).Forecast(HundredDays()).standing().projects, 1);
}

TEST(TrackRecord, WhatEndedLaterCountsOnlyAfterItsEnd) {
  const TrackRecord record({Took(1, 100)}, {Took(2, 200)});
  EXPECT_EQ(record.Forecast(HundredDays("", 200)).standing().projects, 1);
  EXPECT_EQ(record.Forecast(HundredDays("", 201)).standing().projects, 2);
}

TEST(TrackRecord, AThinGroupIsShrunkTowardsTheGeneralRecord) {
  std::vector<PastForecast> record = Took(30, 0, 100, "punctual");
  const auto own = [&](int count) {
    std::vector<PastForecast> both = record;
    for (const PastForecast& past : Took(count, 100, 200, "late")) both.push_back(past);
    return TrackRecord(both).Forecast(HundredDays("late"));
  };
  EXPECT_NEAR(own(1).standing().group_share, 1.0 / 11, 1e-12);
  EXPECT_NEAR(own(10).standing().group_share, 0.5, 1e-12);
  // Half from the group, where none held, half from all forty, where thirty held.
  EXPECT_NEAR(own(10).Probability(After(150)), 0.5 * 30 / 40, 1e-9);
  EXPECT_GT(own(1).Probability(After(150)), own(10).Probability(After(150)));
  EXPECT_GT(own(10).Probability(After(150)), own(30).Probability(After(150)));
  EXPECT_EQ(own(3).standing().group_projects, 3);
}

TEST(TrackRecord, AnUnknownGroupGetsTheGeneralRecord) {
  const TrackRecord record(TenProjects());
  EXPECT_EQ(record.Forecast(HundredDays("stranger")).Quantile(0.8),
            record.Forecast(HundredDays()).Quantile(0.8));
}

TEST(TrackRecord, EstimatesThatLookAlikeCountMore) {
  std::vector<PastForecast> record = Took(10, 0, 150, "");
  for (int i = 0; i < 10; ++i) {  // of 1,000 days, and on time
    record.push_back({Cat("long ", i), "", kStart, After(1'000), kStart, After(1'000)});
  }
  const TrackRecord both(record);
  EXPECT_GT(both.Forecast(HundredDays()).Quantile(0.5), After(130).days);
  const Question thousand{"", kStart, After(1'000), kStart, After(1'000)};
  EXPECT_NEAR(both.Forecast(thousand).Quantile(0.5), After(1'000).days, 1e-6);
}

TEST(TrackRecord, WhatWasPromisedForTheSameSeasonCountsMore) {
  std::vector<PastForecast> record = Took(10, 0, 200, "");
  for (int i = 0; i < 10; ++i) {  // three years later, and on time
    record.push_back({Cat("later ", i), "", After(1'000), After(1'100), After(1'000), After(1'100)});
  }
  EXPECT_GT(TrackRecord(record).Forecast(HundredDays()).Quantile(0.5), After(190).days);
  EXPECT_NEAR(TrackRecord(record).Forecast(HundredDays("", 1'000)).Quantile(0.5), After(1'100).days, 1e-6);
}

TEST(TrackRecord, AFewNearEstimatesDoNotOutweighALongRecord) {
  std::vector<PastForecast> record = Took(400, 0, 200, "");
  record.push_back({"near", "", After(5'000), After(5'100), After(5'000), After(5'100)});
  EXPECT_GT(TrackRecord(record).Forecast(HundredDays("", 5'000)).Quantile(0.5), After(5'190).days);
}

TEST(TrackRecord, AnEstimateInThePastMeansAnyDayNow) {
  const Question overdue{"", After(120), After(100), kStart, After(100)};
  const CalibratedEnd end = TrackRecord(TenProjects()).Forecast(overdue);
  EXPECT_EQ(end.Probability(After(119)), 0);
  EXPECT_GE(end.Quantile(0.1), After(120).days);
  EXPECT_GT(end.Quantile(0.9), After(130).days);
}

TEST(TrackRecord, StretchesASimulationToItsOwnMedianAndSpread) {
  const CalibratedEnd end = TrackRecord(TenProjects()).Forecast(HundredDays());  // 100, 140 and 180 days
  const double start = kStart.days, wanted = std::log(180.0 / 100) / 2.5631031310;
  const Stretch certain = StretchOf(end, kStart, {start + 100, start + 100, start + 100});
  EXPECT_NEAR(certain.median, std::log(1.4), 1e-9);
  EXPECT_NEAR(certain.spread, wanted, 1e-9);
  const Stretch narrower = StretchOf(end, kStart, {start + 120, start + 140, start + 160});
  const double own = std::log(160.0 / 120) / 2.5631031310;
  EXPECT_NEAR(narrower.median, 0, 1e-9);
  EXPECT_NEAR(narrower.spread, std::sqrt(wanted * wanted - own * own), 1e-9);
  EXPECT_EQ(StretchOf(end, kStart, {start + 50, start + 140, start + 400}).spread, 0);
  EXPECT_EQ(StretchOf(end, kStart, {start + 1, start + 1, start + 1}).median, kMostStretch);
  EXPECT_EQ(StretchOf(end, kStart, {start + 1e5, start + 1e5, start + 1e5}).median, -kMostStretch);
}

TEST(TrackRecord, ALongRecordIsThinnedWithinEachProject) {
  std::vector<PastForecast> record;
  for (int project = 0; project < 30; ++project) {
    for (int week = 0; week < 1'000; ++week) {
      record.push_back({Cat(project), "", After(week), After(week + 100), kStart, After(week + 150)});
    }
  }
  const CalibratedEnd end = TrackRecord(record).Forecast(HundredDays());
  EXPECT_EQ(end.standing().projects, 30);
  EXPECT_NEAR(end.Quantile(0.5), After(150).days, 2);
}

}  // namespace
}  // namespace tandem::forecast
