// The command `tandem forecast FILE`: simulates a plan file without a server and prints when it may be done.
#ifndef TANDEM_ROOMS_PLAN_EXCHANGE_FORECAST_COMMAND_H_
#define TANDEM_ROOMS_PLAN_EXCHANGE_FORECAST_COMMAND_H_

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>

#include "rooms/plan/exchange/file_command.h"

namespace tandem::plan {

struct ForecastCommand {
  FileCommand file;
  int trials = 10'000;
  int64_t seed = 1;
  int threads = 0;  // 0: as many as the machine has cores
  std::string by;   // a day or a minute, 2026-03-14 or 2026-03-14T12:00; a day counts to its end; empty: none
};

// Prints to `out`, what is wrong to `errors`; answers the exit code of WithPlanFile. Estimates come from the
// file (optimistic, most likely, pessimistic; PERT-beta), for other tasks forecast::FromOneValue; where only
// some of the three are given, the duration and the default spread stand in. Tasks with the same assignee are
// one team. JSON:
// {"trials","seed","seconds","end":{"p10","p50","p80","p95"[,"probability"]},"milestones":[{"uid","name",…the
// same}], "tasks":[{"uid","name","criticality"}],"warnings":[…]}; "probability" with `by` only. Milestones
// are those marked so and tasks without length. Throws nothing; refuses `forecast.by` (not a date) and what
// forecast::Simulate refuses.
int RunForecast(const ForecastCommand& command, std::ostream& out, std::ostream& errors);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_EXCHANGE_FORECAST_COMMAND_H_
