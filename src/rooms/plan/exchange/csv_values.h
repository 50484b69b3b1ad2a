// The values people write into the cells of a plan.
#ifndef TANDEM_ROOMS_PLAN_EXCHANGE_CSV_VALUES_H_
#define TANDEM_ROOMS_PLAN_EXCHANGE_CSV_VALUES_H_

#include <optional>
#include <string_view>

#include "base/time.h"
#include "forecast/estimate.h"

namespace tandem::plan {

// 2026-01-05, 2026-01-05T08:00, 2026-01-05 08:00 (with or without seconds), 5.1.2026. A bare day is at
// `minute_of_day`.
std::optional<LocalMinute> ParsePlanDate(std::string_view text, int minute_of_day);
// 0 to 100, with or without a percent sign; decimals are rounded.
std::optional<int> ParsePercent(std::string_view text);
// triangular, pert, lognormal, in any case.
std::optional<forecast::Shape> ParseShape(std::string_view text);
std::string_view ShapeWord(forecast::Shape shape);
// 1, true, yes, y, x; 0, false, no, n.
std::optional<bool> ParseYesNo(std::string_view text);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_EXCHANGE_CSV_VALUES_H_
