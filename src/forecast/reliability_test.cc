#include "forecast/reliability.h"

#include <gtest/gtest.h>

#include <vector>

namespace tandem::forecast {
namespace {

TEST(Reliability, TheBrierScoreIsTheMeanSquaredError) {
  const std::vector<Stated> statements = {{1, true}, {0.8, true}, {0.8, false}, {0, false}};
  EXPECT_NEAR(Judge(statements).brier, (0 + 0.04 + 0.64 + 0) / 4, 1e-12);
}

TEST(Reliability, EachBinHoldsWhatWasStatedAndWhatHappened) {
  const std::vector<Stated> statements = {{0.8, true}, {0.84, true}, {0.88, false}, {0.3, true}};
  const Reliability judged = Judge(statements);
  EXPECT_EQ(judged.count, 4);
  EXPECT_EQ(judged.bins[8].count, 3);
  EXPECT_NEAR(judged.bins[8].mean_stated, 0.84, 1e-12);
  EXPECT_NEAR(judged.bins[8].share_happened, 2.0 / 3, 1e-12);
  EXPECT_EQ(judged.bins[3].count, 1);
  EXPECT_EQ(judged.bins[0].count, 0);
}

TEST(Reliability, CertaintyBelongsToTheLastBin) {
  EXPECT_EQ(Judge(std::vector<Stated>{{1, true}}).bins[9].count, 1);
  EXPECT_EQ(Judge(std::vector<Stated>{{0, true}}).bins[0].count, 1);
}

TEST(Reliability, NothingStatedHasNoScore) {
  const Reliability judged = Judge({});
  EXPECT_EQ(judged.count, 0);
  EXPECT_EQ(judged.brier, 0);
}

TEST(Reliability, ALowQuantilePaysLittleForWhatComesLater) {
  EXPECT_NEAR(PinballLoss(0.1, 100, 110), 1, 1e-12);
  EXPECT_NEAR(PinballLoss(0.1, 100, 90), 9, 1e-12);
  EXPECT_EQ(PinballLoss(0.5, 100, 100), 0);
}

}  // namespace
}  // namespace tandem::forecast
