// What a plan file says, whatever its format: the neutral form between the readers, the plan room and the
// forecast.
#ifndef TANDEM_ROOMS_PLAN_EXCHANGE_PLAN_FILE_H_
#define TANDEM_ROOMS_PLAN_EXCHANGE_PLAN_FILE_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "forecast/duration.h"
#include "forecast/plan.h"
#include "rooms/plan/exchange/estimate_inputs.h"

namespace tandem::plan {

// Something in the file that cannot be taken over (a problem), or that was left out (a warning).
struct RowProblem {
  std::optional<int> line;         // from 1; a CSV record that spans lines is named by its first
  std::optional<std::string> uid;  // of the task, where known
  std::string field;               // "duration", "predecessors"; of CSV the field, not the header
  std::string reason;              // stable: "plan.duration"
  std::string message;             // a sentence that says what to do
  std::string text;                // the offending text, cut at 200 bytes
};

// `task` carries uid, name, outline level, duration, constraint, actual dates …
struct FileTask : EstimateInputs {
  forecast::Task task;
  int line = 0;
  bool project_summary = false;  // MSPDI's task 0: stands for the whole project
  std::string wbs;
  std::string assignee;  // names, separated by ", "
  std::string team;
  std::optional<int64_t> cost_minor;
  std::optional<LocalMinute> start, finish;  // as the file states them
};

// A column of a CSV file: its header, the field it was taken for, and the first three values.
struct FileColumn {
  std::string header;
  std::optional<std::string> field;
  std::vector<std::string> sample;
};

struct PlanFile {
  std::string format;  // "mspdi" or "csv"
  std::string title;
  std::optional<LocalMinute> start;   // of the project
  std::optional<LocalMinute> finish;  // of the project as the file states it
  bool from_finish = false;
  std::optional<LocalMinute> status_date;
  forecast::DurationUnits units;
  std::vector<forecast::Calendar> calendars;
  int default_calendar = 0;
  forecast::WorkTime critical_slack_limit;
  bool multiple_critical_paths = false;
  bool honor_constraints = true;
  std::vector<FileTask> tasks;                 // in outline order; blank rows included
  std::vector<forecast::Link> links;           // indices in `tasks`
  std::vector<FileColumn> columns;             // CSV only
  std::map<std::string, std::string> mapping;  // CSV only: field → header
  std::vector<RowProblem> problems;            // with any, the file must not be saved
  std::vector<RowProblem> warnings;
};

// The plan as the critical-path engine takes it; tasks and links keep their indices. A file without a start
// begins at its earliest date, or on `today` at 08:00.
forecast::Plan ToPlan(const PlanFile& file, Day today);

// Limits of every reader; past them a Problem of kind kTooLarge is thrown.
inline constexpr size_t kMaxFileTasks = 200'000;
inline constexpr size_t kMaxFileLinks = 500'000;
inline constexpr size_t kMaxFileBytes = size_t{128} << 20;

// The text, cut to at most 200 bytes at a character's end, for RowProblem::text.
std::string Excerpt(std::string_view text);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_EXCHANGE_PLAN_FILE_H_
