#include "rooms/plan/import_report.h"

#include "rooms/plan/file_task.h"

namespace tandem::plan {
namespace {

// JSON text as people read it: without quotes, nothing for null.
std::string Plain(const Json& value) {
  if (const std::string* text = value.AsString()) return Excerpt(*text);
  return value.IsNull() ? "" : ToJsonText(value);
}

ImportChange ChangeOf(const StoredTask& before, const StoredTask& after) {
  ImportChange change{after.uid, after.name, {}};
  const TaskInputs& old = before;
  const TaskInputs& now = after;
  const Sides sides = Difference(TypeOfRecord<TaskInputs>(), &old, &now);
  for (const JsonMember& member : *sides.before.AsObject()) {
    if (member.name == "position") continue;
    change.fields.push_back({member.name, Plain(member.value), Plain(*sides.after.Find(member.name))});
  }
  if (change.fields.empty() && before.wbs != after.wbs)
    change.fields.push_back({"wbs", before.wbs, after.wbs});
  return change;
}

void AddTasks(const std::vector<const StoredTask*>& tasks, std::vector<ImportedTask>& list, int64_t& count) {
  count = static_cast<int64_t>(tasks.size());
  for (const StoredTask* task : tasks) {
    if (list.size() < kMostListed) list.push_back({task->uid, task->name});
  }
}

}  // namespace

ImportReport ReportOn(const PlanFile& file) {
  ImportReport report;
  report.format = file.format;
  for (const FileColumn& column : file.columns)
    report.columns.push_back({column.header, column.field, column.sample});
  for (const auto& [field, header] : file.mapping) report.mapping.Set(field, header);
  report.tasks_in_file = std::count_if(file.tasks.begin(), file.tasks.end(), IsTask);
  for (const RowProblem& problem : file.problems) AddProblem(problem, report);
  return report;
}

void AddProblem(const RowProblem& problem, ImportReport& report) {
  ++report.problem_count;
  if (report.problems.size() >= kMostListed) return;
  ImportProblem row{{}, problem.uid, problem.field, problem.reason, problem.message, problem.text};
  if (problem.line) row.line = *problem.line;
  report.problems.push_back(std::move(row));
}

void AddDifference(const PlanDifference& difference, ImportReport& report) {
  AddTasks(difference.added_tasks, report.added, report.added_count);
  AddTasks(difference.removed_tasks, report.removed, report.removed_count);
  for (const auto& [before, after] : difference.changed_tasks) {
    ImportChange change = ChangeOf(*before, *after);
    if (change.fields.empty()) continue;
    ++report.changed_count;
    if (report.changed.size() < kMostListed) report.changed.push_back(std::move(change));
  }
  report.unchanged = report.tasks_in_file - report.added_count - report.changed_count;
  report.links_added = static_cast<int64_t>(difference.added_links.size() + difference.changed_links.size());
  report.links_removed = static_cast<int64_t>(difference.removed_links.size());
}

}  // namespace tandem::plan
