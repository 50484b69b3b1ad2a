// The CSV file of past estimates: columns project, as_of, estimated_end, actual_end, project_start, in any
// order; others are passed over. Dates are ISO (2026-01-05); an empty actual_end means that the project still
// runs.
#ifndef TANDEM_APP_ESTIMATE_HISTORY_H_
#define TANDEM_APP_ESTIMATE_HISTORY_H_

#include <string_view>
#include <vector>

#include "forecast/track_record.h"

namespace tandem::app {

// Throws Problem with a detail for each cell that is wrong ("history.csv line 12, column as_of"; `name` is
// the file's), at most fifty: `history.rows_invalid` for a missing project, a date that is none, an end
// before the project's start, another end than in an earlier row of the project, another estimate of the same
// project and day; `history.column_missing`, `history.empty`; and those of plan::CsvText. A row that repeats
// another counts once.
std::vector<forecast::PastForecast> ReadEstimateHistory(std::string_view bytes, std::string_view name);

}  // namespace tandem::app

#endif  // TANDEM_APP_ESTIMATE_HISTORY_H_
