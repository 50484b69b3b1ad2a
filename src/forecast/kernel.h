// Runs a program for one batch of trials. Internal to forecast.
#ifndef TANDEM_FORECAST_KERNEL_H_
#define TANDEM_FORECAST_KERNEL_H_

#include <array>
#include <cstdint>
#include <vector>

#include "forecast/program.h"

namespace tandem::forecast {

// A stamp, or a length, for each trial of a batch.
struct alignas(64) Row {
  std::array<Stamp, kBatch> lanes;
};
struct alignas(64) FloatRow {
  std::array<float, kBatch> lanes;
};

// A program whose rows share memory: a row's place is used again once no later step reads it. With `kKept`
// every row but the lengths stays to the end of the batch, for those who trace what drove the dates.
enum class Reuse : uint8_t { kShared, kKept };
struct Layout {
  std::vector<Step> steps;  // rows are places
  std::vector<Source> sources;
  int places = 0;
  std::vector<int> place;  // of each row of the program; of a shared place at the time it is written
};
Layout MakeLayout(const Program& program, Reuse reuse);

// What one thread works in.
struct Workspace {
  std::vector<Row> rows;
  std::vector<FloatRow> teams;   // the team's part of a normal score
  std::vector<FloatRow> delays;  // of each risk, in tenths of a minute
  FloatRow stretch;
};
Workspace MakeWorkspace(const Program& program, const Layout& layout);

// Draws the batch and computes its rows. The result is the same bit for bit on every processor.
void RunBatch(const Program& program, const Layout& layout, uint32_t batch, Workspace& workspace);

// In which trials each row lay on a path that drove the output: all ones or zero.
struct alignas(64) MaskRow {
  std::array<uint8_t, kBatch> lanes;
};

// Follows the driving paths of a batch back from the masks of its outputs, through whatever was exactly as
// late as the step made it. `masks` is one for one with the workspace's rows, which must be of a layout that
// keeps them.
void TraceBack(const Layout& layout, const Workspace& workspace, std::vector<MaskRow>& masks);

// The normal scores of one draw in one batch, as RunBatch has them.
FloatRow ScoresOf(const Program& program, const Draw& draw, uint32_t batch);

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_KERNEL_H_
