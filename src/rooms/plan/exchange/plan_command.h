// The command `tandem plan FILE`: reads a plan file without a server and prints its computed dates.
#ifndef TANDEM_ROOMS_PLAN_EXCHANGE_PLAN_COMMAND_H_
#define TANDEM_ROOMS_PLAN_EXCHANGE_PLAN_COMMAND_H_

#include <iosfwd>

#include "rooms/plan/exchange/file_command.h"

namespace tandem::plan {

// Prints to `out`, what is wrong to `errors`; answers the exit code of WithPlanFile. JSON:
// {"title","start","finish","tasks":[{"uid","name","outline_level","summary",
// "milestone","early_start","early_finish","late_start","late_finish","start","finish","total_slack_minutes",
// "free_slack_minutes","critical"}],"warnings":[…]}.
int RunPlan(const FileCommand& command, std::ostream& out, std::ostream& errors);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_EXCHANGE_PLAN_COMMAND_H_
