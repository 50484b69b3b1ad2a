// Plans as CSV: id, name, outline_level, duration, start, finish, predecessors, milestone, assignee,
// percent_complete, optimistic, most_likely, pessimistic, estimate_shape, confidence, team, cost_minor; all
// but id and name may be missing.
#ifndef TANDEM_ROOMS_PLAN_EXCHANGE_CSV_H_
#define TANDEM_ROOMS_PLAN_EXCHANGE_CSV_H_

#include <map>
#include <string>
#include <string_view>

#include "rooms/plan/exchange/plan_file.h"

namespace tandem::plan {

// Every row that cannot be used is in PlanFile::problems, with line, field and text; the columns and the
// mapping that was used are in PlanFile too, also where a needed column is missing (a problem without a
// line). Values: durations and lags as forecast/duration.h reads them; dates as 2026-01-05, 2026-01-05T08:00
// or 5.1.2026 (a bare start day begins at 08:00, a bare finish day ends at 17:00); yes/no as 1, true, yes, y,
// x or 0, false, no, n; shapes as triangular, pert or lognormal; costs in the smallest unit of the currency.
// A duration that is missing follows from start and finish, else is the most likely time, else 0 for a
// milestone and one day for any other task. The start of a task without predecessors holds as “start no
// earlier than”; where it has only a finish, that holds. Throws the Problems of CsvText and CsvColumns, and
// `plan.other_format` for files of other tools.
PlanFile ReadCsv(std::string_view bytes, const std::map<std::string, std::string>& mapping = {});

// The tasks (blank rows and the project summary left out) with CRLF line ends, in UTF-8 without a mark.
// FileTask::start and ::finish are written as they stand.
std::string WriteCsv(const PlanFile& file);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_EXCHANGE_CSV_H_
