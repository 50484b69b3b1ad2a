#include "rooms/plan/exchange/plan_command.h"

#include <ostream>

#include "base/text.h"
#include "forecast/schedule.h"

namespace tandem::plan {
namespace {

// Whole minutes as integers, tenths of one as decimals.
Json MinutesJson(forecast::WorkTime time) {
  if (time.tenths % 10 == 0) return Json(time.tenths / 10);
  return Json(static_cast<double>(time.tenths) / 10);
}

Json TaskJson(const FileTask& row, const forecast::TaskDates& dates) {
  Json json;
  json.Set("uid", row.task.uid).Set("name", row.task.name).Set("outline_level", row.task.outline_level);
  json.Set("summary", dates.summary).Set("milestone", row.task.milestone);
  json.Set("early_start", ToText(dates.early_start)).Set("early_finish", ToText(dates.early_finish));
  json.Set("late_start", ToText(dates.late_start)).Set("late_finish", ToText(dates.late_finish));
  json.Set("start", ToText(dates.start)).Set("finish", ToText(dates.finish));
  json.Set("total_slack_minutes", MinutesJson(dates.total_slack));
  json.Set("free_slack_minutes", MinutesJson(dates.free_slack));
  json.Set("critical", dates.critical);
  return json;
}

void PrintJson(const PlanFile& file, const forecast::Schedule& schedule, std::ostream& out) {
  Json::Array tasks;
  for (size_t i = 0; i < file.tasks.size(); ++i) {
    if (schedule.tasks[i].scheduled) tasks.push_back(TaskJson(file.tasks[i], schedule.tasks[i]));
  }
  Json json;
  json.Set("title", file.title).Set("start", ToText(schedule.start)).Set("finish", ToText(schedule.finish));
  json.Set("tasks", Json(std::move(tasks))).Set("warnings", RowsJson(file.warnings));
  out << ToJsonText(json) << '\n';
}

void PrintTable(const PlanFile& file, const forecast::Schedule& schedule, std::ostream& out) {
  const size_t uids = UidWidth(file);
  out << Padded("uid", uids) << Padded("task", 40) << "  " << Padded("early start", 17)
      << Padded("early finish", 17) << Padded("late start", 17) << Padded("late finish", 17)
      << Padded("slack", 8) << "critical\n";
  for (size_t i = 0; i < file.tasks.size(); ++i) {
    const forecast::TaskDates& dates = schedule.tasks[i];
    if (!dates.scheduled) continue;
    const forecast::Task& task = file.tasks[i].task;
    out << Padded(task.uid, uids) << Padded(Indented(task), 40) << "  "
        << Padded(ToText(dates.early_start), 17) << Padded(ToText(dates.early_finish), 17)
        << Padded(ToText(dates.late_start), 17) << Padded(ToText(dates.late_finish), 17)
        << Padded(forecast::ToText(forecast::Duration{dates.total_slack, false}, file.units), 8)
        << (dates.critical ? "yes" : "") << '\n';
  }
  out << "\nFinish: " << ToText(schedule.finish) << '\n';
}

}  // namespace

int RunPlan(const FileCommand& command, std::ostream& out, std::ostream& errors) {
  return WithPlanFile(command, out, errors, [&](const PlanFile& file) {
    const forecast::Schedule schedule = forecast::ComputeSchedule(ToPlan(file, command.today));
    command.json ? PrintJson(file, schedule, out) : PrintTable(file, schedule, out);
  });
}

}  // namespace tandem::plan
