#include "forecast/reliability.h"

#include <algorithm>

namespace tandem::forecast {
namespace {

size_t BinOf(double probability) {
  return static_cast<size_t>(std::clamp(probability * 10 + 1e-9, 0.0, 9.0));
}

}  // namespace

Reliability Judge(std::span<const Stated> statements) {
  Reliability result;
  for (size_t i = 0; i < result.bins.size(); ++i) {
    result.bins[i].from = static_cast<double>(i) / 10;
    result.bins[i].to = static_cast<double>(i + 1) / 10;
  }
  for (const Stated& stated : statements) {
    const double happened = stated.happened ? 1 : 0;
    const double error = stated.probability - happened;
    result.brier += error * error;
    ReliabilityBin& bin = result.bins[BinOf(stated.probability)];
    ++bin.count;
    bin.mean_stated += stated.probability;
    bin.share_happened += happened;
  }
  result.count = static_cast<int>(statements.size());
  if (result.count > 0) result.brier /= result.count;
  for (ReliabilityBin& bin : result.bins) {
    bin.mean_stated /= std::max(1, bin.count);
    bin.share_happened /= std::max(1, bin.count);
  }
  return result;
}

double PinballLoss(double level, double quantile, double actual) {
  const double under = actual - quantile;
  return under >= 0 ? level * under : (level - 1) * under;
}

}  // namespace tandem::forecast
