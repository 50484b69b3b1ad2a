#include "forecast/estimate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "base/problem.h"
#include "forecast/special_functions.h"

namespace tandem::forecast {
namespace {

using ::testing::ElementsAre;

Estimate Days(Shape shape, double optimistic, double most_likely, double pessimistic) {
  const auto tenths = [](double days) { return WorkTime{std::llround(days * 4800)}; };
  return {shape, tenths(optimistic), tenths(most_likely), tenths(pessimistic)};
}

// Mean and variance by the quantile function: the integrals over 0 to 1.
struct Moments {
  double mean = 0, variance = 0;
};
Moments MomentsOf(const DurationDistribution& distribution) {
  constexpr int kSteps = 20'000;
  Moments moments;
  double squares = 0;
  for (int i = 0; i < kSteps; ++i) {
    const double x = distribution.Quantile((i + 0.5) / kSteps) / 4800;
    moments.mean += x / kSteps;
    squares += x * x / kSteps;
  }
  moments.variance = squares - moments.mean * moments.mean;
  return moments;
}

void ExpectInverse(const DurationDistribution& distribution) {
  for (double share = 0.01; share < 1; share += 0.01) {
    EXPECT_NEAR(distribution.Cdf(distribution.Quantile(share)), share, 1e-8) << share;
    EXPECT_NEAR(distribution.AtScore(NormalScore(share)), distribution.Quantile(share), 1e-6) << share;
  }
}

std::string ReasonOf(const std::function<void()>& act) {
  try {
    act();
  } catch (const Problem& problem) {
    return problem.reason();
  }
  return "none";
}

TEST(SpecialFunctions, AgreeWithPublishedValues) {
  EXPECT_NEAR(NormalCdf(1.96), 0.9750021048517795, 1e-15);
  EXPECT_NEAR(NormalScore(0.975), 1.959963984540054, 1e-14);
  EXPECT_NEAR(NormalScore(1e-6), -4.753424308822899, 1e-11);
  EXPECT_NEAR(BetaCdf(2, 3, 0.4), 0.5248, 1e-14);  // 1 - 0.6^4 - 4 * 0.4 * 0.6^3
  EXPECT_NEAR(BetaCdf(5, 1, 0.9), std::pow(0.9, 5), 1e-14);
  EXPECT_NEAR(BetaCdf(3.5, 2.5, 0.5), 1 - BetaCdf(2.5, 3.5, 0.5), 1e-14);
}

TEST(DurationDistribution, TriangularHasItsClosedMoments) {
  const DurationDistribution distribution(Days(Shape::kTriangular, 2, 3, 10));
  const Moments moments = MomentsOf(distribution);
  EXPECT_NEAR(distribution.Mean() / 4800, 5, 1e-9);
  EXPECT_NEAR(moments.mean, 5, 1e-4);
  EXPECT_NEAR(moments.variance, (4 + 9 + 100 - 6 - 20 - 30) / 18.0, 1e-3);
  EXPECT_NEAR(distribution.Quantile(0.125) / 4800, 3, 1e-9);  // the mode's share is (3 - 2) / (10 - 2)
  ExpectInverse(distribution);
}

TEST(DurationDistribution, PertBetaHasTheMeanAndVarianceOfItsBeta) {
  const DurationDistribution distribution(Days(Shape::kPertBeta, 2, 4, 12));
  const Moments moments = MomentsOf(distribution);
  const double mean = (2 + 4 * 4 + 12) / 6.0;
  EXPECT_NEAR(distribution.Mean() / 4800, mean, 1e-9);
  EXPECT_NEAR(moments.mean, mean, 1e-4);
  EXPECT_NEAR(moments.variance, (mean - 2) * (12 - mean) / 7, 1e-3);
  ExpectInverse(distribution);
}

TEST(DurationDistribution, LognormalGoesThroughItsThreePoints) {
  const DurationDistribution distribution(Days(Shape::kLognormal, 2, 4, 8));
  EXPECT_NEAR(distribution.Quantile(0.05) / 4800, 2, 1e-9);
  EXPECT_NEAR(distribution.Quantile(0.5) / 4800, 4, 1e-9);
  EXPECT_NEAR(distribution.Quantile(0.95) / 4800, 8, 1e-9);
  const double sigma = std::log(2) / 1.6448536269514722;
  EXPECT_NEAR(distribution.Mean() / 4800, 4 * std::exp(sigma * sigma / 2), 1e-9);
  EXPECT_NEAR(MomentsOf(distribution).variance, std::expm1(sigma * sigma) * 16 * std::exp(sigma * sigma),
              2e-2);
  ExpectInverse(distribution);
}

TEST(DurationDistribution, LognormalIsShiftedMirroredOrNormalAsThePointsAsk) {
  for (const auto& [optimistic, most_likely, pessimistic] :
       {std::tuple{5.0, 6.0, 12.0}, {5.0, 8.0, 10.0}, {5.0, 7.0, 9.0}}) {
    const DurationDistribution distribution(Days(Shape::kLognormal, optimistic, most_likely, pessimistic));
    EXPECT_NEAR(distribution.Quantile(0.05) / 4800, optimistic, 1e-6);
    EXPECT_NEAR(distribution.Quantile(0.5) / 4800, most_likely, 1e-6);
    EXPECT_NEAR(distribution.Quantile(0.95) / 4800, pessimistic, 1e-6);
    EXPECT_NEAR(distribution.Mean() / 4800, MomentsOf(distribution).mean, 1e-2);
  }
  EXPECT_GE(DurationDistribution(Days(Shape::kLognormal, 0, 1, 20)).Quantile(0.0001), 0);
}

TEST(DurationDistribution, ARunningTaskIsKnownToTakeLongerThanItHasTaken) {
  const DurationDistribution whole(Days(Shape::kTriangular, 2, 4, 10));
  const DurationDistribution left = whole.LongerThan(5 * 4800, 4800);
  EXPECT_NEAR(left.Quantile(0), 5 * 4800, 1e-6);
  EXPECT_NEAR(left.Quantile(1), 10 * 4800, 1e-6);
  // P(D > 7 | D > 5) of the triangle's tail is the ratio of the squares of what is left.
  EXPECT_NEAR(1 - left.Cdf(7 * 4800), 9.0 / 25, 1e-9);
  EXPECT_NEAR(left.AtScore(NormalScore(0.64)) / 4800, 7, 1e-6);
  EXPECT_GT(left.Mean(), whole.Mean());
}

TEST(DurationDistribution, AnEstimateThatTimeHasRefutedGivesWayToOneOfTheRest) {
  const DurationDistribution left =
      DurationDistribution(Days(Shape::kPertBeta, 2, 4, 6)).LongerThan(9 * 4800, 2 * 4800);
  EXPECT_NEAR(left.Quantile(0) / 4800, 9 + 2 * kDefaultLow, 1e-6);
  EXPECT_NEAR(left.Quantile(1) / 4800, 9 + 2 * kDefaultHigh, 1e-6);
}

TEST(DurationDistribution, AWorseWorstCaseNeverLeavesARunningTaskLess) {
  for (const Shape shape : {Shape::kTriangular, Shape::kPertBeta}) {
    double least = 0;
    for (double worst = 6; worst <= 40; worst += 0.25) {
      const DurationDistribution left =
          DurationDistribution(Days(shape, 2, 4, worst))
              .LongerThan(8 * 4800, 2 * 4800, DurationDistribution::Rest::kReported);
      EXPECT_GE(left.Quantile(0.5), least - 1e-6) << worst;
      least = left.Quantile(0.5);
    }
    EXPECT_GT(least, 10 * 4800);
  }
}

TEST(Estimate, OneValueSpreadsByTheStatedDefault) {
  EXPECT_EQ(FromOneValue({1000}), (Estimate{Shape::kPertBeta, {700}, {1000}, {1500}}));
}

TEST(Estimate, ARangeHoldsItsConfidence) {
  for (const Shape shape : {Shape::kTriangular, Shape::kPertBeta, Shape::kLognormal}) {
    for (const auto& [low, high] : {std::pair{5, 9}, {2, 12}, {1, 9}}) {
      const DurationDistribution distribution(FromRange({low * 4800}, {high * 4800}, 0.8, shape));
      EXPECT_NEAR(distribution.Cdf(low * 4800), 0.1, 2e-4) << low << " to " << high;
      EXPECT_NEAR(distribution.Cdf(high * 4800), 0.9, 2e-4) << low << " to " << high;
      EXPECT_GE(distribution.Quantile(0), 0);
    }
  }
}

TEST(Estimate, ARangeThatSaysNothingUsableIsRefused) {
  const auto refused = [](int64_t low, int64_t high, double confidence, Shape shape) {
    return ReasonOf([&] { FromRange({low}, {high}, confidence, shape); });
  };
  EXPECT_EQ(refused(-1, 5, 0.8, Shape::kTriangular), "estimate.negative");
  EXPECT_EQ(refused(0, 5, 0.8, Shape::kLognormal), "estimate.negative");
  EXPECT_EQ(refused(5, 5, 0.8, Shape::kPertBeta), "estimate.order");
  EXPECT_EQ(refused(1, 5, 1.0, Shape::kPertBeta), "estimate.confidence");
  EXPECT_EQ(refused(1, 5, std::nan(""), Shape::kPertBeta), "estimate.confidence");
  EXPECT_EQ(refused(1000, 100'000, 0.8, Shape::kTriangular), "estimate.too_wide");
  EXPECT_EQ(refused(1, kLongestEstimate.tenths + 1, 0.8, Shape::kLognormal), "estimate.absurd");
  EXPECT_EQ(refused(0, 5000, 0.8, Shape::kTriangular), "estimate.too_wide");
}

TEST(Estimate, EveryBrokenRuleIsNamedByItsField) {
  try {
    CheckEstimate({Shape::kTriangular, {-10}, {kLongestEstimate.tenths + 1}, {20}}, {10}, "tasks[7]");
    FAIL();
  } catch (const Problem& problem) {
    std::vector<std::string> found;
    for (const ProblemDetail& detail : problem.details()) found.push_back(detail.field + " " + detail.reason);
    EXPECT_THAT(found,
                ElementsAre("tasks[7].optimistic estimate.negative", "tasks[7].most_likely estimate.absurd",
                            "tasks[7].pessimistic estimate.order"));
  }
  EXPECT_EQ(ReasonOf([] { CheckEstimate({}, {10}, "t"); }), "estimate.zero");
  EXPECT_EQ(ReasonOf([] { CheckEstimate({}, {0}, "t"); }), "none");
}

}  // namespace
}  // namespace tandem::forecast
