// Questions to the dates of all trials.
#include <algorithm>
#include <cmath>

#include "forecast/simulation.h"

namespace tandem::forecast {

double Outlook::Probability(LocalMinute by) const {
  if (sorted.empty()) return 0;
  const int64_t limit = by.minutes - origin.minutes;
  const auto after = std::upper_bound(sorted.begin(), sorted.end(), limit);
  return static_cast<double>(after - sorted.begin()) / static_cast<double>(sorted.size());
}

LocalMinute Outlook::Quantile(double share) const {
  const double wanted = std::ceil(std::clamp(share, 0.0, 1.0) * static_cast<double>(sorted.size()) - 1e-9);
  const size_t index = wanted < 1 ? 0 : static_cast<size_t>(wanted) - 1;
  return {origin.minutes + sorted[std::min(index, sorted.size() - 1)]};
}

double Forecast::Together(const std::vector<std::optional<LocalMinute>>& by) const {
  std::vector<char> holds(static_cast<size_t>(trials), 1);
  for (size_t i = 0; i < dates.size() && i < by.size(); ++i) {
    if (!by[i]) continue;
    const int64_t limit = by[i]->minutes - origin.minutes;
    for (size_t trial = 0; trial < holds.size(); ++trial) holds[trial] &= dates[i][trial] <= limit;
  }
  if (holds.empty()) return 0;
  return static_cast<double>(std::count(holds.begin(), holds.end(), 1)) / static_cast<double>(holds.size());
}

}  // namespace tandem::forecast
