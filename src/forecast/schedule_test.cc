#include "forecast/schedule.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/problem.h"
#include "forecast/duration.h"

namespace tandem::forecast {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

LocalMinute At(const char* text) { return *ParseLocalMinute(text); }

Task MakeTask(const char* uid, const char* duration, int level = 1) {
  Task task;
  task.uid = task.name = uid;
  const auto length = ParseDuration(duration);
  task.duration = length->length;
  task.elapsed = length->elapsed;
  task.outline_level = level;
  return task;
}

// Starts on Monday 2026-01-05 in the standard calendar.
Plan MakePlan(std::vector<Task> tasks, std::vector<Link> links = {}) {
  Plan plan;
  plan.start = At("2026-01-05T08:00");
  plan.tasks = std::move(tasks);
  plan.links = std::move(links);
  return plan;
}

std::string Early(const Schedule& schedule, size_t task) {
  return ToText(schedule.tasks[task].early_start) + " " + ToText(schedule.tasks[task].early_finish);
}
std::string Late(const Schedule& schedule, size_t task) {
  return ToText(schedule.tasks[task].late_start) + " " + ToText(schedule.tasks[task].late_finish);
}

Link Typed(int from, int to, LinkType type, const char* lag = "") { return {from, to, type, *ParseLag(lag)}; }

TEST(CriticalPath, FollowsFinishToStartLinksThroughTheWeekend) {
  const Schedule schedule = ComputeSchedule(
      MakePlan({MakeTask("a", "5d"), MakeTask("b", "2d"), MakeTask("c", "1d")}, {{0, 1}, {0, 2}}));
  EXPECT_EQ(Early(schedule, 1), "2026-01-12T08:00 2026-01-13T17:00");
  EXPECT_EQ(Late(schedule, 2), "2026-01-13T08:00 2026-01-13T17:00");
  EXPECT_EQ(schedule.tasks[2].total_slack.minutes(), 480);
  EXPECT_TRUE(schedule.tasks[0].critical);
  EXPECT_FALSE(schedule.tasks[2].critical);
  EXPECT_EQ(ToText(schedule.finish), "2026-01-13T17:00");
}

TEST(CriticalPath, KnowsAllFourLinkTypesWithLag) {
  const auto second = [](LinkType type, const char* lag) {
    return Early(
        ComputeSchedule(MakePlan({MakeTask("a", "4d"), MakeTask("b", "2d")}, {Typed(0, 1, type, lag)})), 1);
  };
  EXPECT_EQ(second(LinkType::kFinishStart, "1d"), "2026-01-12T08:00 2026-01-13T17:00");
  EXPECT_EQ(second(LinkType::kStartStart, "1d"), "2026-01-06T08:00 2026-01-07T17:00");
  EXPECT_EQ(second(LinkType::kFinishFinish, "-1d"), "2026-01-06T08:00 2026-01-07T17:00");
  EXPECT_EQ(second(LinkType::kStartFinish, "3d"), "2026-01-06T08:00 2026-01-07T17:00");
}

TEST(CriticalPath, LagRunsInWorkingElapsedTimeOrPercent) {
  const auto second = [](const char* lag) {
    return Early(ComputeSchedule(MakePlan({MakeTask("a", "4d"), MakeTask("b", "1d")},
                                          {Typed(0, 1, LinkType::kFinishStart, lag)})),
                 1);
  };
  EXPECT_EQ(second("3ed"), "2026-01-12T08:00 2026-01-12T17:00");
  EXPECT_EQ(second("1ed"), "2026-01-12T08:00 2026-01-12T17:00");
  EXPECT_EQ(second("50%"), "2026-01-13T08:00 2026-01-13T17:00");
  EXPECT_EQ(second("-25%"), "2026-01-08T08:00 2026-01-08T17:00");
}

TEST(CriticalPath, AMilestoneStaysAtTheEndOfTheDay) {
  const Schedule schedule = ComputeSchedule(MakePlan({MakeTask("a", "1d"), MakeTask("m", "0")}, {{0, 1}}));
  EXPECT_EQ(Early(schedule, 1), "2026-01-05T17:00 2026-01-05T17:00");
}

TEST(CriticalPath, HardConstraintsAndDeadlinesGiveNegativeSlack) {
  Plan plan = MakePlan({MakeTask("a", "5d"), MakeTask("b", "5d")}, {{0, 1}});
  plan.tasks[1].deadline = At("2026-01-14T17:00");
  Schedule schedule = ComputeSchedule(plan);
  EXPECT_EQ(schedule.tasks[0].total_slack.minutes(), -2 * 480);
  EXPECT_TRUE(schedule.tasks[0].critical);
  EXPECT_EQ(ToText(schedule.finish), "2026-01-16T17:00");

  plan.tasks[1].deadline.reset();
  plan.tasks[1].constraint = Constraint::kMso;
  plan.tasks[1].constraint_date = At("2026-01-08T08:00");
  schedule = ComputeSchedule(plan);
  EXPECT_EQ(Early(schedule, 1), "2026-01-08T08:00 2026-01-14T17:00");
  EXPECT_EQ(schedule.tasks[0].total_slack.minutes(), -2 * 480);
}

TEST(CriticalPath, EveryConstraintMovesTheTaskAsProjectDoes) {
  const auto early = [](Constraint constraint, const char* date, bool honor = true) {
    Plan plan = MakePlan({MakeTask("a", "2d"), MakeTask("b", "2d")}, {{0, 1}});
    plan.honor_constraints = honor;
    plan.tasks[1].constraint = constraint;
    plan.tasks[1].constraint_date = At(date);
    return Early(ComputeSchedule(plan), 1);
  };
  EXPECT_EQ(early(Constraint::kSnet, "2026-01-12T08:00"), "2026-01-12T08:00 2026-01-13T17:00");
  EXPECT_EQ(early(Constraint::kSnet, "2026-01-10T08:00"), "2026-01-12T08:00 2026-01-13T17:00");
  EXPECT_EQ(early(Constraint::kFnet, "2026-01-13T17:00"), "2026-01-12T08:00 2026-01-13T17:00");
  EXPECT_EQ(early(Constraint::kSnlt, "2026-01-06T08:00"), "2026-01-06T08:00 2026-01-07T17:00");
  EXPECT_EQ(early(Constraint::kFnlt, "2026-01-06T17:00"), "2026-01-05T08:00 2026-01-06T17:00");
  EXPECT_EQ(early(Constraint::kMfo, "2026-01-13T17:00"), "2026-01-12T08:00 2026-01-13T17:00");
  EXPECT_EQ(early(Constraint::kSnlt, "2026-01-06T08:00", false), "2026-01-07T08:00 2026-01-08T17:00");
}

TEST(CriticalPath, AsLateAsPossibleUsesUpItsSlack) {
  Plan plan = MakePlan({MakeTask("a", "5d"), MakeTask("b", "1d")});
  plan.tasks[1].constraint = Constraint::kAlap;
  const Schedule schedule = ComputeSchedule(plan);
  EXPECT_EQ(ToText(schedule.tasks[1].start), "2026-01-09T08:00");
  EXPECT_EQ(schedule.tasks[1].total_slack.minutes(), 0);
}

TEST(CriticalPath, SummariesSpanTheirSubtasksAndPassLinksOn) {
  const Schedule schedule =
      ComputeSchedule(MakePlan({MakeTask("first", "0"), MakeTask("a", "2d", 2), MakeTask("b", "3d", 2),
                                MakeTask("second", "0"), MakeTask("c", "1d", 2), MakeTask("d", "2d", 2)},
                               {{0, 3}}));
  EXPECT_EQ(Early(schedule, 0), "2026-01-05T08:00 2026-01-07T17:00");
  EXPECT_EQ(Early(schedule, 4), "2026-01-08T08:00 2026-01-08T17:00");
  EXPECT_EQ(Early(schedule, 5), "2026-01-08T08:00 2026-01-09T17:00");
  EXPECT_EQ(schedule.tasks[1].total_slack.minutes(), 480);
  EXPECT_TRUE(schedule.tasks[3].summary);
  EXPECT_TRUE(schedule.tasks[3].critical);
}

TEST(CriticalPath, ASummaryMayWaitForADateAndHaveToFinishByOne) {
  Plan plan = MakePlan({MakeTask("s", "0"), MakeTask("a", "2d", 2), MakeTask("b", "9d")});
  plan.tasks[0].constraint = Constraint::kSnet;
  plan.tasks[0].constraint_date = At("2026-01-07T08:00");
  EXPECT_EQ(Early(ComputeSchedule(plan), 1), "2026-01-07T08:00 2026-01-08T17:00");
  plan.tasks[0].constraint = Constraint::kFnlt;
  plan.tasks[0].constraint_date = At("2026-01-09T17:00");
  EXPECT_EQ(Late(ComputeSchedule(plan), 1), "2026-01-08T08:00 2026-01-09T17:00");
}

TEST(CriticalPath, TaskCalendarsAndElapsedDurationsRunOnTheirOwnHours) {
  Plan plan =
      MakePlan({MakeTask("night", "8h"), MakeTask("curing", "3ed"), MakeTask("next", "1d")}, {{1, 2}});
  plan.calendars = {StandardCalendar(), StandardCalendar()};
  for (auto& day : plan.calendars[1].week) day = std::vector<Shift>{{0, 240}};
  plan.tasks[0].calendar = 1;
  const Schedule schedule = ComputeSchedule(plan);
  EXPECT_EQ(Early(schedule, 0), "2026-01-06T00:00 2026-01-07T04:00");
  EXPECT_EQ(Early(schedule, 1), "2026-01-05T08:00 2026-01-08T08:00");
  EXPECT_EQ(Early(schedule, 2), "2026-01-08T08:00 2026-01-08T17:00");
}

TEST(CriticalPath, ManualTasksKeepTheirDatesAndInactiveOnesMoveNothing) {
  Plan plan =
      MakePlan({MakeTask("a", "5d"), MakeTask("manual", "1d"), MakeTask("off", "9d"), MakeTask("last", "1d")},
               {{0, 1}, {1, 3}, {2, 3}});
  plan.tasks[1].manual = true;
  plan.tasks[1].manual_start = At("2026-01-06T08:00");
  plan.tasks[1].manual_finish = At("2026-01-06T17:00");
  plan.tasks[2].active = false;
  const Schedule schedule = ComputeSchedule(plan);
  EXPECT_EQ(Early(schedule, 1), "2026-01-06T08:00 2026-01-06T17:00");
  EXPECT_EQ(Early(schedule, 3), "2026-01-07T08:00 2026-01-07T17:00");
  EXPECT_THAT(IgnoredLinks(plan), ElementsAre(2));
}

TEST(CriticalPath, WorkThatHasBegunKeepsItsActualStart) {
  Plan plan = MakePlan({MakeTask("a", "4d"), MakeTask("b", "1d")}, {{0, 1}});
  plan.tasks[0].actual_start = At("2026-01-07T08:00");
  plan.tasks[0].percent_complete = 50;
  Schedule schedule = ComputeSchedule(plan);
  EXPECT_EQ(Early(schedule, 0), "2026-01-07T08:00 2026-01-12T17:00");
  EXPECT_EQ(Early(schedule, 1), "2026-01-13T08:00 2026-01-13T17:00");
  plan.tasks[0].actual_finish = At("2026-01-08T17:00");
  schedule = ComputeSchedule(plan);
  EXPECT_EQ(Early(schedule, 1), "2026-01-09T08:00 2026-01-09T17:00");
  EXPECT_FALSE(schedule.tasks[0].critical);
}

TEST(CriticalPath, InterruptedWorkGoesOnWhereThePlanSays) {
  Plan plan = MakePlan({MakeTask("a", "4d")});
  plan.tasks[0].actual_start = At("2026-01-05T08:00");
  plan.tasks[0].actual_duration = WorkTime::Minutes(480);
  plan.tasks[0].stop = At("2026-01-05T17:00");
  plan.tasks[0].resume = At("2026-01-08T08:00");
  EXPECT_EQ(Early(ComputeSchedule(plan), 0), "2026-01-05T08:00 2026-01-12T17:00");
}

TEST(CriticalPath, ScheduledFromTheFinishEverythingIsAsLateAsCanBe) {
  Plan plan = MakePlan({MakeTask("a", "2d"), MakeTask("b", "3d")}, {{0, 1}});
  plan.from_finish = true;
  plan.finish = At("2026-01-30T17:00");
  const Schedule schedule = ComputeSchedule(plan);
  EXPECT_EQ(Late(schedule, 1), "2026-01-28T08:00 2026-01-30T17:00");
  EXPECT_EQ(Early(schedule, 0), "2026-01-26T08:00 2026-01-27T17:00");
  EXPECT_EQ(ToText(schedule.finish), "2026-01-30T17:00");
}

TEST(CriticalPath, EachOpenEndHasItsOwnPathWhereThePlanAsksForIt) {
  Plan plan = MakePlan({MakeTask("long", "9d"), MakeTask("short", "1d")});
  plan.multiple_critical_paths = true;
  EXPECT_TRUE(ComputeSchedule(plan).tasks[1].critical);
  plan.multiple_critical_paths = false;
  EXPECT_FALSE(ComputeSchedule(plan).tasks[1].critical);
  plan.critical_slack_limit = WorkTime::Minutes(8 * 480);
  EXPECT_TRUE(ComputeSchedule(plan).tasks[1].critical);
}

TEST(CriticalPath, ACircleIsNamedTaskByTask) {
  try {
    ComputeSchedule(
        MakePlan({MakeTask("a", "1d"), MakeTask("b", "1d"), MakeTask("c", "1d"), MakeTask("d", "1d")},
                 {{0, 1}, {1, 2}, {2, 0}, {0, 3}}));
    FAIL();
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.reason(), "plan.cycle");
    EXPECT_EQ(problem.details().size(), 3u);
    EXPECT_THAT(problem.message(), HasSubstr("“a” (a)"));
    EXPECT_THAT(problem.message(), Not(HasSubstr("“d”")));
  }
}

