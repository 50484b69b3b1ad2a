// How long a task takes when it begins, or has to end, at a given moment.
#include <algorithm>
#include <cmath>

#include "base/problem.h"
#include "base/text.h"
#include "forecast/engine.h"

namespace tandem::forecast {

Moment Engine::FinishFrom(int task, Moment start) const {
  const Task& of = TaskAt(task);
  if (of.elapsed) return start + State(task).length;
  const auto spans = clocks_.SpansOf(task);
  if (spans.empty()) return State(task).clock->Add(start, State(task).length);
  Moment finish = start;
  for (const TaskClocks::Span& span : spans) finish = std::max(finish, span.clock->Add(start, span.amount));
  return finish;
}

Moment Engine::StartFor(int task, Moment finish) const {
  const Task& of = TaskAt(task);
  if (of.elapsed) return finish - State(task).length;
  const auto spans = clocks_.SpansOf(task);
  if (spans.empty()) return State(task).clock->Add(finish, -State(task).length);
  Moment start = finish;
  for (const TaskClocks::Span& span : spans) start = std::min(start, span.clock->Add(finish, -span.amount));
  return start;
}

Moment Engine::RestStartFor(int task, Moment finish) const {
  const Task& of = TaskAt(task);
  if (!of.actual_start) return StartFor(task, finish);
  if (const int64_t done = DoneTenths(of); done > 0) {
    if (of.resume) return ToMoment(*of.resume);
    return of.elapsed ? ToMoment(*of.actual_start) + done
                      : State(task).clock->Add(ToMoment(*of.actual_start), done);
  }
  const int64_t rest = RemainingTenths(of);
  return of.elapsed ? finish - rest : State(task).clock->Add(finish, -rest);
}

// A task without length may sit at the end of a stretch of work; any other moves on to where work begins.
Moment Engine::NextStart(int task, Moment moment) const {
  const Task& of = TaskAt(task);
  const WorkClock& clock = *State(task).clock;
  if (of.elapsed) return moment;
  const auto spans = clocks_.SpansOf(task);
  Moment next = spans.empty() ? clock.NextStart(moment) : kNever;
  for (const TaskClocks::Span& span : spans) next = std::min(next, span.clock->NextStart(moment));
  if (next > moment && of.duration.tenths == 0 && clock.PreviousEnd(moment) == moment) return moment;
  return next;
}

// When nothing is worked between the end of the last stretch and the moment, both mean the same finish.
Moment Engine::PreviousEnd(int task, Moment moment) const {
  const Task& of = TaskAt(task);
  if (of.elapsed) return moment;
  const auto spans = clocks_.SpansOf(task);
  if (spans.empty()) return State(task).clock->PreviousEnd(moment);
  Moment last = kAlways;
  for (const TaskClocks::Span& span : spans) last = std::max(last, span.clock->PreviousEnd(moment));
  return last;
}

int64_t Engine::LagTenths(const Link& link) const {
  if (link.lag.unit != LagUnit::kPercent && link.lag.unit != LagUnit::kElapsedPercent) return link.lag.amount;
  int64_t length = TaskAt(link.predecessor).duration.tenths;
  if (IsSummary(link.predecessor)) {
    const TaskState& summary = State(link.predecessor);
    length = summary.clock->Between(summary.early_start, summary.early_finish);
  }
  return std::llround(static_cast<double>(length) * static_cast<double>(link.lag.amount) / 1000.0);
}

// Lag is worked in the successor's calendar, except elapsed lag and a percentage of an elapsed duration.
Moment Engine::AddLag(const Link& link, Moment moment, int sign) const {
  if (link.lag.amount == 0) return moment;
  const int64_t lag = sign * LagTenths(link);
  const bool elapsed = link.lag.unit == LagUnit::kElapsed || link.lag.unit == LagUnit::kElapsedPercent ||
                       (link.lag.unit == LagUnit::kPercent && TaskAt(link.predecessor).elapsed);
  return elapsed ? moment + lag : State(link.successor).clock->Add(moment, lag);
}

}  // namespace tandem::forecast
