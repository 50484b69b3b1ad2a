#include "forecast/special_functions.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace tandem::forecast {
namespace {

// Acklam's rational approximations: relative error below 1.15e-9.
double RoughScore(double share) {
  constexpr double kTail = 0.02425;
  if (share > 0.5) return -RoughScore(1 - share);
  if (share < kTail) {
    const double q = std::sqrt(-2 * std::log(share));
    return (((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00) * q -
              2.549732539343734e+00) *
                 q +
             4.374664141464968e+00) *
                q +
            2.938163982698783e+00) /
           ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00) * q +
             3.754408661907416e+00) *
                q +
            1);
  }
  const double q = share - 0.5, r = q * q;
  return (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r +
            1.383577518672690e+02) *
               r -
           3.066479806614716e+01) *
              r +
          2.506628277459239e+00) *
         q /
         (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r +
            6.680131188771972e+01) *
               r -
           1.328068155288572e+01) *
              r +
          1);
}

// One step of the modified Lentz method: never through zero.
double AwayFromZero(double value) { return std::abs(value) < 1e-300 ? 1e-300 : value; }

double BetaFraction(double a, double b, double x) {
  double c = 1, d = 1 / AwayFromZero(1 - (a + b) * x / (a + 1)), product = d;
  for (int m = 1; m <= 300; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / AwayFromZero(1 + even * d);
    c = AwayFromZero(1 + even / c);
    product *= d * c;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / AwayFromZero(1 + odd * d);
    c = AwayFromZero(1 + odd / c);
    product *= d * c;
    if (std::abs(d * c - 1) < 1e-15) break;
  }
  return product;
}

}  // namespace

double NormalCdf(double score) { return 0.5 * std::erfc(-score / std::numbers::sqrt2); }

double NormalScore(double share) {
  if (share <= 0) return -std::numeric_limits<double>::infinity();
  if (share >= 1) return std::numeric_limits<double>::infinity();
  const double rough = RoughScore(share);
  const double miss = NormalCdf(rough) - share;
  const double step = miss * std::sqrt(2 * std::numbers::pi) * std::exp(rough * rough / 2);
  return rough - step / (1 + rough * step / 2);
}

double BetaCdf(double a, double b, double x) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast on this side only.
  if (x > (a + 1) / (a + b + 2)) return 1 - BetaCdf(b, a, 1 - x);
  const double log_front =
      std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x);
  return std::exp(log_front) * BetaFraction(a, b, x) / a;
}

}  // namespace tandem::forecast
