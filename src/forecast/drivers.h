// What drives the dates: criticality, counted along driving paths, and cruciality, a correlation. Internal to
// forecast.
#ifndef TANDEM_FORECAST_DRIVERS_H_
#define TANDEM_FORECAST_DRIVERS_H_

#include <cstdint>
#include <vector>

#include "forecast/kernel.h"
#include "forecast/network.h"

namespace tandem::forecast {

// Counts in how many trials each task lies on a path that drives the plan's end. For one thread.
class CriticalityCount {
 public:
  CriticalityCount(const Program& program, const Layout& kept, const Outline& outline);

  // Of a batch that RunBatch has just run with the same layout; of its first `lanes` trials.
  void Add(const Workspace& workspace, int lanes);
  const std::vector<int>& counts() const { return counts_; }

 private:
  MaskRow MaskOf(size_t task) const;

  const Program& program_;
  const Layout& layout_;
  const Outline& outline_;
  std::vector<MaskRow> masks_;     // of rows
  std::vector<MaskRow> of_tasks_;  // of summaries: gathered from what is under them
  std::vector<int> counts_;
};

// Per output (the watched and last the end) the draws that can move it, as flags one for one with
// Program::draws.
std::vector<std::vector<char>> DrawsBehind(const Program& program);

// The correlation of a draw's normal scores with dates given as deviations from their mean over their
// standard deviation, one for each of the first trials.
class ScoreCorrelation {
 public:
  ScoreCorrelation(const Program& program, const Draw& draw, size_t trials);
  float With(const std::vector<float>& standardised) const;

 private:
  std::vector<float> scores_;  // standardised too
};

// The values less their mean, over their standard deviation; all zero where they do not differ.
std::vector<float> Standardised(const std::vector<float>& values);

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_DRIVERS_H_