TEST(CriticalPath, ACircleThroughASummaryIsFoundToo) {
  const Plan plan =
      MakePlan({MakeTask("s", "0"), MakeTask("a", "1d", 2), MakeTask("x", "1d")}, {{0, 2}, {2, 1}});
  EXPECT_THROW(ComputeSchedule(plan), Problem);
}

TEST(CriticalPath, LinksOfATaskToItselfOrItsSummaryAreLeftOut) {
  const Plan plan = MakePlan({MakeTask("s", "0"), MakeTask("a", "1d", 2), MakeTask("b", "1d", 2)},
                             {{1, 1}, {0, 1}, {2, 0}, {1, 2}});
  EXPECT_THAT(IgnoredLinks(plan), ElementsAre(0, 1, 2));
  EXPECT_EQ(Early(ComputeSchedule(plan), 2), "2026-01-06T08:00 2026-01-06T17:00");
}

TEST(CriticalPath, ALinkToNowhereIsRefused) {
  EXPECT_THROW(ComputeSchedule(MakePlan({MakeTask("a", "1d")}, {{0, 1}})), Problem);
  EXPECT_THROW(ComputeSchedule(MakePlan({MakeTask("a", "1d")}, {{-1, 0}})), Problem);
}

TEST(CriticalPath, APlanWithoutTasksFinishesWhereItStarts) {
  const Schedule schedule = ComputeSchedule(MakePlan({}));
  EXPECT_EQ(ToText(schedule.finish), "2026-01-05T08:00");
}

