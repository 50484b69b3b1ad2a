// How good the record's forecasts would have been: it learns from one history and walks through another,
// knowing on each date only what was known then. Beside it stand the estimate itself and the plain quantiles
// of actual over estimated time.
#ifndef TANDEM_FORECAST_CALIBRATION_H_
#define TANDEM_FORECAST_CALIBRATION_H_

#include <array>
#include <vector>

#include "forecast/track_record.h"

namespace tandem::forecast {

inline constexpr std::array<double, 4> kScoredLevels = {0.1, 0.5, 0.8, 0.9};

// One row's forecast: days since 1970-01-01 per level, and the probability that its estimate holds.
struct RowForecast {
  std::array<double, kScoredLevels.size()> quantiles;
  double holds = 0;
};

struct LevelScore {
  double level;
  double coverage;  // share of rows that ended by the quantile
  double pinball;   // mean loss in days
};

struct MethodScore {
  std::array<LevelScore, kScoredLevels.size()> levels;
  double width80 = 0;   // mean days between the 0.1 and the 0.9 quantile
  double inside80 = 0;  // share of rows that ended between them
  double brier = 0;     // of "the estimate holds"
};

struct CalibrationReport {
  int history_projects = 0;  // finished
  int rows = 0;              // scored
  int left_out = 0;          // of the score: still running, or estimated after the end
  MethodScore calibrated, unadjusted, baseline;
};

// Throws Problem `calibration.no_history` where no project of `history` is finished,
// `calibration.nothing_to_score`.
CalibrationReport Calibrate(const std::vector<PastForecast>& history, const std::vector<PastForecast>& score);

// The forecasts of the rows of `score`, one for one, also of rows that are not scored. The forecast of a row
// depends on no actual_end in `score` on or after its as_of.
std::vector<RowForecast> WalkForward(const std::vector<PastForecast>& history,
                                     const std::vector<PastForecast>& score);

// The two yardsticks, one for one with `score`. The plain quantiles: those of actual over estimated remaining
// time in `history`, times the remaining time of the row; both of at least one day.
std::vector<RowForecast> Unadjusted(const std::vector<PastForecast>& score);
std::vector<RowForecast> PlainQuantiles(const std::vector<PastForecast>& history,
                                        const std::vector<PastForecast>& score);

// The rows that were scored: finished, and estimated before the end.
bool IsScored(const PastForecast& row);

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_CALIBRATION_H_
