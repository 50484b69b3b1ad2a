// A distribution as a table, for the trials of a simulation. Internal to forecast.
#ifndef TANDEM_FORECAST_DURATION_TABLE_H_
#define TANDEM_FORECAST_DURATION_TABLE_H_

#include <array>
#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "forecast/estimate.h"

namespace tandem::forecast {

// What a table is read by: the 16 bits of a share (draws.h), or a normal score where that is a mixture.
//
// Over shares the cells become narrower towards both ends, sixteen for each halving of the distance, so that
// the tails are as exact as the middle; cells of the upper half begin at their upper end. Over scores they
// are equally wide. What lies beyond the reach, 6 cases in 100,000, counts as the end.
enum class Over : uint8_t { kShares, kScores };
inline constexpr int kTableCells = 512;
inline constexpr float kTableReach = 4.0F;
inline constexpr float kCellsPerScore = kTableCells / (2 * kTableReach);

// For each cell the value where it begins in the upper half of the word, and in the lower half the value
// where it ends; 0 and 65535 are the least and the greatest. Within a cell it is a line.
using DurationTable = std::array<uint32_t, kTableCells>;

// The standard normal number over shares; value 0 is minus kGreatestNormal, value 65535 is kGreatestNormal.
const DurationTable& NormalTable();
inline constexpr float kGreatestNormal = 4.324919F;  // the score of the greatest share, 65535.5 / 65536

// A table and what its values mean: duration = base + value * scale, in tenths of a minute.
struct ScaledTable {
  int table = 0;
  float base = 0, scale = 0;
};

// Makes tables and shares those of one form: a table knows neither where its distribution begins nor how wide
// it is.
class DurationTables {
 public:
  ScaledTable Add(const DurationDistribution& distribution, Over over);
  std::vector<DurationTable> Take() { return std::move(tables_); }

 private:
  struct Form {
    int table;
    double low, high;  // of the unit shape, the table's least and greatest
  };
  Form AddForm(const DurationDistribution& distribution, double place, Over over);

  std::vector<DurationTable> tables_;
  std::map<std::tuple<Shape, double, Over>, Form> known_;
};

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_DURATION_TABLE_H_
