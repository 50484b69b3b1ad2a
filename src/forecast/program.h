// A plan compiled for trials: a list of steps, each of which computes one row, a stamp (stamp_clock.h) for
// every trial of a batch. Every row is written once, after the rows it is made of. Internal to forecast.
#ifndef TANDEM_FORECAST_PROGRAM_H_
#define TANDEM_FORECAST_PROGRAM_H_

#include <cstdint>
#include <vector>

#include "forecast/duration_table.h"
#include "forecast/stamp_clock.h"
#include "forecast/task_clocks.h"
#include "forecast/uncertainty.h"

namespace tandem::forecast {

inline constexpr int kNoRow = -1;

// A length row holds 2 * tenths - 1: added to the start of a stretch (an odd stamp) it gives the end of one.
enum class Op : uint8_t {
  kLength,    // a length drawn by `draw`
  kLatest,    // the latest of the sources and `value`, with the side bit where `side` says so
  kEarliest,  // the earliest of the sources and `value`, likewise
  kAfter,     // start `one` and length `two`: where it ends
  kBefore,    // finish `one` and length `two`: where it began
  kScale,     // length `one` times numerator / denominator
  kBetween,   // the length from `one` to `two`
  kShift,     // `one` later by `value` or length `two`; the side bit becomes `side`
  kConvert,   // `one` from clock `from` to clock `to`
  kMeet,  // where no work lies between finish `one` and the asked finish `two`, the later; else `one`. With
          // two sources these are given instead, the same two in plain time
};

// Whether what the step makes is a length and not a stamp.
constexpr bool IsLength(Op op) { return op == Op::kLength || op == Op::kScale || op == Op::kBetween; }

struct Source {
  int row;
  Stamp plus;
};

struct Step {
  Op op = Op::kLatest;
  Stamp side = 0;  // 1 sets the bit
  int to_row = kNoRow;
  int one = kNoRow, two = kNoRow;
  int sources_from = 0, sources_end = 0;  // in Program::sources
  Stamp value = 0;
  int draw = -1;         // in Program::draws
  int from = 0, to = 0;  // in Program::clocks
  int64_t numerator = 1, denominator = 1;
};

// How one task's length is drawn.
struct Draw {
  int task = -1;
  StreamKey stream;
  int team = -1;
  ScaledTable table;  // in Program::tables; over scores where there is a team, else over shares
  float spent = 0;    // does not stretch
  std::vector<int> risks;
};

// A row and the clock in which to read it.
struct Output {
  int row = kNoRow;
  const WorkClock* clock = nullptr;
};

struct Program {
  Moment origin = 0;
  int rows = 0;
  std::vector<Step> steps;
  std::vector<Source> sources;
  std::vector<Draw> draws;
  std::vector<DurationTable> tables;
  std::vector<ScaledTable> delays;  // of each risk, over shares
  std::vector<StampClock> clocks;   // for kConvert
  std::vector<Output> watched;      // one for one with SimulationInput::watched
  Output end;
  std::vector<int> start_row,
      finish_row;  // of each task; kNoRow where it does not depend on chance, or is no leaf
  Uncertainty uncertainty;
  float stretch_median = 0, stretch_spread = 0;
  bool Stretches() const { return stretch_median != 0 || stretch_spread != 0; }
};

// Throws the Problems of ComputeSchedule. The outputs' clocks belong to `clocks`, which must be of the same
// plan as `forwards`, the input's plan after Forwards (simulated_plan.h).
Program Compile(const SimulationInput& input, const Plan& forwards, const TaskClocks& clocks, uint64_t seed);

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_PROGRAM_H_
