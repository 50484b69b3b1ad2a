#include "rooms/plan/exchange/csv.h"

#include <algorithm>
#include <set>

#include "base/problem.h"
#include "base/text.h"
#include "forecast/network.h"
#include "forecast/work_clock.h"
#include "rooms/plan/exchange/csv_columns.h"
#include "rooms/plan/exchange/csv_text.h"
#include "rooms/plan/exchange/csv_values.h"
#include "rooms/plan/exchange/other_formats.h"
#include "rooms/plan/exchange/predecessors.h"

namespace tandem::plan {
namespace {

constexpr size_t kMostRowProblems = 10'000;
constexpr int kStartOfWork = 8 * 60;
constexpr int kEndOfWork = 17 * 60;

class CsvPlanReader {
 public:
  CsvPlanReader(std::string_view bytes, const std::map<std::string, std::string>& mapping, PlanFile& file)
      : text_(bytes), headers_(ReadHeaders()), columns_(headers_, mapping), file_(file) {}

  void Read() {
    file_.format = "csv";
    file_.calendars = {forecast::StandardCalendar()};
    DescribeColumns();
    const bool usable = columns_.Has("id") && columns_.Has("name");
    while (auto record = text_.Next()) {
      TakeSample(*record);
      if (usable) ReadRow(*record);
    }
    ReadLinks();
    SettleDates();
  }

 private:
  std::vector<std::string> ReadHeaders() {
    auto record = text_.Next();
    return record ? std::move(record->fields) : std::vector<std::string>();
  }

  void DescribeColumns() {
    for (size_t i = 0; i < headers_.size(); ++i) {
      const auto field = columns_.FieldOf(i);
      file_.columns.push_back({Excerpt(Trim(headers_[i])), field, {}});
      if (field) file_.mapping[*field] = Trim(headers_[i]);
    }
    for (const char* needed : {"id", "name"}) {
      if (columns_.Has(needed)) continue;
      AddProblem(std::nullopt, "", needed, "plan.column_missing",
                 Cat("No column holds the ", needed, ". Say which one does."), "");
    }
  }

  void TakeSample(const CsvRecord& record) {
    constexpr size_t kSamples = 3;
    for (size_t i = 0; i < std::min(file_.columns.size(), record.fields.size()); ++i) {
      auto& sample = file_.columns[i].sample;
      if (sample.size() < kSamples) sample.push_back(Excerpt(record.fields[i]));
    }
  }

  void ReadRow(const CsvRecord& record) {
    if (file_.tasks.size() >= kMaxFileTasks) {
      throw Problem(
          ProblemKind::kTooLarge, "plan.too_large",
          Cat("The file has more than ", kMaxFileTasks, " tasks (line ", record.line, "). Split the plan."));
    }
    const auto value = [&](std::string_view field) { return columns_.Value(record.fields, field); };
    FileTask row;
    row.line = record.line;
    forecast::Task& task = row.task;
    task.uid = value("id");
    task.name = WithoutFormulaGuard(value("name"));
    if (task.uid.empty()) AddProblem(record.line, "", "id", "required", "Every task needs an id.", task.name);
    if (task.name.empty())
      AddProblem(record.line, task.uid, "name", "required", "Every task needs a name.", "");
    if (!index_.try_emplace(task.uid, static_cast<int>(file_.tasks.size())).second && !task.uid.empty()) {
      AddProblem(record.line, task.uid, "id", "plan.uid_repeated", "An earlier row has the same id.",
                 task.uid);
    }
    row.assignee = WithoutFormulaGuard(value("assignee"));
    ReadNumbers(value, row);
    ReadTimes(value, row);
    ReadEstimate(value, row);
    row.team = WithoutFormulaGuard(value("team"));
    ReadCost(value, row);
    predecessors_.emplace_back(value("predecessors"));
    file_.tasks.push_back(std::move(row));
  }

  template <typename Value>
  void ReadNumbers(const Value& value, FileTask& row) {
    if (const auto text = value("outline_level"); !text.empty()) {
      const auto level = ParseInt(text);
      if (level && *level >= 1 && *level <= 1000) {
        row.task.outline_level = static_cast<int>(*level);
      } else {
        AddRowProblem(row, "outline_level", "plan.outline_level", "An outline level is a number from 1.",
                      text);
      }
    }
    if (const auto text = value("percent_complete"); !text.empty()) {
      const auto percent = ParsePercent(text);
      if (percent) row.task.percent_complete = *percent;
      if (!percent)
        AddRowProblem(row, "percent_complete", "plan.percent", "Write a percentage from 0 to 100.", text);
    }
    if (const auto text = value("milestone"); !text.empty()) {
      const auto flag = ParseYesNo(text);
      if (flag) row.task.milestone = *flag;
      if (!flag) AddRowProblem(row, "milestone", "plan.yes_or_no", "Write yes or no.", text);
    }
  }

