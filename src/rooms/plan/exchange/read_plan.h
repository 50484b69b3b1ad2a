// Reads a plan file of whatever known format: looks at its first bytes.
#ifndef TANDEM_ROOMS_PLAN_EXCHANGE_READ_PLAN_H_
#define TANDEM_ROOMS_PLAN_EXCHANGE_READ_PLAN_H_

#include <map>
#include <string>
#include <string_view>

#include "rooms/plan/exchange/plan_file.h"

namespace tandem::plan {

// "mspdi" or "csv".
std::string_view DetectFormat(std::string_view bytes);
// ReadMspdi or ReadCsv by DetectFormat. `mapping` (field → header) is for CSV.
PlanFile ReadPlan(std::string_view bytes, const std::map<std::string, std::string>& mapping = {});

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_EXCHANGE_READ_PLAN_H_
