// What a trial draws: for each task how long it takes, and what the tasks have in common. Internal to
// forecast.
#ifndef TANDEM_FORECAST_UNCERTAINTY_H_
#define TANDEM_FORECAST_UNCERTAINTY_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "forecast/draws.h"
#include "forecast/simulation.h"
#include "forecast/task_clocks.h"

namespace tandem::forecast {

// One task's total duration. Nothing is drawn for summaries, blank rows and what is finished, inactive,
// external or without length.
struct TaskUncertainty {
  std::optional<DurationDistribution> duration;
  double spent = 0;  // of a running task: work time that is behind it and no longer stretches
  StreamKey stream;
  int team = -1;           // index in Uncertainty::teams
  std::vector<int> risks;  // indices in Uncertainty::risks
};

struct RiskUncertainty {
  uint32_t threshold = 0;  // it happens when the word of `occurs` lies below; with `certain` always
  bool certain = false;
  DurationDistribution delay;
  DurationDistribution money;
  StreamKey occurs, size;

  bool Happens(uint32_t trial) const { return certain || WordAt(occurs, trial) < threshold; }
};

struct Uncertainty {
  std::vector<TaskUncertainty> tasks;  // one for one with Plan::tasks
  std::vector<RiskUncertainty> risks;
  std::vector<StreamKey> teams;
  float shared = 0, own = 1;  // weights of the team's normal number and the task's: their squares add up to 1
  StreamKey stretch;
};

// `input` must pass CheckInput; `clocks` are its plan's.
Uncertainty ReadUncertainty(const SimulationInput& input, const TaskClocks& clocks, uint64_t seed);

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_UNCERTAINTY_H_
