// Which column of a CSV file holds which field of a plan.
#ifndef TANDEM_ROOMS_PLAN_EXCHANGE_CSV_COLUMNS_H_
#define TANDEM_ROOMS_PLAN_EXCHANGE_CSV_COLUMNS_H_

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::plan {

// The fields of a plan CSV, in the order in which they are written. All but id and name may be missing.
inline constexpr std::array<std::string_view, 17> kCsvFields = {
    "id",         "name",         "outline_level", "duration",       "start",
    "finish",     "predecessors", "milestone",     "assignee",       "percent_complete",
    "optimistic", "most_likely",  "pessimistic",   "estimate_shape", "confidence",
    "team",       "cost_minor"};

class CsvColumns {
 public:
  // Takes the columns that `mapping` (field → header, any case) names, the others by the headers people
  // commonly use. Throws Problem `plan.mapping_field` (an unknown field) and `plan.mapping_header` (a header
  // the file does not have).
  CsvColumns(const std::vector<std::string>& headers, const std::map<std::string, std::string>& mapping);

  bool Has(std::string_view field) const { return IndexOf(field).has_value(); }
  // The trimmed value of the field in a record; empty when there is no such column or cell.
  std::string_view Value(const std::vector<std::string>& record, std::string_view field) const;
  std::optional<size_t> IndexOf(std::string_view field) const;
  // The field of a column.
  std::optional<std::string> FieldOf(size_t column) const;

 private:
  std::array<std::optional<size_t>, kCsvFields.size()> columns_;
};

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_EXCHANGE_CSV_COLUMNS_H_