  template <typename Value>
  void ReadTimes(const Value& value, FileTask& row) {
    row.start = ReadDate(value("start"), "start", kStartOfWork, row);
    row.finish = ReadDate(value("finish"), "finish", kEndOfWork, row);
    if (row.start && row.finish && *row.finish < *row.start) {
      AddRowProblem(row, "finish", "plan.finish_before_start", "The finish lies before the start.",
                    value("finish"));
    }
    const auto duration = ReadDuration(value("duration"), "duration", row);
    if (duration) {
      row.task.duration = duration->length;
      row.task.elapsed = duration->elapsed;
      if (value("milestone").empty() && duration->length.tenths == 0) row.task.milestone = true;
    }
    lengths_given_.push_back(duration.has_value());
  }

  template <typename Value>
  void ReadEstimate(const Value& value, FileTask& row) {
    for (const auto& [field, estimate] :
         {std::pair("optimistic", &row.optimistic), std::pair("most_likely", &row.most_likely),
          std::pair("pessimistic", &row.pessimistic)}) {
      *estimate = ReadLength(value(field), field, row);
    }
    if (const auto text = value("estimate_shape"); !text.empty()) {
      const auto shape = ParseShape(text);
      if (shape) row.estimate_shape = *shape;
      if (!shape)
        AddRowProblem(row, "estimate_shape", "plan.shape", "Write triangular, pert or lognormal.", text);
    }
    if (const auto text = value("confidence"); !text.empty()) {
      row.confidence = ParsePercent(text);
      if (!row.confidence || *row.confidence < 50 || *row.confidence > 99) {
        AddRowProblem(row, "confidence", "estimate.confidence", "Write a percentage from 50 to 99.", text);
        row.confidence.reset();
      }
    }
    for (const ProblemDetail& error : EstimateErrors(row, row.task.duration)) {
      AddRowProblem(row, error.field, error.reason, error.message, value(error.field));
    }
  }

  template <typename Value>
  void ReadCost(const Value& value, FileTask& row) {
    const auto text = value("cost_minor");
    if (text.empty()) return;
    row.cost_minor = ParseInt(text);
    if (row.cost_minor && *row.cost_minor >= 0) return;
    row.cost_minor.reset();
    AddRowProblem(row, "cost_minor", "plan.cost",
                  "Write a whole number of the currency's smallest unit: 125050 for 1,250.50.", text);
  }

  std::optional<LocalMinute> ReadDate(std::string_view text, const char* field, int minute_of_day,
                                      const FileTask& row) {
    if (text.empty()) return std::nullopt;
    const auto date = ParsePlanDate(text, minute_of_day);
    if (!date)
      AddRowProblem(row, field, "plan.date", "Write the date as 2026-01-05 or 2026-01-05T08:00.", text);
    return date;
  }

  std::optional<forecast::Duration> ReadDuration(std::string_view text, const char* field,
                                                 const FileTask& row) {
    if (text.empty()) return std::nullopt;
    const auto duration = forecast::ParseDuration(text, file_.units);
    if (!duration) {
      AddRowProblem(row, field, "plan.duration", "Write a duration such as 5, 5d, 12h or 2w.", text);
    }
    return duration;
  }

  // Of a task in elapsed time, elapsed too.
  std::optional<forecast::WorkTime> ReadLength(std::string_view text, const char* field,
                                               const FileTask& row) {
    const auto duration = ReadDuration(text, field, row);
    if (!duration) return std::nullopt;
    if (duration->elapsed != row.task.elapsed && duration->length.tenths != 0) {
      AddRowProblem(row, field, "plan.duration",
                    "Write the estimates in the same kind of time as the duration.", text);
      return std::nullopt;
    }
    return duration->length;
  }

