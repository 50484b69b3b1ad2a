#include "rooms/plan/exchange/file_command.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>

#include "base/problem.h"
#include "base/text.h"
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

int ReportProblem(const Problem& problem, const FileCommand& command, std::ostream& out,
                  std::ostream& errors) {
  if (command.json) {
    out << ProblemJson(problem) << '\n';
  } else {
    errors << problem.message() << '\n';
  }
  return problem.kind() == ProblemKind::kInvalid ? 1 : 2;
}

int ReportRows(const PlanFile& file, const FileCommand& command, std::ostream& out, std::ostream& errors) {
  Problem problem =
      Invalid("plan.rows_invalid", Cat(file.problems.size(), file.problems.size() == 1 ? " row" : " rows",
                                       " of the file cannot be used. Correct and try again."));
  if (!command.json) PrintRows(file.problems, "Problem", errors);
  return ReportProblem(problem.WithExtension(Cat("\"problems\":", ToJsonText(RowsJson(file.problems)))),
                       command, out, errors);
}

}  // namespace

int WithPlanFile(const FileCommand& command, std::ostream& out, std::ostream& errors,
                 const std::function<void(const PlanFile&)>& act) {
  try {
    const PlanFile file = ReadPlan(ReadBytes(command.path), command.map);
    if (!command.json) PrintRows(file.warnings, "Note", errors);
    if (!file.problems.empty()) return ReportRows(file, command, out, errors);
    act(file);
    return 0;
  } catch (const Problem& problem) {
    return ReportProblem(problem, command, out, errors);
  }
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

size_t UidWidth(const PlanFile& file) {
  size_t longest = 4;
  for (const FileTask& row : file.tasks) longest = std::max(longest, row.task.uid.size());
  return std::min<size_t>(longest, 30) + 2;
}

std::string Indented(const forecast::Task& task) {
  return std::string(static_cast<size_t>(std::clamp(task.outline_level - 1, 0, 10)) * 2, ' ') + task.name;
}

}  // namespace tandem::plan
