#include "rooms/plan/exchange/csv_columns.h"

#include <algorithm>

#include "base/problem.h"
#include "base/text.h"

namespace tandem::plan {
namespace {

struct Alias {
  std::string_view header;  // letters and digits only, in lower case
  std::string_view field;
};

// What other tools and people call the fields.
constexpr Alias kAliases[] = {
    {"id", "id"},
    {"uid", "id"},
    {"uniqueid", "id"},
    {"key", "id"},
    {"issuekey", "id"},
    {"taskid", "id"},
    {"nr", "id"},
    {"no", "id"},
    {"number", "id"},
    {"name", "name"},
    {"taskname", "name"},
    {"title", "name"},
    {"task", "name"},
    {"summary", "name"},
    {"subject", "name"},
    {"outlinelevel", "outline_level"},
    {"level", "outline_level"},
    {"indent", "outline_level"},
    {"duration", "duration"},
    {"length", "duration"},
    {"start", "start"},
    {"startdate", "start"},
    {"begin", "start"},
    {"begindate", "start"},
    {"scheduledstart", "start"},
    {"finish", "finish"},
    {"finishdate", "finish"},
    {"end", "finish"},
    {"enddate", "finish"},
    {"scheduledfinish", "finish"},
    {"predecessors", "predecessors"},
    {"predecessor", "predecessors"},
    {"dependson", "predecessors"},
    {"dependencies", "predecessors"},
    {"blockedby", "predecessors"},
    {"milestone", "milestone"},
    {"ismilestone", "milestone"},
    {"assignee", "assignee"},
    {"assignedto", "assignee"},
    {"resourcenames", "assignee"},
    {"resources", "assignee"},
    {"owner", "assignee"},
    {"responsible", "assignee"},
    {"percentcomplete", "percent_complete"},
    {"complete", "percent_complete"},
    {"progress", "percent_complete"},
    {"done", "percent_complete"},
    {"optimistic", "optimistic"},
    {"mostlikely", "most_likely"},
    {"likely", "most_likely"},
    {"pessimistic", "pessimistic"},
    {"estimateshape", "estimate_shape"},
    {"shape", "estimate_shape"},
    {"distribution", "estimate_shape"},
    {"confidence", "confidence"},
    {"team", "team"},
    {"costminor", "cost_minor"},
};

// Letters and digits in lower case: “% Complete” and “percent_complete” have to meet halfway.
std::string Plain(std::string_view header) {
  std::string plain;
  for (const char c : LowerAscii(header)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) plain += c;
  }
  return plain;
}

size_t FieldIndex(std::string_view field) {
  return static_cast<size_t>(std::find(kCsvFields.begin(), kCsvFields.end(), field) - kCsvFields.begin());
}

std::string FieldList() {
  std::string list;
  for (const std::string_view field : kCsvFields) list += (list.empty() ? "" : ", ") + std::string(field);
  return list;
}

size_t HeaderIndex(const std::vector<std::string>& headers, std::string_view wanted) {
  const auto same = [&](const std::string& header) {
    return LowerAscii(Trim(header)) == LowerAscii(Trim(wanted));
  };
  return static_cast<size_t>(std::find_if(headers.begin(), headers.end(), same) - headers.begin());
}

}  // namespace

CsvColumns::CsvColumns(const std::vector<std::string>& headers,
                       const std::map<std::string, std::string>& mapping) {
  for (const auto& [field, header] : mapping) {
    const size_t index = FieldIndex(field);
    if (index == kCsvFields.size()) {
      throw InvalidField(field, "plan.mapping_field",
                         Cat("“", field, "” is no field. Choose one of ", FieldList(), "."));
    }
    const size_t column = HeaderIndex(headers, header);
    if (column == headers.size()) {
      throw InvalidField(field, "plan.mapping_header",
                         Cat("The file has no column “", header, "”. Choose one that it has."));
    }
    columns_[index] = column;
  }
  for (size_t column = 0; column < headers.size(); ++column) {
    if (FieldOf(column)) continue;
    const std::string plain = Plain(headers[column]);
    for (const Alias& alias : kAliases) {
      auto& taken = columns_[FieldIndex(alias.field)];
      if (alias.header != plain || taken) continue;
      taken = column;
      break;
    }
  }
}

std::optional<size_t> CsvColumns::IndexOf(std::string_view field) const {
  return columns_.at(FieldIndex(field));
}

std::string_view CsvColumns::Value(const std::vector<std::string>& record, std::string_view field) const {
  const auto column = IndexOf(field);
  return column && *column < record.size() ? Trim(record[*column]) : std::string_view();
}

std::optional<std::string> CsvColumns::FieldOf(size_t column) const {
  for (size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i] == column) return std::string(kCsvFields[i]);
  }
  return std::nullopt;
}

}  // namespace tandem::plan
