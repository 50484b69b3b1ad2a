// What risks cost over the trials. Internal to forecast.
#ifndef TANDEM_FORECAST_RISK_MONEY_H_
#define TANDEM_FORECAST_RISK_MONEY_H_

#include "forecast/simulation.h"
#include "forecast/uncertainty.h"

namespace tandem::forecast {

// In the same trials in which the risks delay; a risk that delays much costs much.
RiskMoney MoneyOf(const Uncertainty& uncertainty, int trials);

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_RISK_MONEY_H_
