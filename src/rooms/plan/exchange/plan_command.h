// The command `tandem plan FILE`: reads a plan file without a server and prints its computed dates.
#ifndef TANDEM_ROOMS_PLAN_EXCHANGE_PLAN_COMMAND_H_
#define TANDEM_ROOMS_PLAN_EXCHANGE_PLAN_COMMAND_H_

#include <iosfwd>
#include <map>
#include <string>

#include "base/time.h"

namespace tandem::plan {

struct PlanCommand {
  std::string path;                        // of the file; "-" reads standard input
  bool json = false;                       // else a table for people
  std::map<std::string, std::string> map;  // CSV: field → header, from --map name=Title
  Day today;                               // where a plan without any date begins
};

// Prints to `out`, what is wrong to `errors`. Answers the exit code: 0 computed, 1 the plan breaks a rule
// (bad rows, a circle), 2 the file cannot be read. JSON:
// {"title","start","finish","tasks":[{"uid","name","outline_level","summary",
// "milestone","early_start","early_finish","late_start","late_finish","start","finish","total_slack_minutes",
// "free_slack_minutes","critical"}],"warnings":[…]}; with code 1 or 2 a problem document with "problems":[…]
// for bad rows.
int RunPlan(const PlanCommand& command, std::ostream& out, std::ostream& errors);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_EXCHANGE_PLAN_COMMAND_H_
