#include "rooms/plan/file_task.h"

#include "base/text.h"
#include "rooms/plan/estimates.h"
#include "rooms/plan/task_extra.h"

namespace tandem::plan {
namespace {

std::optional<std::string> CalendarUid(const PlanFile& file, int index) {
  if (index < 0) return std::nullopt;
  return file.calendars[static_cast<size_t>(index)].uid;
}

template <typename T>
Given<T> GivenIf(const std::optional<T>& value) {
  return {value.has_value(), value.value_or(T{})};
}

Given<int64_t> Tenths(const std::optional<WorkTime>& time) {
  return {time.has_value(), time ? time->tenths : 0};
}

// Resources without hours of their own do not matter for the dates.
Given<std::vector<ExtraAssignment>> AssignmentsOf(const PlanFile& file, const forecast::Task& task) {
  Given<std::vector<ExtraAssignment>> assignments;
  for (const forecast::Assignment& one : task.assignments) {
    if (one.calendar < 0) continue;
    assignments.value.push_back({CalendarUid(file, one.calendar), one.work.tenths, one.units, one.contoured});
  }
  assignments.given = !assignments.value.empty();
  return assignments;
}

std::string ExtraOf(const PlanFile& file, const forecast::Task& task) {
  TaskExtra extra;
  extra.external = {task.external, true};
  extra.placeholder = {task.placeholder, true};
  extra.assignments = AssignmentsOf(file, task);
  extra.fixed_duration = {task.fixed_duration && extra.assignments, true};
  extra.ignore_resource_calendars = {task.ignore_resource_calendars, true};
  const bool delayed = task.leveling_delay.tenths != 0;
  extra.leveling_delay = {delayed, task.leveling_delay.tenths};
  extra.leveling_working = {delayed && !task.leveling_elapsed, true};
  // Without actual dates these say only that nothing has begun.
  const bool begun = task.actual_start || task.percent_complete > 0;
  if (begun) {
    extra.actual_duration = Tenths(task.actual_duration);
    extra.remaining_duration = Tenths(task.remaining_duration);
  }
  extra.stop = GivenIf(task.stop);
  extra.resume = GivenIf(task.resume);
  extra.not_before = GivenIf(task.not_before);
  return ToText(extra);
}

std::string NameOf(const FileTask& row) {
  return row.task.name.empty() ? Cat("Task ", row.task.uid) : row.task.name;
}

void TakeStart(const PlanFile& file, const FileTask& row, StoredTask& task) {
  using forecast::Constraint;
  const bool stored = task.version > 0 && task.start != LocalMinute{};
  if (row.task.constraint == Constraint::kSnet) {
    if (stored && row.task.constraint_date == task.start) return;
    task.constraint_type = Constraint::kSnet;
    task.constraint_date = row.task.constraint_date;
  } else if (file.mapping.contains("start") && !row.start && task.constraint_type == Constraint::kSnet) {
    task.constraint_type = Constraint::kAsap;
    task.constraint_date.reset();
  }
}

// Only what the file has columns for: no other format says how long a task might take.
void TakeEstimates(const PlanFile& file, const FileTask& row, TaskInputs& task) {
  const auto has = [&](const char* field) { return file.mapping.contains(field); };
  if (has("optimistic")) task.optimistic = row.optimistic;
  if (has("most_likely")) task.most_likely = row.most_likely;
  if (has("pessimistic")) task.pessimistic = row.pessimistic;
  if (has("estimate_shape")) task.estimate_shape = row.estimate_shape;
  if (has("confidence") || row.most_likely) task.confidence = row.confidence;
  if (has("team")) task.team = row.team;
  if (has("cost_minor")) task.cost_minor = row.cost_minor;
}

void TakeDuration(const FileTask& row, TaskInputs& task) {
  const forecast::Duration before{task.duration, task.elapsed};
  task.duration = row.task.duration;
  task.elapsed = row.task.elapsed;
  if (!(before == forecast::Duration{task.duration, task.elapsed})) FollowDuration(before, task);
}

}  // namespace

bool IsTask(const FileTask& row) { return !row.task.blank && !row.project_summary; }

void TakeAll(const PlanFile& file, const FileTask& row, TaskInputs& task) {
  task.uid = row.task.uid;
  task.name = NameOf(row);
  TakeDuration(row, task);
  task.milestone = row.task.milestone;
  task.manual = row.task.manual;
  task.active = row.task.active;
  task.constraint_type = row.task.constraint;
  task.constraint_date = row.task.constraint_date;
  task.deadline = row.task.deadline;
  task.calendar_uid = CalendarUid(file, row.task.calendar);
  task.manual_start = row.task.manual_start;
  task.manual_finish = row.task.manual_finish;
  task.actual_start = row.task.actual_start;
  task.actual_finish = row.task.actual_finish;
  task.percent_complete = row.task.percent_complete;
  task.assignee = row.assignee;
  TakeEstimates(file, row, task);
  task.extra = ExtraOf(file, row.task);
}

void TakeColumns(const PlanFile& file, const FileTask& row, bool summary, StoredTask& task) {
  const auto has = [&](const char* field) { return file.mapping.contains(field); };
  task.uid = row.task.uid;
  task.name = NameOf(row);
  if (has("assignee")) task.assignee = row.assignee;
  if (!summary && (has("duration") || (has("start") && has("finish")))) TakeDuration(row, task);
  TakeEstimates(file, row, task);
  if (summary) return;
  if (has("milestone")) task.milestone = row.task.milestone;
  if (has("percent_complete")) task.percent_complete = row.task.percent_complete;
  TakeStart(file, row, task);
}

}  // namespace tandem::plan
