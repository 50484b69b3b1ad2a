// The rules that a simulation's input must keep. Internal to forecast.
#ifndef TANDEM_FORECAST_SIMULATION_INPUT_H_
#define TANDEM_FORECAST_SIMULATION_INPUT_H_

#include <optional>

#include "forecast/simulation.h"

namespace tandem::forecast {

// Throw the Problems that Simulate lists for its input and options.
void CheckInput(const SimulationInput& input);
void CheckOptions(const SimulationInput& input, const SimulationOptions& options);

// The present: SimulationInput::as_of or the plan's status date.
std::optional<LocalMinute> PresentOf(const SimulationInput& input);

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_SIMULATION_INPUT_H_
