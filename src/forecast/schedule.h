// The critical-path method with working calendars, following the rules of Microsoft Project.
#ifndef TANDEM_FORECAST_SCHEDULE_H_
#define TANDEM_FORECAST_SCHEDULE_H_

#include <vector>

#include "forecast/plan.h"

namespace tandem::forecast {

// The dates of one task. A summary spans its subtasks. Slack is working time of the task's calendar; negative
// where a constraint or deadline cannot be kept.
struct TaskDates {
  LocalMinute early_start, early_finish, late_start, late_finish;
  LocalMinute start, finish;  // scheduled: actual where known, late for "as late as possible", else early
  WorkTime total_slack, free_slack;
  bool critical = false;
  bool summary = false;
  bool scheduled = false;  // false for blank rows: the other fields mean nothing
};

struct Schedule {
  std::vector<TaskDates> tasks;  // one for one with Plan::tasks
  LocalMinute start;  // the earliest start and the latest finish of all tasks; Plan::start when empty
  LocalMinute finish;
};

// Computes every date. O(tasks + links) steps, each O(log days); links on summaries cost no more than others.
// Throws Problem: `plan.cycle` (kInvalid; one detail per task along the circle, field "tasks[uid]"),
// `plan.link_unknown`, `plan.calendar_unknown`, `plan.calendar_circle`, `plan.calendar_empty` (a used
// calendar has no working time), `plan.out_of_time` (a date outside the years 1900 to 2299). A link of a task
// to itself, to its own summary, or naming a blank row is left out: see IgnoredLinks.
Schedule ComputeSchedule(const Plan& plan);

// The indices in Plan::links that ComputeSchedule leaves out: self links, links between a summary and its own
// subtask, links of blank or inactive tasks.
std::vector<int> IgnoredLinks(const Plan& plan);

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_SCHEDULE_H_