TEST(CriticalPath, DatesPastTheCalendarAreAProblemNotAnOverflow) {
  Plan plan = MakePlan({MakeTask("a", "1d"), MakeTask("b", "1d")}, {{0, 1}});
  plan.tasks[0].duration.tenths = 1'000'000'000'000;
  EXPECT_THROW(ComputeSchedule(plan), Problem);
  plan.tasks[0].elapsed = true;
  EXPECT_THROW(ComputeSchedule(plan), Problem);
}

TEST(CriticalPath, ALinkFromAPlanThatIsNotHereHoldsTheTaskBack) {
  Plan plan = MakePlan({MakeTask("a", "1d")});
  plan.tasks[0].not_before = At("2026-01-07T08:00");
  EXPECT_EQ(Early(ComputeSchedule(plan), 0), "2026-01-07T08:00 2026-01-07T17:00");
}

TEST(CriticalPath, ResourcesThatWorkOtherHoursDecideTheLength) {
  Plan plan = MakePlan({MakeTask("a", "2d")});
  plan.calendars = {StandardCalendar(), StandardCalendar()};
  plan.calendars[1].exceptions = {{"Away", *ParseDay("2026-01-06"), *ParseDay("2026-01-07"), {}}};
  plan.tasks[0].assignments = {{1, WorkTime::Minutes(960), 1.0}};
  EXPECT_EQ(Early(ComputeSchedule(plan), 0), "2026-01-05T08:00 2026-01-08T17:00");
  for (auto& day : plan.calendars[1].week) day = std::vector<Shift>{};
  EXPECT_EQ(Early(ComputeSchedule(plan), 0), "2026-01-05T08:00 2026-01-06T17:00");
}

}  // namespace
}  // namespace tandem::forecast
