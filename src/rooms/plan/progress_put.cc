#include "rooms/plan/progress_put.h"

#include <algorithm>

#include "rooms/plan/task_extra.h"

namespace tandem::plan {
namespace {

LocalMinute At(Day day, int minute_of_day) { return {StartOf(day).minutes + minute_of_day}; }

bool IsPlaced(const StoredTask& task) { return task.start != LocalMinute{}; }

LocalMinute BeginningOf(const StoredTask& task, Day report_day) {
  if (IsPlaced(task) && DayOf(task.start) <= report_day) return task.start;
  return At(report_day, kStartOfWork);
}

LocalMinute EndOf(const StoredTask& task, Day report_day) {
  const bool as_planned = IsPlaced(task) && DayOf(task.finish) == report_day;
  return as_planned ? task.finish : At(report_day, kEndOfWork);
}

void Finish(Day report_day, StoredTask& task) {
  task.actual_finish = EndOf(task, report_day);
  if (!task.actual_start) return;
  if (task.duration.tenths == 0) task.actual_start = task.actual_finish;
  task.actual_finish = std::max(*task.actual_finish, *task.actual_start);
}

// What follows from another percentage, where the edit does not say it itself.
void FollowPercent(const TaskPut& put, int before, Day report_day, StoredTask& task) {
  const int now = task.percent_complete;
  if (now == before) return;
  if (now < 100 && !put.actual_finish) task.actual_finish.reset();
  if (now == 0 && !put.actual_start) task.actual_start.reset();
  if (now > 0 && before == 0 && !task.actual_start) task.actual_start = BeginningOf(task, report_day);
  if (now == 100 && !task.actual_finish) Finish(report_day, task);
}

// A finish on its own: it is done, and it has begun.
void FollowFinish(const TaskPut& put, StoredTask& task) {
  if (!put.actual_finish || !task.actual_finish) return;
  if (!put.percent_complete) task.percent_complete = 100;
  if (!task.actual_start)
    task.actual_start = std::min(BeginningOf(task, DayOf(*task.actual_finish)), *task.actual_finish);
}

void CheckPast(const std::optional<LocalMinute>& date, std::string_view field, Day today,
               FieldErrors& errors) {
  // Somewhere it is tomorrow already.
  if (date && DayOf(*date).days > today.days + 1) {
    errors.Add(field, "plan.actual_future", "What has happened cannot lie in the future.");
  }
}

void CheckDates(const StoredTask& task, Day today, FieldErrors& errors) {
  CheckPast(task.actual_start, "actual_start", today, errors);
  CheckPast(task.actual_finish, "actual_finish", today, errors);
  if (!task.actual_finish) return;
  if (task.actual_start && *task.actual_finish < *task.actual_start) {
    errors.Add("actual_finish", "plan.actual_order", "It cannot be finished before it began.");
  }
  if (task.percent_complete < 100) {
    errors.Add("actual_finish", "plan.actual_unfinished", "What is finished is 100 percent done.");
  }
}

}  // namespace

void PutProgress(const TaskPut& put, const PutTerms& terms, StoredTask& task, FieldErrors& errors) {
  if (!put.percent_complete && !put.actual_start && !put.actual_finish) return;
  const TaskInputs before = task;
  put.percent_complete.ApplyTo(task.percent_complete);
  PutMoment(put.actual_start, "actual_start", kStartOfWork, task.actual_start, errors);
  PutMoment(put.actual_finish, "actual_finish", kEndOfWork, task.actual_finish, errors);
  FollowFinish(put, task);
  FollowPercent(put, before.percent_complete, terms.report_day, task);
  if (!(before == task)) ForgetFileProgress(task);
  CheckDates(task, terms.today, errors);
}

void ForgetFileProgress(StoredTask& task) {
  if (task.extra.empty()) return;
  TaskExtra extra = ParseExtra(task.extra);
  extra.actual_duration = {};
  extra.remaining_duration = {};
  extra.stop = {};
  extra.resume = {};
  extra.placeholder = {};
  task.extra = ToText(extra);
}

}  // namespace tandem::plan
