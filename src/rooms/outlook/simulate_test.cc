#include "rooms/outlook/simulate.h"

#include "rooms/outlook/forecast_view.h"
#include "rooms/outlook/outlook_for_test.h"

namespace tandem::outlook {
namespace {

using testing::ElementsAre;

plan::TaskId Task(int number) { return *ParseId<plan::TaskTag>(TaskUuid(number)); }

class SimulateTest : public OutlookDatabaseTest {
 protected:
  Circumstances Present(std::vector<scope::Promise> promises = {}) {
    return {*ParseLocalMinute("2026-01-05T08:00"), {}, std::move(promises), {}};
  }
  static scope::Promise Promised(int task, const std::string& due, int64_t baseline = 0) {
    return {{}, Task(task), Cat("Promise of ", task), *ParseDay(due), baseline};
  }
  static double ProbabilityOf(const PlanForecast& forecast, int task) {
    for (size_t i = 0; i < forecast.watched.size(); ++i) {
      if (forecast.watched[i].task == Task(task)) {
        return forecast.simulated.watched[i].Probability(*forecast.watched[i].promised);
      }
    }
    return -1;
  }
};
INSTANTIATE_TEST_SUITE_P(On, SimulateTest, testing::Values(db::Dialect::kSqlite), db::DialectName);

TEST_P(SimulateTest, WatchesPromisesThenDeadlinesThenMilestones) {
  MakePlan();
  Edit(Cat(R"({"put_tasks":[{"id":")", TaskUuid(1), R"(","version":1,"deadline":"2026-01-12"}]})"));
  const PlanForecast forecast =
      SimulatePlan(Stored(), Present({Promised(2, "2026-02-01", 1)}), {.trials = 100});
  ASSERT_EQ(forecast.watched.size(), 3u);
  EXPECT_EQ(forecast.watched[0].source, PromiseSource::kBaseline);
  EXPECT_EQ(ToText(*forecast.watched[0].promised), "2026-02-01T23:59");
  EXPECT_EQ(forecast.watched[1].source, PromiseSource::kDeadline);
  EXPECT_EQ(forecast.watched[2].title, "Go live");
  EXPECT_FALSE(forecast.watched[2].promised);
}

TEST_P(SimulateTest, OfTwoPromisesOfOneTaskTheStricterCounts) {
  MakePlan();
  const Circumstances present = Present({Promised(3, "2026-01-20"), Promised(3, "2026-03-01")});
  const PlanForecast forecast = SimulatePlan(Stored(), present, {.trials = 100});
  ASSERT_EQ(forecast.watched.size(), 1u);
  EXPECT_EQ(ToText(*forecast.watched[0].promised), "2026-01-20T23:59");
}

TEST_P(SimulateTest, APromiseWhoseTaskIsGoneIsNamed) {
  MakePlan();
  const PlanForecast forecast = SimulatePlan(Stored(), Present({Promised(9, "2026-03-01")}), {.trials = 100});
  EXPECT_THAT(forecast.lost, ElementsAre("Promise of 9"));
  EXPECT_FALSE(forecast.Together());
}

TEST_P(SimulateTest, WhatIsReachedIsShownAsAFactWithoutAChance) {
  MakePlan();
  now_ = Instant{1'772'500'000'000'000};  // 3 March 2026
  Edit(Cat(R"({"put_tasks":[{"id":")", TaskUuid(3),
           R"(","version":1,"actual_start":"2026-01-26","actual_finish":"2026-01-26"}]})"));
  const plan::StoredPlan plan = Stored();
  const Circumstances present = Present({Promised(3, "2026-01-20"), Promised(2, "2026-03-20")});
  const Forecast shown = ShowForecast(plan, present, SimulatePlan(plan, present, {.trials = 100}), now_);
  ASSERT_EQ(shown.milestones.size(), 2u);
  EXPECT_TRUE(shown.milestones[0].reached);
  EXPECT_EQ(shown.milestones[0].reached, plan.tasks[2].actual_finish);
  EXPECT_FALSE(shown.milestones[0].probability);
  EXPECT_FALSE(shown.milestones[1].reached);
  EXPECT_TRUE(shown.milestones[1].probability);
}

TEST_P(SimulateTest, ThePlannedEndIsThatOfTheWorkLeft) {
  MakePlan();
  EXPECT_EQ(ToText(PlannedEnd(Stored(), *ParseLocalMinute("2026-01-05T08:00"))), "2026-01-23T17:00");
  EXPECT_EQ(ToText(PlannedEnd(Stored(), *ParseLocalMinute("2026-06-01T08:00"))), "2026-06-19T17:00");
}

TEST_P(SimulateTest, ALaterDateIsLikelierAndAllTogetherLessLikelyThanEach) {
  MakePlan();
  const auto at = [&](const std::string& due) {
    return SimulatePlan(Stored(), Present({Promised(2, "2026-01-26"), Promised(3, due)}), {.trials = 2000});
  };
  const PlanForecast early = at("2026-01-23"), late = at("2026-01-30");
  EXPECT_LT(ProbabilityOf(early, 3), ProbabilityOf(late, 3));
  EXPECT_GT(ProbabilityOf(early, 3), 0.2);
  EXPECT_LE(*early.Together(), ProbabilityOf(early, 3));
  EXPECT_LE(*late.Together(), ProbabilityOf(late, 2));
}

