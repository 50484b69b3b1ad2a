#include "forecast/estimate.h"

#include <algorithm>
#include <cmath>

#include "base/problem.h"
#include "base/text.h"
#include "forecast/special_functions.h"

namespace tandem::forecast {
namespace {

WorkTime Rounded(double tenths) { return {std::llround(tenths)}; }

void CheckRange(WorkTime low, WorkTime high, double confidence, Shape shape) {
  if (low.tenths < 0 || (low.tenths == 0 && shape == Shape::kLognormal)) {
    throw InvalidField("low", "estimate.negative", "Give a lower bound above zero.");
  }
  if (low >= high)
    throw InvalidField("high", "estimate.order", "The upper bound must be above the lower one.");
  if (high > kLongestEstimate)
    throw InvalidField("high", "estimate.absurd", "No task takes a hundred years.");
  if (!(confidence >= 0.01 && confidence <= 0.99)) {
    throw InvalidField("confidence", "estimate.confidence", "Give a confidence between 1 % and 99 %.");
  }
}

Estimate LognormalRange(double low, double high, double score) {
  constexpr double kScoreOf95 = 1.6448536269514722;
  const double median = std::sqrt(low * high);
  const double factor = std::exp(std::log(high / low) / (2 * score) * kScoreOf95);
  return {Shape::kLognormal, Rounded(median / factor), Rounded(median), Rounded(median * factor)};
}

// Quantiles of the shape between 0 and 1 with its mode there; a unit of 10^6 tenths makes rounding harmless.
struct UnitShape {
  Shape shape;
  double At(double mode, double share) const {
    const Estimate unit{shape, {0}, Rounded(mode * 1e6), {1'000'000}};
    return DurationDistribution(unit).Quantile(share) / 1e6;
  }
};

// Begins at zero; the further the mode moves to the left, the further apart are the two quantiles.
Estimate RangeFromZero(double low, double high, double tail, const UnitShape& unit) {
  const double wanted = high / low;
  const auto ratio = [&](double mode) { return unit.At(mode, 1 - tail) / unit.At(mode, tail); };
  if (!(ratio(0) >= wanted)) {
    throw InvalidField("high", "estimate.too_wide",
                       "Only a lognormal reaches so far. Choose it, or give a narrower range.");
  }
  double left = 0, right = 0.5;
  for (int i = 0; i < 40; ++i) {
    const double middle = (left + right) / 2;
    (ratio(middle) >= wanted ? left : right) = middle;
  }
  const double end = high / unit.At(left, 1 - tail);
  return {unit.shape, {0}, Rounded(left * end), Rounded(end)};
}

// The first rule that a point breaks, or nothing.
struct Broken {
  const char* reason;
  const char* message;
};
Broken RuleOf(WorkTime point, WorkTime before) {
  if (point.tenths < 0) return {"estimate.negative", "An estimate cannot be negative."};
  if (point > kLongestEstimate) return {"estimate.absurd", "No task takes a hundred years. Split the task."};
  if (point < before) return {"estimate.order", "Estimates must rise: optimistic, most likely, pessimistic."};
  return {nullptr, nullptr};
}

}  // namespace

Estimate FromOneValue(WorkTime value) {
  const double tenths = static_cast<double>(value.tenths);
  return {Shape::kPertBeta, Rounded(tenths * kDefaultLow), value, Rounded(tenths * kDefaultHigh)};
}

Estimate FromRange(WorkTime low, WorkTime high, double confidence, Shape shape) {
  CheckRange(low, high, confidence, shape);
  const double from = static_cast<double>(low.tenths), to = static_cast<double>(high.tenths);
  const double tail = (1 - confidence) / 2;
  if (shape == Shape::kLognormal) return LognormalRange(from, to, NormalScore(1 - tail));
  const UnitShape unit{shape};
  const double half = (to - from) / 2 / (2 * unit.At(0.5, 1 - tail) - 1), middle = (from + to) / 2;
  if (half > middle) return RangeFromZero(from, to, tail, unit);
  return {shape, Rounded(middle - half), Rounded(middle), Rounded(middle + half)};
}

void CheckEstimate(const Estimate& estimate, WorkTime duration, std::string_view where) {
  std::vector<ProblemDetail> details;
  const auto check = [&](const char* field, WorkTime point, WorkTime before) {
    if (const Broken rule = RuleOf(point, before); rule.reason)
      details.push_back({Cat(where, ".", field), rule.reason, rule.message});
  };
  check("optimistic", estimate.optimistic, {0});
  check("most_likely", estimate.most_likely, estimate.optimistic);
  check("pessimistic", estimate.pessimistic, estimate.most_likely);
  if (details.empty() && estimate.pessimistic.tenths == 0 && duration.tenths > 0) {
    details.push_back({Cat(where, ".pessimistic"), "estimate.zero", "A task with work takes some time."});
  }
  if (details.empty()) return;
  const std::string reason = details.front().reason, message = details.front().message;
  throw Problem(ProblemKind::kInvalid, reason, message, std::move(details));
}

}  // namespace tandem::forecast
