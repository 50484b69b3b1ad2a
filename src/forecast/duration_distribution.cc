// The distributions behind estimates, in closed form where there is one.
#include <algorithm>
#include <cmath>

#include "forecast/estimate.h"
#include "forecast/special_functions.h"

namespace tandem::forecast {
namespace {

constexpr double kScoreOf95 = 1.6448536269514722;
// A lognormal's ends are at most this many times as far from the middle as each other: beyond, two of its
// three points all but coincide.
constexpr double kMostSkewed = 50;

double TriangularAt(double mode, double share) {
  return share < mode ? std::sqrt(share * mode) : 1 - std::sqrt((1 - share) * (1 - mode));
}

double TriangularCdf(double mode, double x) {
  return x < mode ? x * x / mode : 1 - (1 - x) * (1 - x) / (1 - mode);
}

double PertCdf(double mode, double x) { return BetaCdf(1 + 4 * mode, 5 - 4 * mode, x); }

double PertAt(double mode, double share) {
  if (share <= 0 || share >= 1) return share <= 0 ? 0 : 1;
  double low = 0, high = 1;
  for (int i = 0; i < 50; ++i) {
    const double middle = (low + high) / 2;
    (PertCdf(mode, middle) < share ? low : high) = middle;
  }
  return (low + high) / 2;
}

bool IsNormal(double ratio) { return std::abs(ratio - 1) < 1e-6; }

double LognormalScore(double ratio, double x) {
  if (IsNormal(ratio)) return x * kScoreOf95;
  const double power = 1 + x * (1 - 1 / ratio);
  if (power <= 0) return ratio > 1 ? -HUGE_VAL : HUGE_VAL;
  return std::log(power) / std::log(ratio) * kScoreOf95;
}

double LognormalMean(double ratio) {
  if (IsNormal(ratio)) return 0;
  const double sigma = std::log(ratio) / kScoreOf95;
  return std::expm1(sigma * sigma / 2) / (1 - 1 / ratio);
}

}  // namespace

// Through -1, 0 and `ratio` at the scores of 5 %, 50 % and 95 %.
LognormalUnit::LognormalUnit(double ratio) {
  if (IsNormal(ratio)) return;
  sigma_ = std::log(ratio) / kScoreOf95;
  scale_ = 1 - 1 / ratio;
}

double LognormalUnit::At(double score) const {
  return sigma_ == 0 ? score / kScoreOf95 : std::expm1(score * sigma_) / scale_;
}

double UnitAtShare(Shape shape, double place, double share) {
  if (shape == Shape::kLognormal) return LognormalUnit(place).At(NormalScore(share));
  return shape == Shape::kTriangular ? TriangularAt(place, share) : PertAt(place, share);
}

double UnitAtScore(Shape shape, double place, double score) {
  return shape == Shape::kLognormal ? LognormalUnit(place).At(score) : UnitAtShare(shape, place, NormalCdf(score));
}

double UnitCdf(Shape shape, double place, double x) {
  if (shape == Shape::kLognormal) return NormalCdf(LognormalScore(place, x));
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  return shape == Shape::kTriangular ? TriangularCdf(place, x) : PertCdf(place, x);
}

double UnitMean(Shape shape, double place) {
  if (shape == Shape::kLognormal) return LognormalMean(place);
  return shape == Shape::kTriangular ? (place + 1) / 3 : (4 * place + 1) / 6;
}

DurationDistribution::DurationDistribution(const Estimate& estimate) : shape_(estimate.shape) {
  const double low = static_cast<double>(estimate.optimistic.tenths);
  const double middle = static_cast<double>(estimate.most_likely.tenths);
  const double high = static_cast<double>(estimate.pessimistic.tenths);
  origin_ = low;
  if (low == high) return;
  if (shape_ == Shape::kLognormal) {
    const double far = std::max(high - middle, (middle - low) / kMostSkewed);
    origin_ = middle;
    width_ = std::max(middle - low, far / kMostSkewed);
    place_ = far / width_;
  } else {
    width_ = high - low;
    place_ = (middle - low) / width_;
  }
}

DurationDistribution::DurationDistribution(WorkTime certain)
    : shape_(Shape::kTriangular), origin_(static_cast<double>(certain.tenths)) {}

double DurationDistribution::Whole(double share) const {
  return std::max(0.0, origin_ + width_ * UnitAtShare(shape_, place_, share));
}

double DurationDistribution::WholeAtScore(double score) const {
  return std::max(0.0, origin_ + width_ * UnitAtScore(shape_, place_, score));
}

double DurationDistribution::WholeCdf(double tenths) const {
  return tenths < 0 ? 0 : UnitCdf(shape_, place_, (tenths - origin_) / width_);
}

double DurationDistribution::Quantile(double share) const {
  if (IsCertain()) return origin();
  return offset_ + Whole(known_ + (1 - known_) * share);
}

double DurationDistribution::AtScore(double normal_score) const {
  if (IsCertain()) return origin();
  if (known_ == 0) return offset_ + WholeAtScore(normal_score);
  // From above: what is left of the tail keeps its precision.
  const double above = (1 - known_) * NormalCdf(-normal_score);
  return offset_ + (shape_ == Shape::kLognormal ? WholeAtScore(-NormalScore(above)) : Whole(1 - above));
}

double DurationDistribution::Cdf(double tenths) const {
  if (IsCertain()) return tenths >= origin() ? 1 : 0;
  return std::max(0.0, (WholeCdf(tenths - offset_) - known_) / (1 - known_));
}

double DurationDistribution::Mean() const {
  const bool cut = known_ > 0 || (shape_ == Shape::kLognormal && !IsCertain() && WholeCdf(0) > 0);
  if (!cut) return origin() + width_ * UnitMean(shape_, place_);
  // No closed form: the mean of a thousand equally likely cases.
  double sum = 0;
  for (int i = 0; i < 1000; ++i) sum += Quantile((i + 0.5) / 1000);
  return sum / 1000;
}

DurationDistribution DurationDistribution::LongerThan(double spent, double rest, Rest known_by) const {
  const double known = IsCertain() ? (spent < origin_ ? 0.0 : 1.0) : WholeCdf(spent);
  DurationDistribution again(FromOneValue({std::llround(rest)}));
  again.offset_ = spent;
  if (known > 1 - kRefuted) return again;
  DurationDistribution left = *this;
  left.known_ = known;
  const bool doubted = known_by == Rest::kReported && known > 0;
  return doubted && left.Quantile(0.5) < again.Quantile(0.5) ? again : left;
}

}  // namespace tandem::forecast
