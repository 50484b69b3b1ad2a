#include "forecast/simulation_twin.h"

#include <algorithm>
#include <cmath>

#include "forecast/network.h"
#include "forecast/simulated_plan.h"
#include "forecast/simulation_input.h"

namespace tandem::forecast {

SimulationTwin::SimulationTwin(const SimulationInput& input, uint64_t seed)
    : input_(input),
      plan_(Forwards(*input.plan)),
      clocks_(plan_),
      uncertainty_(ReadUncertainty(input, seed)),
      present_(PresentOf(input)) {}

double SimulationTwin::DelayOf(int risk, uint32_t trial) const {
  const RiskUncertainty& of = uncertainty_.risks[static_cast<size_t>(risk)];
  if (!of.certain && WordAt(of.occurs, trial) >= of.threshold) return 0;
  return of.delay.AtScore(NormalAt(of.size, trial));
}

WorkTime SimulationTwin::DurationOf(const TaskUncertainty& task, uint32_t trial) const {
  double score = NormalAt(task.stream, trial);
  if (task.team >= 0) {
    score = uncertainty_.own * score +
            uncertainty_.shared * NormalAt(uncertainty_.teams[static_cast<size_t>(task.team)], trial);
  }
  const double stretch =
      std::exp(input_.stretch_median + input_.stretch_spread * NormalAt(uncertainty_.stretch, trial));
  double total = task.spent + (task.duration->AtScore(score) - task.spent) * stretch;
  for (const int risk : task.risks) total += DelayOf(risk, trial);
  return {std::max<int64_t>(1, std::llround(total))};
}

std::vector<std::optional<WorkTime>> SimulationTwin::DurationsOf(uint32_t trial) const {
  std::vector<std::optional<WorkTime>> durations(plan_.tasks.size());
  for (size_t i = 0; i < durations.size(); ++i) {
    if (uncertainty_.tasks[i].duration) durations[i] = DurationOf(uncertainty_.tasks[i], trial);
  }
  return durations;
}

Schedule SimulationTwin::DatesWith(const std::vector<std::optional<WorkTime>>& durations) const {
  Plan plan = plan_;
  for (size_t i = 0; i < plan.tasks.size(); ++i) {
    if (durations[i]) SetDuration(i, *durations[i], plan.tasks[i]);
    if (present_) KeepAfterPresent(i, plan.tasks[i]);
  }
  return ComputeSchedule(plan);
}

Moment SimulationTwin::Later(size_t i, Moment from, int64_t amount) const {
  return plan_.tasks[i].elapsed ? from + amount : clocks_.ClockOf(static_cast<int>(i)).Add(from, amount);
}

void SimulationTwin::SetDuration(size_t i, WorkTime duration, Task& task) const {
  if (task.manual && task.manual_start) return MoveGivenDates(i, duration, task);
  for (Assignment& assignment : task.assignments) {
    assignment.work.tenths =
        std::llround(static_cast<double>(assignment.work.tenths) * static_cast<double>(duration.tenths) /
                     static_cast<double>(task.duration.tenths));
  }
  if (task.actual_start) {
    task.actual_duration = WorkTime{DoneTenths(task)};
    task.remaining_duration = WorkTime{std::max<int64_t>(0, duration.tenths - task.actual_duration->tenths)};
    if (task.resume && present_) task.resume = std::max(*task.resume, *present_);
  }
  task.duration = duration;
}

void SimulationTwin::MoveGivenDates(size_t i, WorkTime duration, Task& task) const {
  Moment start = ToMoment(*task.manual_start);
  const bool waits = present_ && !task.actual_start && start < ToMoment(*present_);
  if (waits) start = Later(i, ToMoment(*present_), 0);
  const bool as_given = !waits && duration.tenths == clocks_.LengthOf(static_cast<int>(i));
  task.duration = duration;
  if (as_given) return;
  task.manual_start = ToLocalMinute(start);
  task.manual_finish = ToLocalMinute(Later(i, start, duration.tenths));
}

void SimulationTwin::KeepAfterPresent(size_t i, Task& task) const {
  if (task.actual_start || task.actual_finish || task.external || !task.active || task.manual || task.blank)
    return;
  task.not_before = std::max(task.not_before.value_or(*present_), *present_);
  if (!task.constraint_date || !plan_.honor_constraints) return;
  const Moment start = Later(i, ToMoment(*task.constraint_date), -task.duration.tenths);
  const bool past = start < ToMoment(*present_);
  if (task.constraint == Constraint::kSnlt || task.constraint == Constraint::kMso) {
    task.constraint_date = std::max(*task.constraint_date, *present_);
  } else if (past && task.constraint == Constraint::kFnlt) {
    task.constraint = Constraint::kSnlt;
    task.constraint_date = present_;
  } else if (past && task.constraint == Constraint::kMfo) {
    task.constraint = Constraint::kMso;
    task.constraint_date = present_;
  }
}

}  // namespace tandem::forecast
