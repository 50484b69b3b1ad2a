// tandem calibrate: how good forecasts from one history would have been in another.
#ifndef TANDEM_APP_CALIBRATE_COMMAND_H_
#define TANDEM_APP_CALIBRATE_COMMAND_H_

#include <ostream>
#include <string>

namespace tandem::app {

struct CalibrateCommand {
  std::string history, score;  // CSV files (estimate_history.h)
  bool json = false;           // else a table for people
};

// Answers the exit status: 0 scored, 1 the files break a rule, 2 a file cannot be opened; a refusal is on
// `errors` and nothing on `out`. JSON:
// {"history_projects","rows","left_out","calibrated":{"levels":[{"level","coverage","pinball"}],"width80","inside80","brier"},
// "unadjusted":{…},"baseline":{…}}.
int RunCalibrate(const CalibrateCommand& command, std::ostream& out, std::ostream& errors);

}  // namespace tandem::app

#endif  // TANDEM_APP_CALIBRATE_COMMAND_H_
