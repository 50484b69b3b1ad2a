// The slow twin of the simulation: one trial at a time, in double precision, its dates computed by
// ComputeSchedule from a plan with the drawn durations written into it.
#ifndef TANDEM_FORECAST_SIMULATION_TWIN_H_
#define TANDEM_FORECAST_SIMULATION_TWIN_H_

#include <optional>
#include <vector>

#include "forecast/schedule.h"
#include "forecast/simulation.h"
#include "forecast/task_clocks.h"
#include "forecast/uncertainty.h"

namespace tandem::forecast {

class SimulationTwin {
 public:
  SimulationTwin(const SimulationInput& input, uint64_t seed);

  // Total durations, one for one with the plan's tasks; nothing where none is drawn.
  std::vector<std::optional<WorkTime>> DurationsOf(uint32_t trial) const;
  Schedule DatesWith(const std::vector<std::optional<WorkTime>>& durations) const;

 private:
  double DelayOf(int risk, uint32_t trial) const;
  WorkTime DurationOf(const TaskUncertainty& task, uint32_t trial) const;
  void SetDuration(size_t i, WorkTime duration, Task& task) const;
  void MoveGivenDates(size_t i, WorkTime duration, Task& task) const;
  void KeepAfterPresent(size_t i, Task& task) const;
  Moment Later(size_t i, Moment from, int64_t amount) const;

  const SimulationInput& input_;
  Plan plan_;  // scheduled forwards, with what is as late as possible pinned there
  TaskClocks clocks_;
  Uncertainty uncertainty_;
  std::optional<LocalMinute> present_;
};

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_SIMULATION_TWIN_H_
