#include "rooms/plan/exchange/plan_command.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

#include "base/json.h"
#include "base/problem.h"
#include "base/text.h"
#include "forecast/schedule.h"
#include "rooms/plan/exchange/read_plan.h"

namespace tandem::plan {
namespace {

constexpr size_t kShownRows = 500;

std::string ReadAll(std::istream& in) {
  std::string bytes;
  std::array<char, 1 << 16> buffer;
  while (in.read(buffer.data(), buffer.size()) || in.gcount() > 0) {
    bytes.append(buffer.data(), static_cast<size_t>(in.gcount()));
    if (bytes.size() > kMaxFileBytes) {
      throw Problem(ProblemKind::kTooLarge, "plan.too_large",
                    Cat("The file is larger than ", kMaxFileBytes >> 20, " MiB. Split the plan."));
    }
  }
  return bytes;
}

std::string ReadBytes(const std::string& path) {
  if (path == "-") return ReadAll(std::cin);
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    throw Problem(ProblemKind::kNotFound, "plan.file_not_found",
                  Cat("The file ", path, " cannot be opened."));
  }
  return ReadAll(in);
}

// Whole minutes as integers, tenths of one as decimals.
Json MinutesJson(forecast::WorkTime time) {
  if (time.tenths % 10 == 0) return Json(time.tenths / 10);
  return Json(static_cast<double>(time.tenths) / 10);
}

Json RowsJson(const std::vector<RowProblem>& rows) {
  Json::Array array;
  for (size_t i = 0; i < std::min(rows.size(), kShownRows); ++i) {
    const RowProblem& row = rows[i];
    Json json;
    json.Set("line", row.line ? Json(*row.line) : Json());
    json.Set("uid", row.uid ? Json(*row.uid) : Json());
    json.Set("field", row.field).Set("reason", row.reason).Set("message", row.message).Set("text", row.text);
    array.push_back(std::move(json));
  }
  return Json(std::move(array));
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

// Filled up with blanks, or cut, to that many characters.
std::string Padded(std::string_view text, size_t width) {
  std::string cell;
  size_t count = 0;
  while (!text.empty() && count < width) {
    const size_t length = std::max<size_t>(1, Utf8Length(text));
    cell += static_cast<unsigned char>(text.front()) < ' ' ? " " : std::string(text.substr(0, length));
    text.remove_prefix(length);
    ++count;
  }
  return cell + std::string(width - count, ' ');
}

// As wide as the longest uid asks for, within reason.
size_t UidWidth(const PlanFile& file) {
  size_t longest = 4;
  for (const FileTask& row : file.tasks) longest = std::max(longest, row.task.uid.size());
  return std::min<size_t>(longest, 30) + 2;
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
    const std::string indent(static_cast<size_t>(std::clamp(task.outline_level - 1, 0, 10)) * 2, ' ');
    out << Padded(task.uid, uids) << Padded(indent + task.name, 40) << "  "
        << Padded(ToText(dates.early_start), 17) << Padded(ToText(dates.early_finish), 17)
        << Padded(ToText(dates.late_start), 17) << Padded(ToText(dates.late_finish), 17)
        << Padded(forecast::ToText(forecast::Duration{dates.total_slack, false}, file.units), 8)
        << (dates.critical ? "yes" : "") << '\n';
  }
  out << "\nFinish: " << ToText(schedule.finish) << '\n';
}

void PrintRows(const std::vector<RowProblem>& rows, std::string_view kind, std::ostream& errors) {
  for (size_t i = 0; i < std::min(rows.size(), kShownRows); ++i) {
    errors << kind;
    if (rows[i].line) errors << " in line " << *rows[i].line;
    errors << " (" << rows[i].field << "): " << rows[i].message;
    if (!rows[i].text.empty()) errors << " Found: " << rows[i].text;
    errors << '\n';
  }
  if (rows.size() > kShownRows) errors << "… and " << rows.size() - kShownRows << " more.\n";
}

int ReportProblem(const Problem& problem, const PlanCommand& command, std::ostream& out,
                  std::ostream& errors) {
  if (command.json) {
    out << ProblemJson(problem) << '\n';
  } else {
    errors << problem.message() << '\n';
  }
  return problem.kind() == ProblemKind::kInvalid ? 1 : 2;
}

int ReportRows(const PlanFile& file, const PlanCommand& command, std::ostream& out, std::ostream& errors) {
  Problem problem =
      Invalid("plan.rows_invalid",
              Cat(file.problems.size(), file.problems.size() == 1 ? " row" : " rows",
                  " of the file cannot be used. Correct and try again."));
  if (!command.json) PrintRows(file.problems, "Problem", errors);
  return ReportProblem(problem.WithExtension(Cat("\"problems\":", ToJsonText(RowsJson(file.problems)))),
                       command, out, errors);
}

}  // namespace

int RunPlan(const PlanCommand& command, std::ostream& out, std::ostream& errors) {
  try {
    const PlanFile file = ReadPlan(ReadBytes(command.path), command.map);
    if (!command.json) PrintRows(file.warnings, "Note", errors);
    if (!file.problems.empty()) return ReportRows(file, command, out, errors);
    const forecast::Schedule schedule = forecast::ComputeSchedule(ToPlan(file, command.today));
    command.json ? PrintJson(file, schedule, out) : PrintTable(file, schedule, out);
    return 0;
  } catch (const Problem& problem) {
    return ReportProblem(problem, command, out, errors);
  }
}

}  // namespace tandem::plan
