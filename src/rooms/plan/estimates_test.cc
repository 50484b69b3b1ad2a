#include "rooms/plan/estimates.h"

#include "rooms/plan/put_for_test.h"

namespace tandem::plan {
namespace {

using forecast::Shape;
using testing::ElementsAre;

class EstimatesTest : public PutTest {};

TEST_F(EstimatesTest, ATaskThatNobodyEstimatedLeavesItsSpreadToTheForecast) {
  EXPECT_FALSE(EstimateOf(task_, task_.duration));
}

TEST_F(EstimatesTest, ThreePointsAreTakenAsTheyAre) {
  EXPECT_EQ(Put(R"("optimistic":"3d","most_likely":"4d","pessimistic":"9d","estimate_shape":"triangular")"),
            "");
  EXPECT_EQ(EstimateOf(task_, task_.duration),
            (forecast::Estimate{Shape::kTriangular, *Days(3), *Days(4), *Days(9)}));
}

TEST_F(EstimatesTest, AMissingMostLikelyTimeIsTheDurationAsFarAsTheOthersLetIt) {
  EXPECT_EQ(Put(R"("optimistic":"3d","pessimistic":"9d")"), "");
  EXPECT_EQ(EstimateOf(task_, task_.duration)->most_likely, *Days(4));
  EXPECT_EQ(Put(R"("optimistic":"5d")"), "");
  EXPECT_EQ(EstimateOf(task_, task_.duration)->most_likely, *Days(5));
}

TEST_F(EstimatesTest, AMissingOuterPointLiesWhereTheDefaultSpreadPutsIt) {
  EXPECT_EQ(Put(R"("pessimistic":"9d")"), "");
  EXPECT_EQ(EstimateOf(task_, task_.duration)->optimistic, forecast::FromOneValue(*Days(4)).optimistic);
}

TEST_F(EstimatesTest, ARangeWithAConfidenceIsTheCentralOne) {
  EXPECT_EQ(Put(R"("optimistic":"3d","pessimistic":"8d","confidence":80,"estimate_shape":"lognormal")"), "");
  const forecast::DurationDistribution distribution(*EstimateOf(task_, task_.duration));
  EXPECT_NEAR(distribution.Quantile(0.1), 3 * 4800, 5);
  EXPECT_NEAR(distribution.Quantile(0.9), 8 * 4800, 5);
}

TEST_F(EstimatesTest, AMostLikelyTimeAndAConfidenceTakeEachOthersPlace) {
  EXPECT_EQ(Put(R"("optimistic":"3d","most_likely":"4d","pessimistic":"8d")"), "");
  EXPECT_EQ(Put(R"("confidence":80)"), "");
  EXPECT_FALSE(task_.most_likely);
  EXPECT_EQ(Put(R"("most_likely":"5d")"), "");
  EXPECT_FALSE(task_.confidence);
  EXPECT_EQ(Put(R"("most_likely":"5d","confidence":80)"), "most_likely estimate.range\n");
}

TEST_F(EstimatesTest, WhatMakesNoSenseIsRefusedByField) {
  EXPECT_EQ(Put(R"("optimistic":"9d","most_likely":"3d")"), "most_likely estimate.order\n");
  EXPECT_EQ(Put(R"("optimistic":"-1d")"), "optimistic plan.duration\n");
  EXPECT_EQ(Put(R"("optimistic":"0","most_likely":"0","pessimistic":"0")"), "pessimistic estimate.zero\n");
  EXPECT_EQ(Put(R"("optimistic":"1d","most_likely":"2d","pessimistic":"200000d")"),
            "pessimistic estimate.absurd\n");
  EXPECT_EQ(Put(R"("optimistic":"4d","most_likely":null,"pessimistic":"3d","confidence":80)"),
            "pessimistic estimate.order\n");
  EXPECT_EQ(Put(R"("optimistic":null,"pessimistic":"3d","confidence":80)"), "optimistic required\n");
}

TEST_F(EstimatesTest, AConfidenceAndACostHaveTheirLimits) {
  for (const char* fields : {R"({"confidence":49})", R"({"confidence":100})", R"({"cost_minor":-1})",
                             R"({"estimate_shape":"gauss"})"}) {
    EXPECT_THROW(FromJson<TaskPut>(ParseJson(fields)), Problem) << fields;
  }
}

TEST_F(EstimatesTest, WhatTakesNoTimeHasNoEstimate) {
  EXPECT_EQ(Put(R"("duration":"0d","optimistic":"1d")"), "optimistic estimate.no_length\n");
}

TEST_F(EstimatesTest, OfElapsedTimeAreElapsedToo) {
  EXPECT_EQ(Put(R"("duration":"4ed","optimistic":"3d")"), "optimistic plan.duration\n");
  EXPECT_EQ(Put(R"("duration":"4ed","optimistic":"3ed")"), "");
  EXPECT_EQ(task_.optimistic, WorkTime::Minutes(3 * 1440));
}

TEST_F(EstimatesTest, FollowTheDurationInProportion) {
  EXPECT_EQ(Put(R"("optimistic":"3d","most_likely":"4d","pessimistic":"9d")"), "");
  EXPECT_EQ(Put(R"("duration":"8d")"), "");
  EXPECT_EQ(task_.optimistic, Days(6));
  EXPECT_EQ(task_.most_likely, Days(8));
  EXPECT_EQ(task_.pessimistic, Days(18));
  EXPECT_EQ(Put(R"("duration":"7d","most_likely":"10d")"), "") << "what the edit says itself holds";
  EXPECT_EQ(task_.most_likely, Days(10));
  EXPECT_EQ(task_.optimistic->tenths % 150, 0) << "whole quarters of an hour";
}

TEST_F(EstimatesTest, GoWhereThereIsNoProportion) {
  EXPECT_EQ(Put(R"("optimistic":"3d","pessimistic":"9d","confidence":80)"), "");
  EXPECT_EQ(Put(R"("duration":"2ed")"), "");
  EXPECT_FALSE(task_.optimistic || task_.pessimistic || task_.confidence);
}

TEST_F(EstimatesTest, AreOneForOneWithTheTasksAndNothingForSummaries) {
  task_.pessimistic = Days(9);
  StoredTask summary = task_;
  summary.summary = true;
  StoredPlan plan;
  plan.tasks = {summary, task_};
  const auto estimates = Estimates(plan);
  EXPECT_FALSE(estimates[0]);
  EXPECT_TRUE(estimates[1]);
}

TEST_F(EstimatesTest, TeamsAreTheSameInAnyCase) {
  StoredPlan plan;
  for (const char* team : {"Billing", "", "Portal", " billing "}) {
    task_.team = team;
    plan.tasks.push_back(task_);
  }
  EXPECT_THAT(Teams(plan), ElementsAre(0, -1, 1, 0));
}

}  // namespace
}  // namespace tandem::plan
