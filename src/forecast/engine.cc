#include "forecast/engine.h"

#include <algorithm>

namespace tandem::forecast {

Engine::Engine(const Plan& plan) : plan_(plan), network_(plan), clocks_(plan) {
  states_.resize(plan.tasks.size());
  project_start_ = ToMoment(plan.start);
  project_finish_ = project_start_;
  for (size_t i = 0; i < states_.size(); ++i) {
    states_[i].clock = &clocks_.ClockOf(static_cast<int>(i));
    states_[i].length = clocks_.LengthOf(static_cast<int>(i));
  }
}

Schedule Engine::Run() {
  if (states_.empty()) return {{}, plan_.start, plan_.start};
  ForwardPass();
  if (plan_.from_finish && plan_.finish) {
    // The plan hangs on its finish: what the forward pass was needed for is the length only.
    project_finish_ = ToMoment(*plan_.finish);
    BackwardPass();
    Moment first = project_finish_;
    for (size_t i = 0; i < states_.size(); ++i) {
      if (!IsSummary(static_cast<int>(i)) && !plan_.tasks[i].blank)
        first = std::min(first, states_[i].late_start);
    }
    project_start_ = first;
    ForwardPass();
    project_finish_ = ToMoment(*plan_.finish);
  }
  BackwardPass();
  late_known_ = true;
  const bool any_late = std::any_of(plan_.tasks.begin(), plan_.tasks.end(),
                                    [](const Task& task) { return task.constraint == Constraint::kAlap; });
  if (any_late && !plan_.from_finish) ForwardPass();
  return Collect();
}

Schedule Engine::Collect() {
  Schedule schedule;
  schedule.tasks.resize(states_.size());
  for (size_t i = 0; i < states_.size(); ++i) {
    const Task& task = plan_.tasks[i];
    const TaskState& state = states_[i];
    TaskDates& dates = schedule.tasks[i];
    dates.scheduled = !task.blank;
    dates.summary = IsSummary(static_cast<int>(i));
    if (!dates.scheduled || dates.summary) continue;
    const bool late = IsLate(static_cast<int>(i));
    dates.early_start = ToLocalMinute(state.early_start);
    dates.early_finish = ToLocalMinute(state.early_finish);
    dates.late_start = ToLocalMinute(state.late_start);
    dates.late_finish = ToLocalMinute(state.late_finish);
    dates.start = late ? dates.late_start : dates.early_start;
    dates.finish = late ? dates.late_finish : dates.early_finish;
    dates.total_slack = TotalSlack(static_cast<int>(i));
    dates.free_slack = FreeSlack(static_cast<int>(i), dates.total_slack);
    dates.critical = IsCritical(static_cast<int>(i), dates.total_slack);
  }
  RollUp(schedule);
  return schedule;
}

bool Engine::IsLate(int task) const {
  const Task& of = TaskAt(task);
  return late_known_ && of.constraint == Constraint::kAlap && !of.actual_start && !of.manual;
}

Schedule ComputeSchedule(const Plan& plan) { return Engine(plan).Run(); }

std::vector<int> IgnoredLinks(const Plan& plan) { return Network(plan).ignored(); }

}  // namespace tandem::forecast
