#include "forecast/simulated_plan.h"

#include <algorithm>

#include "forecast/schedule.h"

namespace tandem::forecast {
namespace {

bool IsPinned(const Task& task) {
  return task.constraint == Constraint::kAlap && !task.actual_start && !task.manual;
}

LocalMinute FirstLateStart(const Plan& plan, const Schedule& schedule) {
  LocalMinute first = schedule.finish;
  for (size_t i = 0; i < plan.tasks.size(); ++i) {
    if (schedule.tasks[i].scheduled && !schedule.tasks[i].summary)
      first = std::min(first, schedule.tasks[i].late_start);
  }
  return first;
}

}  // namespace

Plan Forwards(const Plan& plan) {
  Plan forwards = plan;
  const bool backwards = plan.from_finish && plan.finish;
  if (!backwards && std::none_of(plan.tasks.begin(), plan.tasks.end(), IsPinned)) return forwards;
  const Schedule schedule = ComputeSchedule(plan);
  for (size_t i = 0; i < plan.tasks.size(); ++i) {
    Task& task = forwards.tasks[i];
    if (!IsPinned(task) || schedule.tasks[i].summary) continue;
    task.constraint = Constraint::kSnet;
    task.constraint_date = schedule.tasks[i].start;
  }
  if (backwards) forwards.start = FirstLateStart(plan, schedule);
  forwards.from_finish = false;
  return forwards;
}

}  // namespace tandem::forecast
