// Where a task begins and ends.
#include <algorithm>
#include <cmath>

#include "forecast/compile.h"

namespace tandem::forecast {

bool Compiler::IsHard(int task) const {
  const Task& of = TaskAt(task);
  if (!of.constraint_date || !plan_.honor_constraints) return false;
  return of.constraint == Constraint::kSnlt || of.constraint == Constraint::kFnlt ||
         of.constraint == Constraint::kMso || of.constraint == Constraint::kMfo;
}

// Dates set by hand: the start stays unless it lies in the past of a task that has not begun.
void Compiler::Given(int task) {
  const Task& of = TaskAt(task);
  State& state = At(task);
  const Moment given = ToMoment(*of.manual_start);
  const bool counts = of.active && !of.external && !of.actual_start && !of.actual_finish;
  const bool waits = present_ && counts && given < *present_;
  state.start = Value::At(given);
  if (waits) {
    Choice start(build_, state.clock);
    start.Add(Value::At(*present_));
    state.start = start.Latest(HasLength(task) ? Side::kStart : Side::kAsIs);
  }
  const bool as_given = !waits && state.length.IsFixed() && state.length.tenths == clocks_.LengthOf(task);
  const bool keeps = as_given && of.manual_finish;
  state.finish = keeps ? Value::At(ToMoment(*of.manual_finish)) : FinishFrom(task, state.start);
}

void Compiler::Started(int task) {
  const Task& of = TaskAt(task);
  State& state = At(task);
  state.start = of.actual_start ? Value::At(ToMoment(*of.actual_start))
                                : StartFor(task, Value::At(ToMoment(*of.actual_finish)));
  if (of.actual_finish) {
    state.finish = Value::At(ToMoment(*of.actual_finish));
    return;
  }
  state.finish = FinishFrom(task, state.start);
  if (of.resume && !of.elapsed) state.finish = Resumed(task, state.finish);
  if (of.constraint == Constraint::kFnet && of.constraint_date) {
    const Value date = Value::At(ToMoment(*of.constraint_date));
    Choice finish(build_, ClockHolding({state.finish, date}, state.clock));
    finish.Add(state.finish);
    finish.Add(date);
    state.finish = finish.Latest(Side::kAsIs);
  }
}

// Interrupted work goes on where the plan says, never earlier than what is done allows, nor in the past.
Value Compiler::Resumed(int task, const Value& finish) {
  const Task& of = TaskAt(task);
  const WorkClock& clock = clocks_.ClockOf(task);
  const int64_t done = DoneTenths(of);
  const Moment resume = std::max(ToMoment(*of.resume), present_.value_or(ToMoment(*of.resume)));
  if (clock.Between(clock.Add(ToMoment(*of.actual_start), done), resume) <= 0) return finish;
  const Length& length = At(task).length;
  if (length.IsFixed() && length.tenths == of.duration.tenths)
    return build_.After(Value::At(resume), Length::Of(RemainingTenths(of)), &clock);
  const Value as_if = Value::At(clock.Add(resume, -done));
  return build_.After(as_if, length, &clock);
}

void Compiler::Waiting(int task) {
  State& state = At(task);
  const Bound bound = BoundFromLinks(task);
  std::optional<Value> asked;
  if (!bound.finishes.empty()) {
    Choice finish(build_, ClockHolding(bound.finishes, state.clock));
    for (const Value& point : bound.finishes) finish.Add(point);
    asked = finish.Latest(Side::kAsIs);
  }
  state.start = ConstrainHard(task, KeepFinishDate(task, EarliestStart(task, bound, asked)));
  state.finish = FinishFrom(task, state.start);
  const Task& of = TaskAt(task);
  if (of.constraint == Constraint::kMfo && IsHard(task)) {
    const Value date = Value::At(ToMoment(*of.constraint_date));
    Choice finish(build_, ClockHolding({date}, state.clock));
    finish.Add(date);
    finish.Add(state.finish);
    state.finish = present_ ? finish.Latest(Side::kAsIs) : date;
  } else if (asked && !of.elapsed) {
    state.finish = build_.Meet(state.finish, bound.finishes, &clocks_.ClockOf(task));
  }
}

Value Compiler::EarliestStart(int task, const Bound& bound, const std::optional<Value>& asked) {
  const Task& of = TaskAt(task);
  const bool linked = bound.linked || present_;
  // A delay on another clock counts from the very moment, even in the middle of a night.
  const bool same_clock = !of.leveling_elapsed && At(task).clock == &clocks_.ClockOf(task);
  const bool raw = linked && of.leveling_delay.tenths != 0 && !same_clock;
  Choice start(build_, raw ? nullptr : At(task).clock);
  for (const auto& [point, plus] : bound.starts) start.Add(point, plus);
  if (present_) start.Add(Value::At(*present_));
  if (asked) start.Add(StartFor(task, *asked));
  const bool dated =
      of.constraint_date && (of.constraint == Constraint::kSnet || of.constraint == Constraint::kFnet);
  if (bound.with_finish || (!linked && !dated)) start.Add(ProjectStart());
  if (!linked && dated) start.Add(StartFor(task, Value::At(ToMoment(*of.constraint_date))));
  const bool delayed = of.leveling_delay.tenths != 0 && (linked || !dated);
  if (!delayed) {
    AddSoft(task, start);
    return NextStart(task, start);
  }
  Choice after(build_, At(task).clock);
  after.Add(AddLevelingDelay(task, linked ? start.Latest(Side::kAsIs) : NextStart(task, start)));
  AddSoft(task, after);
  return NextStart(task, after);
}

Value Compiler::AddLevelingDelay(int task, const Value& start) {
  const Task& of = TaskAt(task);
  const WorkClock* clock = of.leveling_elapsed ? nullptr : &clocks_.ClockOf(task);
  return build_.Shift(start, Length::Of(of.leveling_delay.tenths), clock, Side::kAsIs);
}

// Constraints that only push a start later; a finish date of a task without length comes after them.
void Compiler::AddSoft(int task, Choice& start) {
  const Task& of = TaskAt(task);
  if (!of.constraint_date || IsHard(task)) return;
  const Value date = Value::At(ToMoment(*of.constraint_date));
  if (of.constraint == Constraint::kSnet || of.constraint == Constraint::kMso) start.Add(date);
  const bool of_finish = of.constraint == Constraint::kFnet || of.constraint == Constraint::kMfo;
  if (of_finish && HasLength(task)) start.Add(StartFor(task, date));
}

// The clock on which a task without length can stand at its very date, even in the middle of a night.
const WorkClock* Compiler::ClockFor(int task, Moment date) const {
  return HasLength(task) || IsStamp(date, At(task).clock) ? At(task).clock : nullptr;
}

Value Compiler::KeepFinishDate(int task, const Value& start) {
  const Task& of = TaskAt(task);
  const bool asks =
      of.constraint == Constraint::kFnet || (of.constraint == Constraint::kMfo && !IsHard(task));
  if (!asks || !of.constraint_date || HasLength(task)) return start;
  const Moment date = ToMoment(*of.constraint_date);
  Choice later(build_, ClockFor(task, date));
  later.Add(start);
  later.Add(Value::At(date));
  return later.Latest(Side::kAsIs);
}

// Constraints that win over links, though not over the present.
Value Compiler::ConstrainHard(int task, const Value& start) {
  if (!IsHard(task)) return start;
  const Task& of = TaskAt(task);
  const Value date = Value::At(ToMoment(*of.constraint_date));
  const bool of_start = of.constraint == Constraint::kSnlt || of.constraint == Constraint::kMso;
  const bool must = of.constraint == Constraint::kMso || of.constraint == Constraint::kMfo;
  const WorkClock* clock = of_start ? At(task).clock : ClockFor(task, date.moment);
  Choice limit(build_, clock);
  limit.Add(of_start ? date : StartFor(task, date));
  if (!must) limit.Add(start);
  const Side side = HasLength(task) ? Side::kStart : Side::kAsIs;
  const Value limited = limit.Earliest(side);
  if (!present_) return limited;
  Choice next(build_, At(task).clock), after(build_, clock);
  next.Add(Value::At(*present_));
  after.Add(next.Latest(side));
  after.Add(limited);
  return after.Latest(side);
}

// A task without length may sit at the end of a stretch of work; any other moves on to where work begins, on
// the first of its clocks.
Value Compiler::NextStart(int task, Choice& choice) {
  const auto& parts = At(task).parts;
  if (!HasLength(task)) return choice.Latest(Side::kAsIs);
  if (parts.size() == 1) return choice.Latest(Side::kStart);
  const Value from = choice.Latest(Side::kAsIs);
  Choice first(build_, nullptr);
  for (const Part& part : parts) {
    Choice next(build_, part.clock);
    next.Add(from);
    first.Add(next.Latest(Side::kStart));
  }
  return first.Earliest(Side::kAsIs);
}

Value Compiler::FinishFrom(int task, const Value& start) {
  const auto& parts = At(task).parts;
  if (parts.size() == 1) return build_.After(start, parts[0].length, parts[0].clock);
  Choice finish(build_, nullptr);
  finish.Add(start);
  for (const Part& part : parts) finish.Add(build_.After(start, part.length, part.clock));
  return finish.Latest(Side::kAsIs);
}

Value Compiler::StartFor(int task, const Value& finish) {
  const auto& parts = At(task).parts;
  if (parts.size() == 1) return build_.Before(finish, parts[0].length, parts[0].clock);
  Choice start(build_, nullptr);
  start.Add(finish);
  for (const Part& part : parts) start.Add(build_.Before(finish, part.length, part.clock));
  return start.Earliest(Side::kAsIs);
}

}  // namespace tandem::forecast
