// What somebody said about how long a task takes, and the distribution that this means.
#ifndef TANDEM_FORECAST_ESTIMATE_H_
#define TANDEM_FORECAST_ESTIMATE_H_

#include <cstdint>
#include <string_view>

#include "forecast/plan.h"

namespace tandem::forecast {

enum class Shape : uint8_t { kTriangular, kPertBeta, kLognormal };

// Three points in rising order. Triangular and PERT-beta (the classic one: weight 4 on the most likely value)
// lie between optimistic and pessimistic. A lognormal has no end: there the three are its 5 %, 50 % and 95 %
// points, and it is shifted where they are not in geometric progression.
struct Estimate {
  Shape shape = Shape::kPertBeta;
  WorkTime optimistic, most_likely, pessimistic;
  bool operator==(const Estimate&) const = default;
};

// The spread of a task about which only one value is known: from 30 % less to 50 % more, the outer bounds of
// a class 4 estimate in AACE International's Recommended Practice 18R-97 (made before the work is designed in
// detail).
inline constexpr double kDefaultLow = 0.7;
inline constexpr double kDefaultHigh = 1.5;

// The value with the default spread around it, as a PERT-beta.
Estimate FromOneValue(WorkTime value);

// "Between low and high, with 80 %": `confidence` is the share of the central interval. The lognormal has its
// median at the geometric mean; the others are symmetric or, where that would begin below zero, begin at
// zero. Throws Problem `estimate.negative` (low below zero, or zero for a lognormal), `estimate.order` (low
// not below high), `estimate.confidence` (outside 1 % to 99 %), `estimate.too_wide` (only a lognormal reaches
// so far), `estimate.absurd`.
Estimate FromRange(WorkTime low, WorkTime high, double confidence, Shape shape);

// The longest duration that makes sense, in calendar time: a hundred years.
inline constexpr WorkTime kLongestEstimate = WorkTime::Minutes(int64_t{36'525} * 24 * 60);

// Throws Problem with a detail for each field that breaks a rule, named `where`.optimistic and so on:
// `estimate.negative`, `estimate.order`, `estimate.absurd` (more than kLongestEstimate), `estimate.zero` (all
// three zero for a task that has length).
void CheckEstimate(const Estimate& estimate, WorkTime duration, std::string_view where);

// How long a task takes, in tenths of a minute. Never negative.
class DurationDistribution {
 public:
  // `estimate` must pass CheckEstimate.
  explicit DurationDistribution(const Estimate& estimate);
  // A task that takes exactly this long.
  explicit DurationDistribution(WorkTime certain);

  // The duration of which this share of cases stays below: 0 <= share <= 1, and for a standard normal score.
  double Quantile(double share) const;
  double AtScore(double normal_score) const;
  // The share of cases with at most this duration.
  double Cdf(double tenths) const;
  double Mean() const;
  bool IsCertain() const { return width_ == 0; }

  // What is left of it once the task is known to take longer than `spent`. Where the estimate leaves less
  // than kRefuted for that, the estimate was wrong: then `rest` more is expected, with the default spread.
  // A rest that was reported counts also where the best case has passed and the estimate leaves less time in
  // the middle: a worse estimate, which time refutes later, then never leaves less.
  enum class Rest : uint8_t { kAssumed, kReported };
  DurationDistribution LongerThan(double spent, double rest, Rest known_by = Rest::kAssumed) const;
  static constexpr double kRefuted = 0.01;

  // The distribution before anything was known is origin + width * that of a unit shape. Triangular and
  // PERT-beta have units from 0 to 1 with the mode at `place`. A lognormal's unit has its median at 0 and its
  // 5 % point at -1; `place` is how much further its 95 % point is.
  Shape shape() const { return shape_; }
  double place() const { return place_; }
  double origin() const { return offset_ + origin_; }
  double width() const { return width_; }
  // The share of cases ruled out, those below what was spent.
  double known() const { return known_; }

 private:
  double Whole(double share) const;  // the quantile before anything was known
  double WholeAtScore(double score) const;
  double WholeCdf(double tenths) const;

  Shape shape_;
  double place_ = 0.5, origin_ = 0, width_ = 0;
  double known_ = 0;
  double offset_ = 0;  // work already done when the estimate is of what is left
};

// Of a unit shape (see above).
double UnitAtShare(Shape shape, double place, double share);
double UnitAtScore(Shape shape, double place, double score);
double UnitCdf(Shape shape, double place, double x);
double UnitMean(Shape shape, double place);

// UnitAtScore of a lognormal, for many scores.
class LognormalUnit {
 public:
  explicit LognormalUnit(double ratio);
  double At(double score) const;
  // The value at minus the score that has this value.
  double Mirrored(double value) const { return -value / (1 + value * scale_); }

 private:
  double sigma_ = 0, scale_ = 0;  // both 0: in the limit it is normal
};

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_ESTIMATE_H_
