// What an import changes, or would change.
#ifndef TANDEM_ROOMS_PLAN_IMPORT_REPORT_H_
#define TANDEM_ROOMS_PLAN_IMPORT_REPORT_H_

#include "rooms/plan/difference.h"
#include "rooms/plan/exchange/plan_file.h"

namespace tandem::plan {

struct ImportColumn {
  std::string header;
  std::optional<std::string> field;
  std::vector<std::string> sample;
};
const RecordType& DescribeRecord(const ImportColumn*);

struct ImportedTask {
  std::string uid;
  std::string name;
};
const RecordType& DescribeRecord(const ImportedTask*);

struct FieldChange {
  std::string field, before, after;
};
const RecordType& DescribeRecord(const FieldChange*);

struct ImportChange {
  std::string uid;
  std::string name;
  std::vector<FieldChange> fields;
};
const RecordType& DescribeRecord(const ImportChange*);

struct ImportProblem {
  std::optional<int64_t> line;
  std::optional<std::string> uid;
  std::string field, reason, message, text;
};
const RecordType& DescribeRecord(const ImportProblem*);

// Lists are cut at kMostListed; the counts are whole.
inline constexpr size_t kMostListed = 500;
struct ImportReport {
  std::string format;
  bool applied = false;
  std::optional<int64_t> entry;
  int64_t version = 0;
  std::vector<ImportColumn> columns;
  Json mapping{Json::Object{}};
  int64_t tasks_in_file = 0;
  std::vector<ImportedTask> added;
  std::vector<ImportChange> changed;
  std::vector<ImportedTask> removed;
  int64_t unchanged = 0;
  int64_t links_added = 0, links_removed = 0;
  int64_t added_count = 0, changed_count = 0, removed_count = 0, problem_count = 0;
  std::vector<ImportProblem> problems;
};
const RecordType& DescribeRecord(const ImportReport*);

// What the file is, and what is wrong with it.
ImportReport ReportOn(const PlanFile& file);
void AddProblem(const RowProblem& problem, ImportReport& report);
// The differences that the import makes.
void AddDifference(const PlanDifference& difference, ImportReport& report);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_IMPORT_REPORT_H_
