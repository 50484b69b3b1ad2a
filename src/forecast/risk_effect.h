// What risks do to dates over the trials. Internal to forecast.
#ifndef TANDEM_FORECAST_RISK_EFFECT_H_
#define TANDEM_FORECAST_RISK_EFFECT_H_

#include <span>
#include <vector>

#include "forecast/simulation.h"
#include "forecast/uncertainty.h"

namespace tandem::forecast {

// In which trials a risk happened, rising.
using HappenedIn = std::vector<uint32_t>;

// One for one with the risks, over the first `trials`.
std::vector<HappenedIn> ReadHappenings(const Uncertainty& uncertainty, uint32_t trials);

// On one date, given for every trial in minutes; one for one with the risks.
std::vector<RiskEffect> EffectsOn(std::span<const int32_t> dates, const std::vector<HappenedIn>& happened);

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_RISK_EFFECT_H_
