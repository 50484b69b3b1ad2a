// tandem demo: a lifelike story in an empty data directory, told through the same routes that people use.
#ifndef TANDEM_APP_DEMO_COMMAND_H_
#define TANDEM_APP_DEMO_COMMAND_H_

#include <ostream>

#include "app/house.h"

namespace tandem::app {

// Throws 409 "demo.not_empty" when there is an organisation already. With `json` prints
// {"accounts":[{"email","password","organisation","party","role"}],"engagements":[{"id","title"}]}, else a table.
int RunDemo(const HouseOptions& options, bool json, std::ostream& out);

}  // namespace tandem::app

#endif  // TANDEM_APP_DEMO_COMMAND_H_
