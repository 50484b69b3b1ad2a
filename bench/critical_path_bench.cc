// How fast the critical path is: the promise is 10,000 tasks with 30,000 links in under 50 ms.
#include <benchmark/benchmark.h>

#include <random>

#include "forecast/schedule.h"

namespace {

using namespace tandem;
using namespace tandem::forecast;

// Phases of twenty tasks, links of all four types with lags and some on summaries, leading down the list.
Plan MakePlan(int tasks, int links) {
  std::mt19937 random(1);
  Plan plan;
  plan.start = *ParseLocalMinute("2026-01-05T08:00");
  plan.calendars = {StandardCalendar()};
  for (int32_t day = 0; day < 300; ++day) {
    const Day holiday{20'500 + day * 29};
    plan.calendars[0].exceptions.push_back({"", holiday, holiday, {}});
  }
  for (int i = 0; i < tasks; ++i) {
    Task task;
    task.uid = std::to_string(i);
    task.outline_level = i % 21 == 0 ? 1 : 2;
    task.duration = WorkTime::Minutes(60 * (1 + static_cast<int64_t>(random() % 80)));
    if (random() % 20 == 0)
      task.deadline = LocalMinute{plan.start.minutes + static_cast<int64_t>(random() % 500'000)};
    plan.tasks.push_back(std::move(task));
  }
  while (static_cast<int>(plan.links.size()) < links) {
    const int to = 1 + static_cast<int>(random() % static_cast<unsigned>(tasks - 1));
    const int from = std::max(0, to - 1 - static_cast<int>(random() % 300));
    const bool summary = from % 21 == 0 || to % 21 == 0;
    if (summary && from / 21 == to / 21) continue;
    const LinkType type =
        summary || random() % 4 ? LinkType::kFinishStart : static_cast<LinkType>(random() % 4);
    plan.links.push_back({from, to, type, {static_cast<int64_t>(random() % 3) * 4800, LagUnit::kWorking}});
  }
  return plan;
}

void CriticalPath(benchmark::State& state) {
  const Plan plan = MakePlan(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
  for (auto _ : state) benchmark::DoNotOptimize(ComputeSchedule(plan));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(CriticalPath)
    ->Args({100, 300})
    ->Args({1'000, 3'000})
    ->Args({10'000, 30'000})
    ->Args({100'000, 300'000})
    ->Unit(benchmark::kMillisecond);

}  // namespace
