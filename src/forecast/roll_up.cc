// The dates of summaries: they span what is under them.
#include <algorithm>

#include "forecast/engine.h"

namespace tandem::forecast {

void Engine::RollUp(Schedule& schedule) {
  for (size_t i = schedule.tasks.size(); i-- > 0;) {
    if (schedule.tasks[i].summary) RollUpSummary(static_cast<int>(i), schedule);
  }
  schedule.start = plan_.start;
  schedule.finish = ToLocalMinute(project_finish_);
  bool first = true;
  for (const TaskDates& dates : schedule.tasks) {
    if (!dates.scheduled || dates.summary) continue;
    schedule.start = first ? dates.start : std::min(schedule.start, dates.start);
    first = false;
  }
}

void Engine::RollUpSummary(int summary, Schedule& schedule) {
  TaskDates& dates = schedule.tasks[static_cast<size_t>(summary)];
  TaskState& state = State(summary);
  bool empty = true;
  state.begun = false;
  state.complete = true;
  for (const int child : network_.outline().ChildrenOf(summary)) {
    if (TaskAt(child).external || !TaskAt(child).active) continue;
    Widen(child, schedule.tasks[static_cast<size_t>(child)], empty, dates);
    const bool nested = IsSummary(child);
    state.begun = state.begun || (nested ? State(child).begun : TaskAt(child).actual_start.has_value());
    dates.critical = dates.critical || schedule.tasks[static_cast<size_t>(child)].critical;
    state.complete = state.complete && (nested ? State(child).complete : IsDone(child));
    empty = false;
  }
  if (empty) {
    dates.early_start = dates.late_start = dates.start = ToLocalMinute(project_start_);
    dates.early_finish = dates.late_finish = dates.finish = dates.start;
    state.complete = false;
  }
  SetSummarySlack(summary, dates);
}

void Engine::Widen(int child, const TaskDates& by, bool first, TaskDates& dates) const {
  const bool late = IsLate(child) && !by.summary;
  const LocalMinute early_start = late ? by.late_start : by.early_start;
  const LocalMinute early_finish = late ? by.late_finish : by.early_finish;
  dates.early_start = first ? early_start : std::min(dates.early_start, early_start);
  dates.early_finish = first ? early_finish : std::max(dates.early_finish, early_finish);
  dates.late_start = first ? by.late_start : std::min(dates.late_start, by.late_start);
  dates.late_finish = first ? by.late_finish : std::max(dates.late_finish, by.late_finish);
  dates.start = first ? by.start : std::min(dates.start, by.start);
  dates.finish = first ? by.finish : std::max(dates.finish, by.finish);
}

// Once work under it has begun, only a summary's finish can still move. The critical path leads through a
// summary when it leads through one of its subtasks.
void Engine::SetSummarySlack(int summary, TaskDates& dates) const {
  const TaskState& state = State(summary);
  const int64_t at_start = state.clock->Between(ToMoment(dates.early_start), ToMoment(dates.late_start));
  const int64_t at_finish = state.clock->Between(ToMoment(dates.early_finish), ToMoment(dates.late_finish));
  dates.total_slack = {state.begun ? at_finish : std::min(at_start, at_finish)};
  dates.free_slack = FreeSlack(summary, dates.total_slack);
  if (!state.complete && dates.total_slack <= plan_.critical_slack_limit) dates.critical = true;
}

}  // namespace tandem::forecast
