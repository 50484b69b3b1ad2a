// The forward pass: how early everything can happen.
#include <algorithm>

#include "base/problem.h"
#include "base/text.h"
#include "forecast/engine.h"

namespace tandem::forecast {

void Engine::ForwardPass() {
  for (const int node : network_.order()) {
    const int task = network_.TaskOf(node);
    if (TaskAt(task).blank) continue;
    if (!IsSummary(task)) {
      ScheduleEarly(task);
      if (!IsInTime(State(task).early_start) || !IsInTime(State(task).early_finish)) throw OutOfTime();
    } else if (network_.IsExit(node)) {
      SpanChildrenEarly(task);
    } else {
      State(task).entry = BoundOfSummary(task);
    }
  }
  bool any = false;
  for (size_t i = 0; i < states_.size(); ++i) {
    const Task& task = plan_.tasks[i];
    if (task.blank || !task.active || task.external || IsSummary(static_cast<int>(i))) continue;
    project_finish_ = any ? std::max(project_finish_, states_[i].early_finish) : states_[i].early_finish;
    any = true;
  }
}

EarlyBound Engine::BoundFromLinks(int task) const {
  EarlyBound bound;
  if (const int parent = network_.outline().parent[static_cast<size_t>(task)]; parent >= 0)
    bound = State(parent).entry;
  if (TaskAt(task).not_before) {
    bound.start = std::max(bound.start, ToMoment(*TaskAt(task).not_before));
    bound.linked = true;
  }
  for (const int link : network_.LinksInto(task)) TightenEarly(plan_.links[static_cast<size_t>(link)], bound);
  return bound;
}

// Of the constraints only two have a meaning for a summary: this one and, on the way back, to finish no
// later.
EarlyBound Engine::BoundOfSummary(int summary) const {
  EarlyBound bound = BoundFromLinks(summary);
  const Task& of = TaskAt(summary);
  if (of.constraint == Constraint::kSnet && of.constraint_date && !of.manual) {
    bound.start = std::max(bound.start, ToMoment(*of.constraint_date));
    bound.linked = true;
  }
  return bound;
}

void Engine::TightenEarly(const Link& link, EarlyBound& bound) const {
  const TaskState& before = State(link.predecessor);
  const bool late = IsLate(link.predecessor) && TaskAt(link.successor).constraint != Constraint::kAlap;
  const bool from_start = link.type == LinkType::kStartStart || link.type == LinkType::kStartFinish;
  const Moment from = from_start ? (late ? before.late_start : before.early_start)
                                 : (late ? before.late_finish : before.early_finish);
  Moment to = AddLag(link, from, 1);
  if (link.type == LinkType::kFinishFinish && to < from) to = State(link.successor).clock->PreviousEnd(to);
  const bool to_start = link.type == LinkType::kFinishStart || link.type == LinkType::kStartStart;
  (to_start ? bound.start : bound.finish) = std::max(to_start ? bound.start : bound.finish, to);
  bound.linked = true;
  bound.with_finish = bound.with_finish || link.type == LinkType::kFinishFinish;
}

void Engine::ScheduleEarly(int task) {
  const Task& of = TaskAt(task);
  TaskState& state = State(task);
  if (of.outline_level == 0) {  // stands for a project that has no tasks yet
    state.early_start = state.early_finish = project_start_;
    return;
  }
  if ((of.manual || of.external) && of.manual_start) return KeepGivenDates(task);
  if (of.actual_start || of.actual_finish) return ScheduleStarted(task);
  const EarlyBound bound = BoundFromLinks(task);
  state.early_start = ConstrainStart(task, NextStart(task, EarliestStart(task, bound)));
  state.early_finish = FinishFrom(task, state.early_start);
  if (of.constraint == Constraint::kMfo && of.constraint_date && plan_.honor_constraints) {
    state.early_finish = ToMoment(*of.constraint_date);
  } else if (bound.finish > state.early_finish &&
             state.clock->Between(state.early_finish, bound.finish) == 0 && !of.elapsed) {
    // A link that says when to finish is met at its very moment, though work ends the evening before.
    state.early_finish = bound.finish;
  }
}

void Engine::KeepGivenDates(int task) {
  const Task& of = TaskAt(task);
  State(task).early_start = ToMoment(*of.manual_start);
  State(task).early_finish =
      of.manual_finish ? ToMoment(*of.manual_finish) : FinishFrom(task, State(task).early_start);
}

Moment Engine::EarliestStart(int task, const EarlyBound& bound) const {
  const Task& of = TaskAt(task);
  if (!bound.linked) {
    if (of.constraint == Constraint::kSnet && of.constraint_date) return ToMoment(*of.constraint_date);
    if (of.constraint == Constraint::kFnet && of.constraint_date)
      return StartFor(task, ToMoment(*of.constraint_date));
    return AddLevelingDelay(task, NextStart(task, project_start_));
  }
  Moment start = bound.start;
  if (bound.finish != kAlways) start = std::max(start, StartFor(task, bound.finish));
  // A link between two finishes does not pull a start before the project's; leads and start-to-finish links
  // do.
  if (bound.with_finish) start = std::max(start, project_start_);
  return AddLevelingDelay(task, start);
}

Moment Engine::AddLevelingDelay(int task, Moment start) const {
  const Task& of = TaskAt(task);
  if (of.leveling_delay.tenths == 0) return start;
  if (of.leveling_elapsed) return start + of.leveling_delay.tenths;
  return State(task).clock->Add(start, of.leveling_delay.tenths);
}

Moment Engine::ConstrainStart(int task, Moment start) const {
  const Task& of = TaskAt(task);
  if (!of.constraint_date) return start;
  const Moment date = ToMoment(*of.constraint_date);
  const bool hard = plan_.honor_constraints;
  switch (of.constraint) {
    case Constraint::kSnet:
      return NextStart(task, std::max(start, date));
    case Constraint::kSnlt:
      return hard ? std::min(start, NextStart(task, date)) : start;
    case Constraint::kFnet:
      return std::max(start, StartFor(task, date));
    case Constraint::kFnlt:
      return hard ? std::min(start, StartFor(task, date)) : start;
    case Constraint::kMso:
      return hard ? NextStart(task, date) : NextStart(task, std::max(start, date));
    case Constraint::kMfo:
      return hard ? StartFor(task, date) : std::max(start, StartFor(task, date));
    default:
      return start;
  }
}

void Engine::ScheduleStarted(int task) {
  const Task& of = TaskAt(task);
  TaskState& state = State(task);
  state.early_start =
      of.actual_start ? ToMoment(*of.actual_start) : StartFor(task, ToMoment(*of.actual_finish));
  if (of.actual_finish) {
    state.early_finish = ToMoment(*of.actual_finish);
    return;
  }
  state.early_finish = FinishFrom(task, state.early_start);
  if (of.resume && !of.elapsed) {
    // Interrupted work goes on where the plan says, never earlier than what is done allows.
    const Moment done = state.clock->Add(state.early_start, DoneTenths(of));
    const Moment resume = ToMoment(*of.resume);
    if (state.clock->Between(done, resume) > 0)
      state.early_finish = state.clock->Add(resume, RemainingTenths(of));
  }
  if (of.constraint == Constraint::kFnet && of.constraint_date) {
    state.early_finish = std::max(state.early_finish, ToMoment(*of.constraint_date));
  }
}

void Engine::SpanChildrenEarly(int summary) {
  Moment start = kNever, finish = kAlways;
  for (const int child : network_.outline().ChildrenOf(summary)) {
    const TaskState& state = State(child);
    if (TaskAt(child).external || !TaskAt(child).active) continue;
    const bool late = IsLate(child);
    if (const Moment begin = late ? state.late_start : state.early_start; begin < start) {
      start = begin;
      State(summary).earliest_child = child;
    }
    finish = std::max(finish, late ? state.late_finish : state.early_finish);
  }
  State(summary).early_start = start == kNever ? project_start_ : start;
  State(summary).early_finish = start == kNever ? project_start_ : finish;
}

}  // namespace tandem::forecast
