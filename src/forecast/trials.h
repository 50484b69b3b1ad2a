// Runs all trials of a program on several threads. Internal to forecast.
#ifndef TANDEM_FORECAST_TRIALS_H_
#define TANDEM_FORECAST_TRIALS_H_

#include <vector>

#include "forecast/kernel.h"
#include "forecast/network.h"
#include "forecast/simulation.h"

namespace tandem::forecast {

struct Trials {
  std::vector<std::vector<Stamp>> stamps;  // per output (the watched and last the end), of every trial
  std::vector<int> critical;               // per task: in how many of the first `driver_trials`
  int driver_trials = 0;
  std::vector<std::vector<float>> cruciality;  // per output, per task
};

// With Drivers::kSkip `critical` and `cruciality` stay empty.
Trials RunTrials(const Program& program, const Outline& outline, const SimulationOptions& options);

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_TRIALS_H_
