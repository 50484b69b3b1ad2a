#include "rooms/plan/export.h"

#include "rooms/plan/exchange/csv.h"
#include "rooms/plan/save.h"

namespace tandem::plan {
namespace {

FileTask ToFile(const StoredTask& task) {
  FileTask row;
  row.task.uid = task.uid;
  row.task.name = task.name;
  row.task.outline_level = task.outline_level;
  row.task.duration = task.length;
  row.task.elapsed = task.elapsed && !task.summary;
  row.task.milestone = task.milestone;
  row.task.percent_complete = task.progress;
  row.wbs = task.wbs;
  row.assignee = task.assignee;
  static_cast<EstimateInputs&>(row) = task;
  row.team = task.team;
  row.cost_minor = task.cost_minor;
  row.start = task.start;
  row.finish = task.finish;
  return row;
}

// The title as a file's name: letters and digits of ASCII, the rest as hyphens.
std::string FileName(const std::string& title) {
  std::string name;
  for (const char c : title) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (plain) {
      name += c;
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
  }
  while (!name.empty() && name.back() == '-') name.pop_back();
  return name.empty() ? "plan" : name;
}

}  // namespace

PlanFile ToFile(const StoredPlan& plan) {
  PlanFile file;
  file.format = "csv";
  file.title = plan.settings.title;
  file.start = plan.settings.start;
  for (const StoredTask& task : plan.tasks) file.tasks.push_back(ToFile(task));
  const TaskIndex places = IndexOf(plan.tasks);
  for (const StoredLink& link : plan.links) {
    file.links.push_back({static_cast<int>(places.at(link.predecessor_id)),
                          static_cast<int>(places.at(link.successor_id)), link.type, LagOf(link)});
  }
  return file;
}

api::Reply ExportPlan(db::Tx& tx, const engagement::Access& access, const api::Call& call) {
  if (call.Query("format").value_or("csv") != "csv") {
    throw InvalidField("format", "query.invalid", "“format” takes csv.");
  }
  const StoredPlan plan = LoadPlan(tx, access);
  api::Reply reply;
  reply.body = WriteCsv(ToFile(plan));
  reply.content_type = "text/csv; charset=utf-8";
  reply.headers.Set("Content-Disposition",
                    "attachment; filename=\"" + FileName(plan.settings.title) + ".csv\"");
  return reply;
}

}  // namespace tandem::plan
