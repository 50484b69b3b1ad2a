// On real plans with certain durations the simulation has the dates of ComputeSchedule.
#include <gtest/gtest.h>

#include "base/problem.h"
#include "base/text.h"
#include "forecast/schedule.h"
#include "forecast/simulation.h"
#include "rooms/plan/exchange/read_plan.h"
#include "rooms/plan/exchange/shared_data.h"

namespace tandem::plan {
namespace {

// The plan without a present: what has not been done may lie in the past, as in the schedule.
forecast::Plan PlanOf(const PlanFile& file) {
  forecast::Plan plan = ToPlan(file, *ParseDay("2026-01-05"));
  plan.status_date.reset();
  return plan;
}

forecast::Forecast Certain(const forecast::Plan& plan, const std::vector<int>& watched) {
  forecast::SimulationInput input;
  input.plan = &plan;
  input.watched = watched;
  for (const forecast::Task& task : plan.tasks)
    input.estimates.push_back(
        forecast::Estimate{forecast::Shape::kTriangular, task.duration, task.duration, task.duration});
  return forecast::Simulate(input, {.trials = 1, .drivers = forecast::Drivers::kSkip});
}

// How many tasks differ; the schedule's scheduled finish for what is as late as possible, else the early one.
int Differences(const forecast::Plan& plan) {
  const forecast::Schedule schedule = forecast::ComputeSchedule(plan);
  std::vector<int> watched;
  for (size_t i = 0; i < plan.tasks.size(); ++i) {
    if (schedule.tasks[i].scheduled) watched.push_back(static_cast<int>(i));
  }
  if (watched.empty()) return 0;
  const forecast::Forecast forecast = Certain(plan, watched);
  int different = 0;
  for (size_t i = 0; i < watched.size(); ++i) {
    const forecast::TaskDates& dates = schedule.tasks[static_cast<size_t>(watched[i])];
    const LocalMinute finish{forecast.origin.minutes + forecast.dates[i][0]};
    different += finish != dates.early_finish && finish != dates.finish;
  }
  return different;
}

TEST(SimulationConformance, RealPlansHaveTheirScheduledDates) {
  const auto folder = SharedData() / "01_plans";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no shared data at " << folder;
  int tasks = 0, different = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".xml" && entry.path().extension() != ".csv") continue;
    try {
      const forecast::Plan plan = PlanOf(ReadPlan(FileBytes(entry.path())));
      different += Differences(plan);
      tasks += static_cast<int>(plan.tasks.size());
    } catch (const Problem& problem) {
      // Broken files are other tests' business; nothing but an empty plan may stop a simulation.
      const bool refused = problem.reason().starts_with("simulation.");
      EXPECT_TRUE(!refused || problem.reason() == "simulation.empty") << problem.reason() << entry.path();
    }
  }
  // Dates set by hand whose stated duration is another than the work between them: the estimate counts.
  EXPECT_LE(different, 3);
  EXPECT_GT(tasks, 4000);
}

}  // namespace
}  // namespace tandem::plan
