// The distributions behind estimates, in closed form where there is one.
#include <algorithm>
#include <cmath>

#include "forecast/estimate.h"
#include "forecast/special_functions.h"

namespace tandem::forecast {
namespace {

constexpr double kScoreOf95 = 1.6448536269514722;

// The most likely value's place between the ends, 0 to 1.
double Mode(double from, double mode, double to) { return (mode - from) / (to - from); }

double TriangularQuantile(double mode, double share) {
  return share < mode ? std::sqrt(share * mode) : 1 - std::sqrt((1 - share) * (1 - mode));
}

double TriangularCdf(double mode, double x) {
  return x < mode ? x * x / mode : 1 - (1 - x) * (1 - x) / (1 - mode);
}

double PertCdf(double mode, double x) { return BetaCdf(1 + 4 * mode, 5 - 4 * mode, x); }

double PertQuantile(double mode, double share) {
  if (share <= 0 || share >= 1) return share <= 0 ? 0 : 1;
  double low = 0, high = 1;
  for (int i = 0; i < 50; ++i) {
    const double middle = (low + high) / 2;
    (PertCdf(mode, middle) < share ? low : high) = middle;
  }
  return (low + high) / 2;
}

// A lognormal through its three quantiles: most_likely + near * (ratio^(z / kScoreOf95) - 1) / (1 - 1 /
// ratio), where `ratio` is how much further the pessimistic end is than the optimistic one. In the limit 1 it
// is normal. Ratios stop at 50: beyond, two of the three points all but coincide.
struct ThroughQuantiles {
  double near, ratio, middle;

  ThroughQuantiles(double optimistic, double most_likely, double pessimistic) : middle(most_likely) {
    const double far = std::max(pessimistic - most_likely, (most_likely - optimistic) / 50);
    near = std::max(most_likely - optimistic, far / 50);
    ratio = far / near;
  }
  bool IsNormal() const { return std::abs(ratio - 1) < 1e-6; }

  double At(double score) const {
    const double steps = score / kScoreOf95;
    if (IsNormal()) return middle + near * steps;
    return middle + near * std::expm1(steps * std::log(ratio)) / (1 - 1 / ratio);
  }
  double ScoreOf(double x) const {
    if (IsNormal()) return (x - middle) / near * kScoreOf95;
    const double power = 1 + (x - middle) / near * (1 - 1 / ratio);
    const double beyond = ratio > 1 ? -HUGE_VAL : HUGE_VAL;
    return power <= 0 ? beyond : std::log(power) / std::log(ratio) * kScoreOf95;
  }
  double Mean() const {
    if (IsNormal()) return middle;
    const double sigma = std::log(ratio) / kScoreOf95;
    return middle + near * std::expm1(sigma * sigma / 2) / (1 - 1 / ratio);
  }
};

}  // namespace

DurationDistribution::DurationDistribution(const Estimate& estimate)
    : shape_(estimate.shape),
      optimistic_(static_cast<double>(estimate.optimistic.tenths)),
      most_likely_(static_cast<double>(estimate.most_likely.tenths)),
      pessimistic_(static_cast<double>(estimate.pessimistic.tenths)) {}

DurationDistribution::DurationDistribution(WorkTime certain)
    : DurationDistribution(Estimate{Shape::kTriangular, certain, certain, certain}) {}

double DurationDistribution::Whole(double share) const {
  if (shape_ == Shape::kLognormal) return WholeAtScore(NormalScore(share));
  const double mode = Mode(optimistic_, most_likely_, pessimistic_);
  const double unit =
      shape_ == Shape::kTriangular ? TriangularQuantile(mode, share) : PertQuantile(mode, share);
  return optimistic_ + (pessimistic_ - optimistic_) * unit;
}

double DurationDistribution::WholeAtScore(double score) const {
  if (shape_ != Shape::kLognormal) return Whole(NormalCdf(score));
  return std::max(0.0, ThroughQuantiles(optimistic_, most_likely_, pessimistic_).At(score));
}

double DurationDistribution::WholeCdf(double tenths) const {
  if (shape_ == Shape::kLognormal) {
    if (tenths < 0) return 0;
    return NormalCdf(ThroughQuantiles(optimistic_, most_likely_, pessimistic_).ScoreOf(tenths));
  }
  if (tenths <= optimistic_) return 0;
  if (tenths >= pessimistic_) return 1;
  const double mode = Mode(optimistic_, most_likely_, pessimistic_);
  const double unit = (tenths - optimistic_) / (pessimistic_ - optimistic_);
  return shape_ == Shape::kTriangular ? TriangularCdf(mode, unit) : PertCdf(mode, unit);
}

double DurationDistribution::Quantile(double share) const {
  if (IsCertain()) return offset_ + optimistic_;
  return offset_ + Whole(known_ + (1 - known_) * share);
}

double DurationDistribution::AtScore(double normal_score) const {
  if (IsCertain()) return offset_ + optimistic_;
  if (known_ == 0) return offset_ + WholeAtScore(normal_score);
  // From above: what is left of the tail keeps its precision.
  const double above = (1 - known_) * NormalCdf(-normal_score);
  return offset_ + (shape_ == Shape::kLognormal ? WholeAtScore(-NormalScore(above)) : Whole(1 - above));
}

double DurationDistribution::Cdf(double tenths) const {
  if (IsCertain()) return tenths >= offset_ + optimistic_ ? 1 : 0;
  return std::max(0.0, (WholeCdf(tenths - offset_) - known_) / (1 - known_));
}

double DurationDistribution::Mean() const {
  if (IsCertain()) return offset_ + optimistic_;
  if (known_ > 0 || (shape_ == Shape::kLognormal && WholeCdf(0) > 0)) {
    // No closed form: the mean of a thousand equally likely cases.
    double sum = 0;
    for (int i = 0; i < 1000; ++i) sum += Quantile((i + 0.5) / 1000);
    return sum / 1000;
  }
  if (shape_ == Shape::kLognormal) {
    return offset_ + ThroughQuantiles(optimistic_, most_likely_, pessimistic_).Mean();
  }
  const double weight = shape_ == Shape::kTriangular ? 1 : 4;
  return offset_ + (optimistic_ + weight * most_likely_ + pessimistic_) / (2 + weight);
}

DurationDistribution DurationDistribution::LongerThan(double spent, double rest) const {
  const double known = IsCertain() ? (spent < optimistic_ ? 0.0 : 1.0) : WholeCdf(spent);
  if (known <= 1 - kRefuted) {
    DurationDistribution left = *this;
    left.known_ = known;
    return left;
  }
  DurationDistribution again(FromOneValue({std::llround(rest)}));
  again.offset_ = spent;
  return again;
}

}  // namespace tandem::forecast
