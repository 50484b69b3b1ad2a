#include "forecast/simulation.h"

#include <gtest/gtest.h>

#include "forecast/duration.h"
#include "forecast/schedule.h"

namespace tandem::forecast {
namespace {

Task MakeTask(const char* uid, const char* duration) {
  Task task;
  task.uid = task.name = uid;
  task.duration = ParseDuration(duration)->length;
  return task;
}

TEST(Simulation, CertainDurationsGiveTheSchedule) {
  Plan plan;
  plan.start = *ParseLocalMinute("2026-01-05T08:00");
  plan.tasks = {MakeTask("a", "5d"), MakeTask("b", "2d"), MakeTask("end", "0")};
  plan.links = {{0, 1}, {1, 2}};
  SimulationInput input;
  input.plan = &plan;
  for (const Task& task : plan.tasks)
    input.estimates.push_back(Estimate{Shape::kTriangular, task.duration, task.duration, task.duration});
  input.watched = {2};
  const Forecast forecast = Simulate(input, {.trials = 10});
  EXPECT_EQ(ToText(forecast.end.p10), "2026-01-13T17:00");
  EXPECT_EQ(ToText(forecast.watched[0].p95), "2026-01-13T17:00");
  EXPECT_EQ(forecast.watched[0].Probability(*ParseLocalMinute("2026-01-13T16:59")), 0);
  EXPECT_EQ(forecast.Together({*ParseLocalMinute("2026-01-13T17:00")}), 1);
}

}  // namespace
}  // namespace tandem::forecast
