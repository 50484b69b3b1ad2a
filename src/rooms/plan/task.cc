#include "rooms/plan/task.h"

namespace tandem::plan {
namespace {

std::optional<int64_t> Minutes(const std::optional<WorkTime>& time) {
  if (!time) return std::nullopt;
  return time->minutes();
}

void ShowDates(const StoredTask& task, Task& shown) {
  shown.start = task.start;
  shown.finish = task.finish;
  shown.early_start = task.early_start;
  shown.early_finish = task.early_finish;
  shown.late_start = task.late_start;
  shown.late_finish = task.late_finish;
  shown.total_slack_minutes = task.total_slack.minutes();
  shown.free_slack_minutes = task.free_slack.minutes();
  shown.critical = task.critical;
  shown.actual_start = task.actual_start;
  shown.actual_finish = task.actual_finish;
}

}  // namespace

Task Show(const StoredTask& task, const forecast::DurationUnits& units) {
  Task shown;
  shown.id = task.id;
  shown.uid = task.uid;
  shown.wbs = task.wbs;
  shown.name = task.name;
  shown.outline_level = task.outline_level;
  shown.position = task.position;
  shown.summary = task.summary;
  shown.milestone = task.milestone;
  shown.manual = task.manual;
  shown.active = task.active;
  shown.duration_minutes = task.length.minutes();
  shown.duration = forecast::ToText(forecast::Duration{task.length, task.elapsed && !task.summary}, units);
  shown.elapsed = task.elapsed && !task.summary;
  shown.constraint = task.constraint_type;
  shown.constraint_date = task.constraint_date;
  shown.deadline = task.deadline;
  shown.calendar_uid = task.calendar_uid;
  ShowDates(task, shown);
  shown.percent_complete = task.progress;
  shown.assignee = task.assignee;
  shown.optimistic = Minutes(task.optimistic);
  shown.most_likely = Minutes(task.most_likely);
  shown.pessimistic = Minutes(task.pessimistic);
  shown.estimate_shape = task.estimate_shape;
  shown.confidence = task.confidence;
  shown.team = task.team;
  shown.cost_minor = task.cost_minor;
  shown.version = task.version;
  return shown;
}

}  // namespace tandem::plan
