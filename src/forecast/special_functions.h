// The two functions of statistics that the standard library lacks.
#ifndef TANDEM_FORECAST_SPECIAL_FUNCTIONS_H_
#define TANDEM_FORECAST_SPECIAL_FUNCTIONS_H_

namespace tandem::forecast {

// The share of a standard normal distribution below the score.
double NormalCdf(double score);
// Its inverse for 0 < share < 1, to about 1e-14; minus and plus infinity at 0 and 1. Acklam's approximation,
// refined by one step of Halley's method.
double NormalScore(double share);
// The regularised incomplete beta function I_x(a, b) for 0 <= x <= 1 and a, b > 0: the share of a beta
// distribution below x. Continued fraction of DiDonato and Morris (1992), as in DLMF 8.17.22.
double BetaCdf(double a, double b, double x);

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_SPECIAL_FUNCTIONS_H_
