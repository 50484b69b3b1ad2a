#include "base/text.h"
#include "rooms/plan/exchange/csv.h"
#include "rooms/plan/exchange/csv_columns.h"
#include "rooms/plan/exchange/csv_text.h"
#include "rooms/plan/exchange/csv_values.h"
#include "rooms/plan/exchange/predecessors.h"

namespace tandem::plan {
namespace {

class CsvPlanWriter {
 public:
  explicit CsvPlanWriter(const PlanFile& file) : file_(file), predecessors_(file.tasks.size()) {
    for (const forecast::Link& link : file.links) {
      std::string& cell = predecessors_[static_cast<size_t>(link.successor)];
      const std::string& id = file.tasks[static_cast<size_t>(link.predecessor)].task.uid;
      if (!cell.empty()) cell += ',';
      cell += PredecessorText(id, link.type, link.lag, file.units);
    }
  }

  std::string Write() {
    for (const std::string_view field : kCsvFields) Field(field);
    EndLine();
    for (size_t i = 0; i < file_.tasks.size(); ++i) {
      if (!file_.tasks[i].task.blank && !file_.tasks[i].project_summary)
        Row(file_.tasks[i], predecessors_[i]);
    }
    return std::move(out_);
  }

 private:
  void Row(const FileTask& row, const std::string& predecessors) {
    Field(row.task.uid);
    Field(WithFormulaGuard(row.task.name));
    Field(std::to_string(row.task.outline_level));
    Field(forecast::ToText(forecast::Duration{row.task.duration, row.task.elapsed}, file_.units));
    Field(row.start ? ToText(*row.start) : "");
    Field(row.finish ? ToText(*row.finish) : "");
    Field(predecessors);
    Field(row.task.milestone ? "yes" : "no");
    Field(WithFormulaGuard(row.assignee));
    Field(std::to_string(row.task.percent_complete));
    Estimate(row.optimistic, row.task.elapsed);
    Estimate(row.most_likely, row.task.elapsed);
    Estimate(row.pessimistic, row.task.elapsed);
    Field(IsEstimated(row) ? ShapeWord(row.estimate_shape) : "");
    Field(row.confidence ? std::to_string(*row.confidence) : "");
    Field(WithFormulaGuard(row.team));
    Field(row.cost_minor ? std::to_string(*row.cost_minor) : "");
    EndLine();
  }

  void Estimate(const std::optional<forecast::WorkTime>& estimate, bool elapsed) {
    Field(estimate ? forecast::ToText(forecast::Duration{*estimate, elapsed}, file_.units) : "");
  }

  void Field(std::string_view field) {
    if (!first_) out_ += ',';
    first_ = false;
    AppendCsvField(field, out_);
  }

  void EndLine() {
    out_ += "\r\n";
    first_ = true;
  }

  const PlanFile& file_;
  std::vector<std::string> predecessors_;
  std::string out_;
  bool first_ = true;
};

}  // namespace

std::string WriteCsv(const PlanFile& file) { return CsvPlanWriter(file).Write(); }

}  // namespace tandem::plan
