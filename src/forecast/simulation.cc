#include "forecast/simulation.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "forecast/simulation_input.h"
#include "forecast/simulation_twin.h"

namespace tandem::forecast {
namespace {

Outlook MakeOutlook(int task, LocalMinute origin, std::vector<int32_t> dates) {
  Outlook outlook;
  outlook.task = task;
  outlook.origin = origin;
  outlook.sorted = std::move(dates);
  std::sort(outlook.sorted.begin(), outlook.sorted.end());
  for (int percent = 0; percent <= 100; ++percent)
    outlook.quantiles.push_back(outlook.Quantile(percent / 100.0));
  outlook.p10 = outlook.quantiles[10];
  outlook.p50 = outlook.quantiles[50];
  outlook.p80 = outlook.quantiles[80];
  outlook.p95 = outlook.quantiles[95];
  return outlook;
}

}  // namespace

Forecast Simulate(const SimulationInput& input, const SimulationOptions& options) {
  const auto began = std::chrono::steady_clock::now();
  CheckInput(input);
  CheckOptions(input, options);
  const SimulationTwin twin(input, options.seed);
  Forecast forecast;
  forecast.origin = input.plan->start;
  forecast.dates.resize(input.watched.size());
  std::vector<int32_t> ends;
  const size_t tasks = input.plan->tasks.size();
  std::vector<int> critical(tasks, 0);
  for (uint32_t trial = 0; trial < static_cast<uint32_t>(options.trials); ++trial) {
    const Schedule schedule = twin.DatesWith(twin.DurationsOf(trial));
    ends.push_back(static_cast<int32_t>(schedule.finish.minutes - forecast.origin.minutes));
    for (size_t i = 0; i < tasks; ++i) critical[i] += schedule.tasks[i].critical;
    for (size_t i = 0; i < input.watched.size(); ++i) {
      const auto finish = schedule.tasks[static_cast<size_t>(input.watched[i])].finish;
      forecast.dates[i].push_back(static_cast<int32_t>(finish.minutes - forecast.origin.minutes));
    }
  }
  for (size_t i = 0; i < input.watched.size(); ++i)
    forecast.watched.push_back(MakeOutlook(input.watched[i], forecast.origin, forecast.dates[i]));
  forecast.end = MakeOutlook(-1, forecast.origin, ends);
  if (options.drivers == Drivers::kFind) {
    for (const int count : critical)
      forecast.criticality.push_back(static_cast<double>(count) / options.trials);
    forecast.cruciality.assign(input.watched.size() + 1, std::vector<float>(tasks, 0));
    forecast.driver_trials = options.trials;
  }
  forecast.trials = options.trials;
  forecast.seed = options.seed;
  forecast.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  return forecast;
}

}  // namespace tandem::forecast
