#include "forecast/risk_money.h"

#include <algorithm>
#include <cmath>

namespace tandem::forecast {
namespace {

int64_t QuantileOf(const std::vector<double>& sorted, double share) {
  const size_t index = static_cast<size_t>(std::ceil(share * static_cast<double>(sorted.size()) - 1e-9));
  return std::llround(sorted[std::max<size_t>(index, 1) - 1]);
}

}  // namespace

RiskMoney MoneyOf(const Uncertainty& uncertainty, int trials) {
  const bool any = std::any_of(uncertainty.risks.begin(), uncertainty.risks.end(),
                               [](const RiskUncertainty& risk) { return risk.money.Quantile(1) > 0; });
  if (!any) return {};
  std::vector<double> sums(static_cast<size_t>(trials), 0);
  for (const RiskUncertainty& risk : uncertainty.risks) {
    for (uint32_t trial = 0; trial < sums.size(); ++trial) {
      if (risk.Happens(trial)) sums[trial] += risk.money.Quantile(ShareAt(risk.size, trial));
    }
  }
  RiskMoney money;
  for (const double sum : sums) money.expected += sum / static_cast<double>(trials);
  std::sort(sums.begin(), sums.end());
  money.p50 = QuantileOf(sums, 0.5);
  money.p80 = QuantileOf(sums, 0.8);
  money.p95 = QuantileOf(sums, 0.95);
  return money;
}

}  // namespace tandem::forecast
