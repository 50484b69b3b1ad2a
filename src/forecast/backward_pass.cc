// The backward pass: how late everything may happen without moving the project's finish.
#include <algorithm>

#include "forecast/engine.h"

namespace tandem::forecast {

void Engine::BackwardPass() {
  const auto& order = network_.order();
  for (auto node = order.rbegin(); node != order.rend(); ++node) {
    const int task = network_.TaskOf(*node);
    if (TaskAt(task).blank) continue;
    if (!IsSummary(task)) {
      ScheduleLate(task);
      if (!IsInTime(State(task).late_start) || !IsInTime(State(task).late_finish)) throw OutOfTime();
    } else if (network_.IsExit(*node)) {
      State(task).exit = AllowanceFor(task);
      if (TaskAt(task).constraint == Constraint::kFnlt && TaskAt(task).constraint_date &&
          !TaskAt(task).manual) {
        State(task).exit.finish = std::min(State(task).exit.finish, ToMoment(*TaskAt(task).constraint_date));
      }
    } else {
      SpanChildrenLate(task);
    }
  }
}

LateBound Engine::AllowanceFor(int task) const {
  LateBound bound;
  if (const int parent = network_.outline().parent[static_cast<size_t>(task)]; parent >= 0) {
    bound.finish = State(parent).exit.finish;
    // A link from a summary's start hangs on the subtask that starts first.
    if (State(parent).exit.start != kNever && State(parent).earliest_child == task)
      bound.start = State(parent).exit.start;
  }
  for (const int link : network_.LinksOutOf(task)) TightenLate(plan_.links[static_cast<size_t>(link)], bound);
  return bound;
}

void Engine::TightenLate(const Link& link, LateBound& bound) const {
  if (IsDone(link.successor) || !TaskAt(link.successor).active) return;
  const TaskState& after = State(link.successor);
  const bool started = TaskAt(link.predecessor).actual_start.has_value();
  const bool from_start = link.type == LinkType::kStartStart || link.type == LinkType::kStartFinish;
  if (from_start && started) return;
  const bool to_start = link.type == LinkType::kFinishStart || link.type == LinkType::kStartStart;
  Moment allowed = to_start ? after.late_rest : after.late_finish;
  if (link.type == LinkType::kStartStart) allowed = State(link.predecessor).clock->NextStart(allowed);
  allowed = AddLag(link, allowed, -1);
  (from_start ? bound.start : bound.finish) = std::min(from_start ? bound.start : bound.finish, allowed);
}

void Engine::ScheduleLate(int task) {
  const Task& of = TaskAt(task);
  TaskState& state = State(task);
  if (of.external || of.outline_level == 0) {
    state.late_start = state.late_rest = state.early_start;
    state.late_finish = state.early_finish;
    return;
  }
  if (of.actual_finish) {
    state.late_finish = ToMoment(*of.actual_finish);
    state.late_rest = RestStartFor(task, state.late_finish);
    state.late_start = of.actual_start ? ToMoment(*of.actual_start) : state.late_rest;
    return;
  }
  const LateBound bound = AllowanceFor(task);
  Moment finish = bound.finish;
  if (bound.start != kNever) finish = std::min(finish, FinishFrom(task, bound.start));
  if (finish == kNever && plan_.multiple_critical_paths) finish = state.early_finish;
  finish = ConstrainFinish(task, std::min(finish, project_finish_));
  // A moment needs no work before it and may stay where the next work begins.
  if (of.duration.tenths != 0 && !of.manual) finish = PreviousEnd(task, finish);
  state.late_finish = finish;
  state.late_rest = RestStartFor(task, finish);
  state.late_start = of.actual_start ? ToMoment(*of.actual_start) : state.late_rest;
}

Moment Engine::ConstrainFinish(int task, Moment finish) const {
  const Task& of = TaskAt(task);
  if (of.constraint_date && !of.manual) {
    const Moment date = ToMoment(*of.constraint_date);
    if (of.constraint == Constraint::kMso) finish = FinishFrom(task, date);
    if (of.constraint == Constraint::kMfo) finish = date;
    if (of.constraint == Constraint::kSnlt) finish = std::min(finish, FinishFrom(task, date));
    if (of.constraint == Constraint::kFnlt) finish = std::min(finish, date);
  }
  return of.deadline ? std::min(finish, ToMoment(*of.deadline)) : finish;
}

void Engine::SpanChildrenLate(int summary) {
  TaskState& state = State(summary);
  state.late_start = state.late_rest = state.late_finish = kNever;
  for (const int child : network_.outline().ChildrenOf(summary)) {
    if (TaskAt(child).external || !TaskAt(child).active) continue;
    // Once a subtask has begun the summary has, so its actual start counts here.
    state.late_rest = std::min(state.late_rest, State(child).late_start);
    state.late_finish = std::min(state.late_finish, State(child).late_finish);
  }
  if (state.late_rest == kNever) state.late_rest = state.late_finish = project_finish_;
  state.late_start = state.late_rest;
}

}  // namespace tandem::forecast
