#include "forecast/risk_effect.h"

#include <cmath>
#include <numeric>

namespace tandem::forecast {
namespace {

struct Moments {
  double count = 0, sum = 0, deviation = 0;
};

Moments MomentsOf(std::span<const int32_t> dates) {
  Moments all{static_cast<double>(dates.size()), std::accumulate(dates.begin(), dates.end(), 0.0), 0};
  double squares = 0;
  for (const int32_t date : dates) squares += std::pow(date - all.sum / all.count, 2);
  all.deviation = std::sqrt(squares / all.count);
  return all;
}

// Risks happen independently of all else: the difference of the means is what the risk does.
RiskEffect EffectOn(std::span<const int32_t> dates, const HappenedIn& happened, const Moments& all) {
  RiskEffect effect;
  const double with = static_cast<double>(happened.size()), without = all.count - with;
  effect.happened = with / all.count;
  if (with == 0 || without == 0) return effect;
  const double sum = std::accumulate(happened.begin(), happened.end(), 0.0,
                                     [&](double so_far, uint32_t trial) { return so_far + dates[trial]; });
  effect.minutes_later = sum / with - (all.sum - sum) / without;
  if (all.deviation > 0)
    effect.pull = effect.minutes_later / all.deviation * std::sqrt(effect.happened * (1 - effect.happened));
  return effect;
}

}  // namespace

std::vector<HappenedIn> ReadHappenings(const Uncertainty& uncertainty, uint32_t trials) {
  std::vector<HappenedIn> all;
  for (const RiskUncertainty& risk : uncertainty.risks) {
    HappenedIn& happened = all.emplace_back();
    for (uint32_t trial = 0; trial < trials; ++trial) {
      if (risk.Happens(trial)) happened.push_back(trial);
    }
  }
  return all;
}

std::vector<RiskEffect> EffectsOn(std::span<const int32_t> dates, const std::vector<HappenedIn>& happened) {
  if (happened.empty()) return {};
  const Moments all = MomentsOf(dates);
  std::vector<RiskEffect> effects;
  for (const HappenedIn& trials : happened) effects.push_back(EffectOn(dates, trials, all));
  return effects;
}

}  // namespace tandem::forecast