TEST_P(SimulateTest, APromiseThatWasMissedDoesNotSpoilTheChanceOfThoseStillOpen) {
  MakePlan();
  Edit(Cat(R"({"put_tasks":[{"id":")", TaskUuid(1), R"(","version":1,"percent_complete":100,)",
           R"("actual_start":"2023-01-02T08:00","actual_finish":"2023-01-06T17:00"}]})"));
  const Circumstances present = Present({Promised(1, "2023-01-05"), Promised(3, "2026-01-26")});
  const PlanForecast forecast = SimulatePlan(Stored(), present, {.trials = 2000});
  EXPECT_EQ(ProbabilityOf(forecast, 1), 0);
  EXPECT_EQ(*forecast.Together(), ProbabilityOf(forecast, 3));
  EXPECT_GT(*forecast.Together(), 0);
}

TEST_P(SimulateTest, ARiskDelaysAndCanBeSwitchedOff) {
  MakePlan();
  Circumstances present = Present({Promised(3, "2026-01-26")});
  const double without = ProbabilityOf(SimulatePlan(Stored(), present, {.trials = 2000}), 3);
  present.risks = {
      Add(Cat(R"({"title":"Late permit","probability":0.5,"delay_low":"5d","delay_likely":"10d",)",
              R"("delay_high":"20d","task_ids":[")", TaskUuid(2), R"("]})"))};
  EXPECT_NEAR(ProbabilityOf(SimulatePlan(Stored(), present, {.trials = 2000}), 3), without / 2, 0.05);
  const SimulateOptions off{.risks_off = {present.risks[0].id}, .trials = 2000};
  EXPECT_EQ(ProbabilityOf(SimulatePlan(Stored(), present, off), 3), without);
}

TEST_P(SimulateTest, ARiskIsShownWithWhatItDoesToEachDate) {
  MakePlan();
  Circumstances present = Present();
  const auto risk = [&](const char* title, int task) {
    return Add(Cat(R"({"title":")", title, R"(","probability":0.5,"delay_low":"5d","delay_likely":"5d",)",
                   R"("delay_high":"5d","task_ids":[")", TaskUuid(task), R"("]})"));
  };
  present.risks = {risk("No delay of its own", 3), risk("Late permit", 2)};
  const plan::StoredPlan plan = Stored();
  const Forecast shown = ShowForecast(plan, present, SimulatePlan(plan, present, {.trials = 2000}), now_);
  for (const Outlook& date : {shown.milestones.at(0), *shown.end}) {
    ASSERT_EQ(date.risk_drivers.size(), 1u);
    EXPECT_EQ(date.risk_drivers[0].risk_id, present.risks[1].id);
    EXPECT_NEAR(date.risk_drivers[0].happened, 0.5, 0.05);
    EXPECT_NEAR(date.risk_drivers[0].days_later, 7, 0.7);  // a working week
    EXPECT_GT(date.risk_drivers[0].pull, 0.5);
  }
}

TEST_P(SimulateTest, NothingUnfinishedHappensBeforeTheStatusDate) {
  MakePlan();
  Circumstances present = Present();
  present.as_of = *ParseLocalMinute("2026-06-01T08:00");
  const PlanForecast forecast = SimulatePlan(Stored(), present, {.trials = 200});
  EXPECT_GT(forecast.simulated.end.quantiles[0], present.as_of);
}

TEST_P(SimulateTest, AskedTasksAreWatchedAndUnknownOnesPassedOver) {
  MakePlan();
  const SimulateOptions options{.watch = Watch::kPromised, .also = {Task(1), Task(9)}, .trials = 100};
  const PlanForecast forecast = SimulatePlan(Stored(), Present(), options);
  ASSERT_EQ(forecast.watched.size(), 1u);
  EXPECT_NE(forecast.Find(Task(1)), nullptr);
  EXPECT_EQ(forecast.Find(Task(3)), nullptr);
}

TEST_P(SimulateTest, AnAskedTaskKeepsItsDeadline) {
  MakePlan();
  Edit(Cat(R"({"put_tasks":[{"id":")", TaskUuid(1), R"(","version":1,"deadline":"2026-01-12"}]})"));
  const PlanForecast forecast = SimulatePlan(Stored(), Present(), {.also = {Task(1)}, .trials = 100});
  EXPECT_EQ(forecast.watched.at(0).source, PromiseSource::kDeadline);
}

TEST_P(SimulateTest, WhatWasAskedForIsNotLeftOutForManyPromises) {
  constexpr int kLast = static_cast<int>(kMostWatched) + 10;
  std::string puts;
  for (int number = 1; number <= kLast; ++number) {
    puts += Cat(number > 1 ? "," : "", R"({"id":")", TaskUuid(number), R"(","version":0,"name":"T )", number,
                R"(","duration":"1d","deadline":"2026-02-06"})");
  }
  Edit(Cat(R"({"put_tasks":[)", puts, "]}"));
  const SimulateOptions options{.watch = Watch::kPromised, .also = {Task(kLast)}, .trials = 100};
  const PlanForecast forecast = SimulatePlan(Stored(), Present(), options);
  EXPECT_TRUE(forecast.left_out);
  EXPECT_EQ(forecast.watched.size(), kMostWatched);
  EXPECT_NE(forecast.Find(Task(kLast)), nullptr);
  EXPECT_NE(forecast.Find(Task(1)), nullptr);
}

}  // namespace
}  // namespace tandem::outlook
