// How well stated probabilities were kept: of all that was called 80 % likely, did 80 % happen?
#ifndef TANDEM_FORECAST_RELIABILITY_H_
#define TANDEM_FORECAST_RELIABILITY_H_

#include <array>
#include <span>

namespace tandem::forecast {

// A probability that was stated, and whether the thing happened.
struct Stated {
  double probability = 0;  // 0 to 1
  bool happened = false;
};

// What was stated from `from` up to but not including `to` (the last takes 1 in).
struct ReliabilityBin {
  double from, to;
  int count = 0;
  double mean_stated = 0;  // both 0 where nothing was stated
  double share_happened = 0;
};

struct Reliability {
  int count = 0;
  double brier = 0;  // 0 is perfect, 0.25 says always "one in two"; 0 where nothing was stated
  std::array<ReliabilityBin, 10> bins;  // 0–10 %, …, 90–100 %
};

// Brier, "Verification of forecasts expressed in terms of probability" (1950): the mean squared error.
Reliability Judge(std::span<const Stated> statements);

// The loss of a quantile (Koenker & Bassett 1978), in the unit of its arguments.
double PinballLoss(double level, double quantile, double actual);

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_RELIABILITY_H_
