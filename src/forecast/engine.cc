#include "forecast/engine.h"

#include <algorithm>
#include <cmath>

#include "base/problem.h"
#include "base/text.h"

namespace tandem::forecast {
namespace {

// How long one resource is busy: its work at its units, unless the work is spread unevenly or the length is
// fixed.
int64_t LengthOf(const Assignment& assignment, const Task& task) {
  if (task.fixed_duration || assignment.contoured || assignment.work.tenths <= 0 || assignment.units <= 0) {
    return task.duration.tenths;
  }
  return std::llround(static_cast<double>(assignment.work.tenths) / assignment.units);
}

}  // namespace

Engine::Engine(const Plan& plan) : plan_(plan), network_(plan), calendars_(plan.calendars) {
  if (calendars_.empty()) calendars_.push_back(StandardCalendar());
  states_.resize(plan.tasks.size());
  project_start_ = ToMoment(plan.start);
  project_finish_ = project_start_;
  PrepareClocks();
  PrepareSpans();
}

// A calendar that adds nothing to its base shares the base's clock: most resources have such a one.
const WorkClock* Engine::ClockOf(int calendar) {
  for (size_t steps = 0;
       steps < calendars_.size() && calendar >= 0 && calendar < static_cast<int>(calendars_.size());
       ++steps) {
    const Calendar& own = calendars_[static_cast<size_t>(calendar)];
    const bool adds = std::any_of(std::begin(own.week), std::end(own.week),
                                  [](const auto& day) { return day.has_value(); });
    if (own.base < 0 || adds || !own.exceptions.empty()) break;
    calendar = own.base;
  }
  if (calendar < 0 || calendar >= static_cast<int>(calendars_.size())) {
    throw Invalid("plan.calendar_unknown", "A calendar is used that the plan does not have.");
  }
  auto& clock = clocks_[static_cast<size_t>(calendar)];
  if (!clock) clock = std::make_unique<WorkClock>(calendars_, calendar, DayOf(plan_.start));
  return clock.get();
}

// A resource works in its own hours and, where the task has a calendar, only in the task's too. Where the two
// never meet, or the resource never works, the task's count.
const WorkClock* Engine::ClockOf(const Assignment& assignment, const Task& task, const WorkClock* of_task) {
  if (assignment.calendar < 0 || !WorksInTheWeek(calendars_, assignment.calendar)) return of_task;
  const WorkClock* own = ClockOf(assignment.calendar);
  if (task.calendar < 0 || own == of_task) return own;
  auto& common = common_clocks_[{own, of_task}];
  if (!common) common = std::make_unique<WorkClock>(*own, *of_task);
  return common->EverWorks() ? common.get() : of_task;
}

void Engine::PrepareClocks() {
  clocks_.resize(calendars_.size());
  const WorkClock* project = ClockOf(plan_.default_calendar);
  for (size_t i = 0; i < plan_.tasks.size(); ++i) {
    const Task& task = plan_.tasks[i];
    TaskState& state = states_[i];
    state.clock = task.calendar < 0 ? project : ClockOf(task.calendar);
    state.length = task.duration.tenths;
    if (!task.manual || !task.manual_start || !task.manual_finish || task.elapsed) continue;
    state.length = std::max<int64_t>(
        0, state.clock->Between(ToMoment(*task.manual_start), ToMoment(*task.manual_finish)));
  }
}

// Only where a resource keeps other hours than the task: elsewhere the duration says it all.
void Engine::PrepareSpans() {
  spans_from_.assign(plan_.tasks.size() + 1, 0);
  for (size_t i = 0; i < plan_.tasks.size(); ++i) {
    const Task& task = plan_.tasks[i];
    const size_t first = spans_.size();
    if (!task.elapsed && task.duration.tenths > 0) {
      for (const Assignment& assignment : task.assignments) {
        spans_.push_back({ClockOf(assignment, task, states_[i].clock), LengthOf(assignment, task)});
      }
      const bool same = std::all_of(spans_.begin() + static_cast<std::ptrdiff_t>(first), spans_.end(),
                                    [&](const Span& span) { return span.clock == states_[i].clock; });
      if (same) spans_.resize(first);
    }
    spans_from_[i + 1] = static_cast<int>(spans_.size());
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
