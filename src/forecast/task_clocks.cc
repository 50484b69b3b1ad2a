#include "forecast/task_clocks.h"

#include <algorithm>
#include <cmath>

#include "base/problem.h"

namespace tandem::forecast {
namespace {

// How long one resource is busy: its work at its units, unless the work is spread unevenly or the length is
// fixed.
int64_t BusyTenths(const Assignment& assignment, const Task& task) {
  if (task.fixed_duration || assignment.contoured || assignment.work.tenths <= 0 || assignment.units <= 0) {
    return task.duration.tenths;
  }
  return std::llround(static_cast<double>(assignment.work.tenths) / assignment.units);
}

}  // namespace

TaskClocks::TaskClocks(const Plan& plan) : plan_(plan), calendars_(plan.calendars) {
  if (calendars_.empty()) calendars_.push_back(StandardCalendar());
  ReadClocks();
  ReadSpans();
}

// A calendar that adds nothing to its base shares the base's clock: most resources have such a one.
const WorkClock* TaskClocks::Make(int calendar) {
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
const WorkClock* TaskClocks::Make(const Assignment& assignment, const Task& task, const WorkClock* of_task) {
  if (assignment.calendar < 0 || !WorksInTheWeek(calendars_, assignment.calendar)) return of_task;
  const WorkClock* own = Make(assignment.calendar);
  if (task.calendar < 0 || own == of_task) return own;
  auto& common = common_clocks_[{own, of_task}];
  if (!common) common = std::make_unique<WorkClock>(*own, *of_task);
  return common->EverWorks() ? common.get() : of_task;
}

void TaskClocks::ReadClocks() {
  clocks_.resize(calendars_.size());
  const WorkClock* project = Make(plan_.default_calendar);
  for (const Task& task : plan_.tasks) {
    const WorkClock* clock = task.calendar < 0 ? project : Make(task.calendar);
    const bool given = task.manual && task.manual_start && task.manual_finish && !task.elapsed;
    clock_of_task_.push_back(clock);
    lengths_.push_back(given ? std::max<int64_t>(0, clock->Between(ToMoment(*task.manual_start),
                                                                   ToMoment(*task.manual_finish)))
                             : task.duration.tenths);
  }
}

// Only where a resource keeps other hours than the task: elsewhere the duration says it all.
void TaskClocks::ReadSpans() {
  spans_from_.assign(plan_.tasks.size() + 1, 0);
  for (size_t i = 0; i < plan_.tasks.size(); ++i) {
    const Task& task = plan_.tasks[i];
    const size_t first = spans_.size();
    if (!task.elapsed && task.duration.tenths > 0) {
      for (const Assignment& assignment : task.assignments) {
        spans_.push_back({Make(assignment, task, clock_of_task_[i]), BusyTenths(assignment, task)});
      }
      const bool same = std::all_of(spans_.begin() + static_cast<std::ptrdiff_t>(first), spans_.end(),
                                    [&](const Span& span) { return span.clock == clock_of_task_[i]; });
      if (same) spans_.resize(first);
    }
    spans_from_[i + 1] = static_cast<int>(spans_.size());
  }
}

int64_t DoneTenths(const Task& task) {
  if (!task.actual_start) return 0;
  return task.actual_duration ? task.actual_duration->tenths
                              : task.duration.tenths * task.percent_complete / 100;
}

int64_t RemainingTenths(const Task& task) {
  if (!task.actual_start) return task.duration.tenths;
  if (task.remaining_duration) return task.remaining_duration->tenths;
  if (task.actual_duration) return std::max<int64_t>(0, task.duration.tenths - task.actual_duration->tenths);
  return task.duration.tenths - task.duration.tenths * task.percent_complete / 100;
}

}  // namespace tandem::forecast
