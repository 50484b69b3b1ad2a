// What is left between early and late, and the dates of summaries.
#include <algorithm>

#include "forecast/engine.h"

namespace tandem::forecast {

WorkTime Engine::TotalSlack(int task) const {
  const Task& of = TaskAt(task);
  const TaskState& state = State(task);
  if (of.actual_finish || IsLate(task)) return {};
  const int64_t finish = state.clock->Between(state.early_finish, state.late_finish);
  if (of.actual_start) return {finish};
  return {std::min(finish, state.clock->Between(state.early_start, state.late_start))};
}

WorkTime Engine::FreeSlack(int task) const {
  if (IsDone(task)) return {};
  int64_t least = std::numeric_limits<int64_t>::max();
  const TaskState& state = State(task);
  for (const int index : network_.LinksOutOf(task)) {
    const Link& link = plan_.links[static_cast<size_t>(index)];
    const Task& next = TaskAt(link.successor);
    if (next.actual_finish || !next.active) continue;
    const TaskState& after = State(link.successor);
    const bool from_start = link.type == LinkType::kStartStart || link.type == LinkType::kStartFinish;
    const bool to_start = link.type == LinkType::kFinishStart || link.type == LinkType::kStartStart;
    const bool late = IsLate(link.successor);
    const Moment to = to_start ? (late ? after.late_start : after.early_start)
                               : (late ? after.late_finish : after.early_finish);
    const Moment from = AddLag(link, from_start ? state.early_start : state.early_finish, 1);
    least = std::min(least, state.clock->Between(from, to));
  }
  if (least == std::numeric_limits<int64_t>::max()) return {std::max<int64_t>(0, TotalSlack(task).tenths)};
  return {std::max<int64_t>(0, least)};
}

bool Engine::IsCritical(int task, WorkTime total_slack) const {
  const Task& of = TaskAt(task);
  if (of.actual_finish || of.percent_complete >= 100 || !of.active || of.placeholder) return false;
  return total_slack <= plan_.critical_slack_limit;
}

// Summaries take their dates from what is under them, from the bottom up.
void Engine::RollUp(Schedule& schedule) const {
  const auto& outline = network_.outline();
  schedule.start = plan_.start;
  schedule.finish = ToLocalMinute(project_finish_);
  for (size_t i = schedule.tasks.size(); i-- > 0;) {
    TaskDates& dates = schedule.tasks[i];
    if (!dates.summary) continue;
    bool first = true;
    for (const int index : outline.ChildrenOf(static_cast<int>(i))) {
      const TaskDates& child = schedule.tasks[static_cast<size_t>(index)];
      if (TaskAt(index).external || !TaskAt(index).active) continue;
      const bool late = IsLate(index) && !child.summary;
      const LocalMinute early_start = late ? child.late_start : child.early_start;
      const LocalMinute early_finish = late ? child.late_finish : child.early_finish;
      dates.early_start = first ? early_start : std::min(dates.early_start, early_start);
      dates.early_finish = first ? early_finish : std::max(dates.early_finish, early_finish);
      dates.late_start = first ? child.late_start : std::min(dates.late_start, child.late_start);
      dates.late_finish = first ? child.late_finish : std::max(dates.late_finish, child.late_finish);
      dates.start = first ? child.start : std::min(dates.start, child.start);
      dates.finish = first ? child.finish : std::max(dates.finish, child.finish);
      dates.critical = dates.critical || child.critical;
      first = false;
    }
    if (first) {
      dates.early_start = dates.late_start = dates.start = ToLocalMinute(project_start_);
      dates.early_finish = dates.late_finish = dates.finish = dates.start;
    }
    const WorkClock& clock = *State(static_cast<int>(i)).clock;
    const int64_t at_start = clock.Between(ToMoment(dates.early_start), ToMoment(dates.late_start));
    const int64_t at_finish = clock.Between(ToMoment(dates.early_finish), ToMoment(dates.late_finish));
    dates.total_slack = {std::min(at_start, at_finish)};
    dates.free_slack = {std::max<int64_t>(0, dates.total_slack.tenths)};
  }
  bool first = true;
  for (const TaskDates& dates : schedule.tasks) {
    if (!dates.scheduled || dates.summary) continue;
    schedule.start = first ? dates.start : std::min(schedule.start, dates.start);
    first = false;
  }
}

}  // namespace tandem::forecast
