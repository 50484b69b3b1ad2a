#include "forecast/calibration.h"

#include <gtest/gtest.h>

#include <random>

#include "base/problem.h"
#include "base/text.h"

namespace tandem::forecast {
namespace {

constexpr Day kStart{10'000};

Day After(int days) { return {kStart.days + days}; }

PastForecast Took(int number, int days) {
  return {Cat("h", number), "", kStart, After(100), kStart, After(days)};
}

std::vector<PastForecast> TenProjects() {
  std::vector<PastForecast> record;
  for (int i = 1; i <= 10; ++i) record.push_back(Took(i, 90 + i * 10));
  return record;
}

std::string ReasonOf(const std::vector<PastForecast>& history, const std::vector<PastForecast>& score) {
  try {
    Calibrate(history, score);
  } catch (const Problem& problem) {
    return problem.reason();
  }
  return "";
}

TEST(Calibration, CountsCoverageLossWidthAndBrierPerMethod) {
  const std::vector<PastForecast> score = {{"a", "", kStart, After(100), kStart, After(100)},
                                           {"b", "", kStart, After(100), kStart, After(160)}};
  const CalibrationReport report = Calibrate(TenProjects(), score);
  EXPECT_EQ(report.rows, 2);
  EXPECT_EQ(report.history_projects, 10);
  // Quantiles 100, 140, 170, 180; "a" ends at the first, "b" after the second and before the third.
  EXPECT_NEAR(report.calibrated.levels[0].coverage, 0.5, 1e-9);
  EXPECT_NEAR(report.calibrated.levels[1].coverage, 0.5, 1e-9);
  EXPECT_NEAR(report.calibrated.levels[2].coverage, 1, 1e-9);
  EXPECT_NEAR(report.calibrated.levels[1].pinball, (0.5 * 40 + 0.5 * 20) / 2, 1e-6);
  EXPECT_NEAR(report.calibrated.width80, 80, 1e-6);
  EXPECT_NEAR(report.calibrated.inside80, 1, 1e-9);
  EXPECT_NEAR(report.calibrated.brier, (0.9 * 0.9 + 0.1 * 0.1) / 2, 1e-9);
  EXPECT_NEAR(report.unadjusted.levels[2].pinball, 0.8 * 60 / 2, 1e-9);
  EXPECT_EQ(report.unadjusted.width80, 0);
  EXPECT_NEAR(report.unadjusted.brier, 0.5, 1e-9);
  // Ratios 1.0 … 1.9, linear between them: 1.09 and 1.81.
  EXPECT_NEAR(report.baseline.width80, 72, 1e-6);
  EXPECT_NEAR(report.baseline.brier, report.calibrated.brier, 1e-9);
}

TEST(Calibration, LeavesOutWhatStillRunsAndWhatWasEstimatedAfterTheEnd) {
  const std::vector<PastForecast> score = {{"a", "", kStart, After(100), kStart, After(100)},
                                           {"b", "", kStart, After(100), kStart, std::nullopt},
                                           {"c", "", After(60), After(100), kStart, After(50)}};
  const CalibrationReport report = Calibrate(TenProjects(), score);
  EXPECT_EQ(report.rows, 1);
  EXPECT_EQ(report.left_out, 2);
}

TEST(Calibration, RefusesAHistoryWithNothingFinishedAndAScoreWithNothingFinished) {
  const std::vector<PastForecast> running = {{"b", "", kStart, After(100), kStart, std::nullopt}};
  EXPECT_EQ(ReasonOf(running, TenProjects()), "calibration.no_history");
  EXPECT_EQ(ReasonOf({}, TenProjects()), "calibration.no_history");
  EXPECT_EQ(ReasonOf(TenProjects(), running), "calibration.nothing_to_score");
}

TEST(Calibration, TheFirstEstimateOfAProjectIsTheOneKnownByThen) {
  std::vector<PastForecast> history;
  for (int i = 0; i < 20; ++i) {  // those that slipped by 50 days before took 50 more
    history.push_back({Cat("slips ", i), "", kStart, After(100), kStart, After(250)});
    history.push_back({Cat("slips ", i), "", After(50), After(200), kStart, After(250)});
    history.push_back({Cat("holds ", i), "", After(50), After(200), kStart, After(200)});
  }
  const std::vector<PastForecast> score = {{"a", "", After(50), After(200), kStart, After(250)},
                                           {"a", "", kStart, After(100), kStart, After(250)},
                                           {"b", "", After(50), After(200), kStart, After(200)}};
  const auto forecasts = WalkForward(history, score);
  EXPECT_LT(forecasts[0].holds, 0.5);
  EXPECT_GT(forecasts[2].holds, 0.5);
}

// Projects of random length, each estimated again and again until its end.
std::vector<PastForecast> RandomProjects(std::mt19937& random, int count) {
  const auto below = [&](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
  std::vector<PastForecast> rows;
  for (int i = 0; i < count; ++i) {
    const int start = below(400), length = 30 + below(300);
    for (int at = 0; at <= length; at += 30) {
      const Day estimated_end = After(start + at + below(150));
      rows.push_back(
          {Cat("p", i), "", After(start + at), estimated_end, After(start), After(start + length)});
    }
  }
  return rows;
}

TEST(Calibration, NeverPeeksAtAnEndThatHasNotPassed) {
  std::mt19937 random(7);
  for (int round = 0; round < 20; ++round) {
    const auto history = RandomProjects(random, 5);
    const auto score = RandomProjects(random, 12);
    const auto before = WalkForward(history, score);
    const Day today = After(100 + static_cast<int>(random() % 400));
    auto changed = score;
    for (PastForecast& row : changed) {  // whatever had not ended by then ends differently, or never
      if (*row.actual_end < today) continue;
      if (row.project.back() % 2 == 0) {
        row.actual_end.reset();
      } else {
        row.actual_end->days = today.days + row.project.back();
      }
    }
    const auto after = WalkForward(history, changed);
    for (size_t i = 0; i < score.size(); ++i) {
      if (score[i].as_of > today) continue;
      EXPECT_EQ(after[i].quantiles, before[i].quantiles);
      EXPECT_EQ(after[i].holds, before[i].holds);
    }
  }
}

TEST(Calibration, LearnsFromAnEndAsSoonAsItHasPassed) {
  const std::vector<PastForecast> history = {Took(1, 100)};
  const auto holds = [&](int end) {
    return WalkForward(history, {{"a", "", kStart, After(100), kStart, After(end)},
                                 {"b", "", After(300), After(400), After(300), After(400)}})[1]
        .holds;
  };
  EXPECT_EQ(holds(300), 1);
  EXPECT_NEAR(holds(299), 0.5, 1e-9);
}

}  // namespace
}  // namespace tandem::forecast