  void ReadLinks() {
    const auto find = [&](std::string_view id) {
      const auto found = index_.find(id);
      return found == index_.end() ? -1 : found->second;
    };
    for (size_t i = 0; i < file_.tasks.size(); ++i) {
      const std::string& id = file_.tasks[i].task.uid;
      if (IsAmbiguousId(id, find, file_.units)) {
        AddRowProblem(file_.tasks[i], "id", "plan.id_ambiguous",
                      Cat("The id “", Excerpt(id), "” reads like a link between tasks. Choose another."), id);
      }
      std::set<int> known;
      for (const std::string_view part : SplitPredecessors(predecessors_[i])) {
        const auto link = ParsePredecessor(part, find, file_.units);
        if (link) {
          AddLink(static_cast<int>(i), *link, part, known);
        } else {
          AddRowProblem(file_.tasks[i], "predecessors", "plan.predecessor",
                        Cat("“", Excerpt(part), "” names no task of this file. Write 3, 5SS+2d or 7FF-10%."),
                        part);
        }
      }
    }
  }

  void AddLink(int successor, const WrittenLink& link, std::string_view part, std::set<int>& known) {
    const FileTask& row = file_.tasks[static_cast<size_t>(successor)];
    if (link.predecessor == successor) {
      AddRowProblem(row, "predecessors", "plan.link_to_itself", "A task cannot wait for itself.", part);
      return;
    }
    if (!known.insert(link.predecessor).second) {
      AddRowProblem(row, "predecessors", "plan.link_repeated", "The same predecessor is named twice.", part);
      return;
    }
    if (file_.links.size() >= kMaxFileLinks) {
      throw Problem(
          ProblemKind::kTooLarge, "plan.too_large",
          Cat("The file has more than ", kMaxFileLinks, " links (line ", row.line, "). Split the plan."));
    }
    file_.links.push_back({link.predecessor, successor, link.type, link.lag});
  }

  // What start and finish mean depends on the row's place in the tree and its links.
  void SettleDates() {
    std::vector<forecast::Task> tasks;
    for (const FileTask& row : file_.tasks) tasks.push_back(row.task);
    const forecast::Outline outline = forecast::ReadOutline(tasks);
    std::vector<char> linked(tasks.size(), 0);
    for (const forecast::Link& link : file_.links) linked[static_cast<size_t>(link.successor)] = 1;
    for (const FileTask& row : file_.tasks) {
      if (row.start && (!file_.start || *row.start < *file_.start)) file_.start = row.start;
    }
    for (size_t i = 0; i < file_.tasks.size(); ++i) {
      if (outline.summary[i]) continue;
      SettleDuration(file_.tasks[i], lengths_given_[i]);
      if (!linked[i]) SettleConstraint(file_.tasks[i]);
    }
  }

  void SettleConstraint(FileTask& row) {
    if (row.start && *row.start != *file_.start) {
      row.task.constraint = forecast::Constraint::kSnet;
      row.task.constraint_date = row.start;
    } else if (!row.start && row.finish) {
      row.task.constraint = forecast::Constraint::kFnet;
      row.task.constraint_date = row.finish;
    }
  }

  void SettleDuration(FileTask& row, bool given) {
    if (given) return;
    if (row.start && row.finish && *row.start <= *row.finish) {
      if (!clock_) clock_.emplace(file_.calendars, 0, DayOf(*row.start));
      row.task.duration = {clock_->Between(forecast::ToMoment(*row.start), forecast::ToMoment(*row.finish))};
    } else if (row.most_likely) {
      row.task.duration = *row.most_likely;
    } else if (!row.task.milestone) {
      row.task.duration = forecast::WorkTime::Minutes(file_.units.minutes_per_day);
    }
  }

  void AddRowProblem(const FileTask& row, std::string field, std::string reason, std::string message,
                     std::string_view text) {
    AddProblem(row.line, row.task.uid, std::move(field), std::move(reason), std::move(message), text);
  }

  void AddProblem(std::optional<int> line, const std::string& uid, std::string field, std::string reason,
                  std::string message, std::string_view text) {
    if (file_.problems.size() >= kMostRowProblems) return;
    file_.problems.push_back(
        {line, std::nullopt, std::move(field), std::move(reason), std::move(message), Excerpt(text)});
    if (!uid.empty()) file_.problems.back().uid = uid;
  }

  CsvText text_;
  std::vector<std::string> headers_;
  CsvColumns columns_;
  PlanFile& file_;
  std::map<std::string, int, std::less<>> index_;
  std::vector<std::string> predecessors_;
  std::vector<char> lengths_given_;
  std::optional<forecast::WorkClock> clock_;
};

}  // namespace

PlanFile ReadCsv(std::string_view bytes, const std::map<std::string, std::string>& mapping) {
  RefuseOtherFormats(bytes);
  PlanFile file;
  CsvPlanReader(bytes, mapping, file).Read();
  return file;
}

}  // namespace tandem::plan
