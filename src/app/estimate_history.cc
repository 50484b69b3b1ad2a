#include "app/estimate_history.h"

#include <array>
#include <map>

#include "base/problem.h"
#include "base/text.h"
#include "rooms/plan/exchange/csv_text.h"

namespace tandem::app {
namespace {

using forecast::PastForecast;

enum Column : size_t { kProject, kAsOf, kEstimatedEnd, kActualEnd, kProjectStart };
constexpr std::array<std::string_view, 5> kColumns = {"project", "as_of", "estimated_end", "actual_end",
                                                      "project_start"};
constexpr size_t kMostDetails = 50;

class HistoryReader {
 public:
  HistoryReader(std::string_view bytes, std::string_view name) : csv_(bytes), name_(name) {}

  std::vector<PastForecast> Read() {
    ReadHeader();
    while (const auto record = csv_.Next()) ReadRow(*record);
    if (!details_.empty()) throw Refusal();
    if (rows_.empty())
      throw Invalid("history.empty", Cat("The file ", name_, " has no rows below its header."));
    return std::move(rows_);
  }

 private:
  void ReadHeader() {
    const auto header = csv_.Next();
    for (size_t column = 0; column < kColumns.size(); ++column) {
      for (size_t i = 0; header && i < header->fields.size(); ++i) {
        if (LowerAscii(Trim(header->fields[i])) == kColumns[column]) at_[column] = i;
      }
      if (!at_[column]) throw MissingColumn(kColumns[column]);
    }
  }

  Problem MissingColumn(std::string_view column) const {
    const std::string message =
        Cat("The file ", name_, " has no column “", column,
            "”. It needs project, as_of, estimated_end, actual_end and project_start.");
    return Problem(ProblemKind::kInvalid, "history.column_missing", message,
                   {{Cat(name_, " line 1, column ", column), "required", message}});
  }

  void ReadRow(const plan::CsvRecord& record) {
    const size_t wrong_before = wrong_;
    PastForecast row;
    row.project = Cell(record, kProject);
    if (row.project.empty()) Wrong(record, kProject, "required", "The project is missing.");
    row.as_of = ReadDay(record, kAsOf);
    row.estimated_end = ReadDay(record, kEstimatedEnd);
    row.project_start = ReadDay(record, kProjectStart);
    if (!Cell(record, kActualEnd).empty()) row.actual_end = ReadDay(record, kActualEnd);
    if (wrong_ == wrong_before) Keep(record, std::move(row));
  }

  std::string_view Cell(const plan::CsvRecord& record, Column column) const {
    return *at_[column] < record.fields.size() ? Trim(record.fields[*at_[column]]) : std::string_view();
  }

  Day ReadDay(const plan::CsvRecord& record, Column column) {
    const std::string_view text = Cell(record, column);
    const auto day = ParseDay(text);
    if (!day) Wrong(record, column, "date", Cat("“", text, "” is no date. Write it as 2026-01-05."));
    return day.value_or(Day{});
  }

  void Keep(const plan::CsvRecord& record, PastForecast row) {
    if (row.actual_end && *row.actual_end < row.project_start) {
      Wrong(record, kActualEnd, "before_start", "The project ends before it starts.");
    }
    const auto [first, is_first] = project_.try_emplace(row.project, rows_.size());
    if (!is_first && row.actual_end != rows_[first->second].actual_end) {
      Wrong(record, kActualEnd, "differs",
            Cat("Project “", row.project, "” ends on another day in an earlier row."));
    }
    const auto [same_day, is_new] = estimate_.try_emplace({row.project, row.as_of}, rows_.size());
    if (is_new) {
      rows_.push_back(std::move(row));
    } else if (rows_[same_day->second].estimated_end != row.estimated_end) {
      Wrong(record, kAsOf, "twice", Cat("Project “", row.project, "” has another estimate of the same day."));
    }
  }

  void Wrong(const plan::CsvRecord& record, Column column, std::string reason, std::string message) {
    ++wrong_;
    if (details_.size() == kMostDetails) return;
    details_.push_back({Cat(name_, " line ", record.line, ", column ", kColumns[column]), std::move(reason),
                        std::move(message)});
  }

  Problem Refusal() {
    return Problem(ProblemKind::kInvalid, "history.rows_invalid",
                   Cat("The file ", name_, " has ", wrong_, wrong_ == 1 ? " cell" : " cells",
                       " that cannot be used. Correct and try again."),
                   std::move(details_));
  }

  plan::CsvText csv_;
  std::string name_;
  std::array<std::optional<size_t>, kColumns.size()> at_;
  std::vector<PastForecast> rows_;
  std::map<std::string, size_t> project_;                   // its first row
  std::map<std::pair<std::string, Day>, size_t> estimate_;  // the row of that day
  std::vector<ProblemDetail> details_;
  size_t wrong_ = 0;
};

}  // namespace

std::vector<PastForecast> ReadEstimateHistory(std::string_view bytes, std::string_view name) {
  return HistoryReader(bytes, name).Read();
}

}  // namespace tandem::app
