// A distribution as a table over the normal score, for the trials of a simulation. Internal to forecast.
#ifndef TANDEM_FORECAST_DURATION_TABLE_H_
#define TANDEM_FORECAST_DURATION_TABLE_H_

#include <array>
#include <cstdint>
#include <map>
#include <vector>

#include "forecast/estimate.h"

namespace tandem::forecast {

// Scores from -4 to 4; what lies beyond (6 cases in 100,000) counts as the end.
inline constexpr int kTableCells = 256;
inline constexpr float kTableReach = 4.0F;
inline constexpr float kCellsPerScore = kTableCells / (2 * kTableReach);

// For each cell the value at its lower end in the upper half of the word, and in the lower half how much it
// rises to the upper end; 65535 is the value at the table's end. Within a cell it is a line.
using DurationTable = std::array<uint32_t, kTableCells>;

// A table and what its values mean: duration = base + value * scale, in tenths of a minute.
struct ScaledTable {
  int table = 0;
  float base = 0, scale = 0;
};

// Makes tables and shares those of one form: a table knows neither where its distribution begins nor how wide
// it is.
class DurationTables {
 public:
  ScaledTable Add(const DurationDistribution& distribution);
  std::vector<DurationTable> Take() { return std::move(tables_); }

 private:
  struct Form {
    int table;
    double low, high;  // of the unit shape, at the table's ends
  };
  Form AddForm(const DurationDistribution& distribution, double place);

  std::vector<DurationTable> tables_;
  std::map<std::pair<Shape, double>, Form> known_;
};

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_DURATION_TABLE_H_
