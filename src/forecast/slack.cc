// What is left between early and late.
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

// What the successors leave; without any the total slack. Of a summary its own links count, not those of its
// subtasks.
WorkTime Engine::FreeSlack(int task, WorkTime total_slack) const {
  if (IsDone(task) && !IsSummary(task)) return {};
  int64_t least = std::numeric_limits<int64_t>::max();
  for (const int index : network_.LinksOutOf(task)) {
    const Link& link = plan_.links[static_cast<size_t>(index)];
    const Task& next = TaskAt(link.successor);
    if (!next.actual_finish && next.active) least = std::min(least, SlackUpTo(link));
  }
  return {std::max<int64_t>(0, least == std::numeric_limits<int64_t>::max() ? total_slack.tenths : least)};
}

int64_t Engine::SlackUpTo(const Link& link) const {
  const TaskState& before = State(link.predecessor);
  const TaskState& after = State(link.successor);
  const bool from_start = link.type == LinkType::kStartStart || link.type == LinkType::kStartFinish;
  const bool to_start = link.type == LinkType::kFinishStart || link.type == LinkType::kStartStart;
  const bool late = IsLate(link.successor);
  const Moment to = to_start ? (late ? after.late_start : after.early_start)
                             : (late ? after.late_finish : after.early_finish);
  return before.clock->Between(AddLag(link, from_start ? before.early_start : before.early_finish, 1), to);
}

bool Engine::IsCritical(int task, WorkTime total_slack) const {
  const Task& of = TaskAt(task);
  if (of.actual_finish || of.percent_complete >= 100 || !of.active || of.placeholder) return false;
  return total_slack <= plan_.critical_slack_limit;
}

}  // namespace tandem::forecast
