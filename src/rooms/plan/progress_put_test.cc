#include "rooms/plan/progress_put.h"

#include "rooms/plan/put_for_test.h"

namespace tandem::plan {
namespace {

class ProgressPutTest : public PutTest {
 protected:
  std::string Actual() const {
    const auto text = [](const std::optional<LocalMinute>& date) { return date ? ToText(*date) : "-"; };
    return text(task_.actual_start) + " " + text(task_.actual_finish);
  }
};

TEST_F(ProgressPutTest, FirstProgressBeginsATaskWhenItWasToBegin) {
  EXPECT_EQ(Put(R"("percent_complete":30)"), "");
  EXPECT_EQ(Actual(), "2026-01-05T08:00 -");
}

TEST_F(ProgressPutTest, OfATaskThatWasToBeginLaterBeginsItOnTheDayOfTheReport) {
  task_.start = Moment("2026-03-02T08:00");
  EXPECT_EQ(Put(R"("percent_complete":30)"), "");
  EXPECT_EQ(Actual(), "2026-01-07T08:00 -");
}

TEST_F(ProgressPutTest, TheLastProgressFinishesATaskOnTheDayOfTheReport) {
  EXPECT_EQ(Put(R"("percent_complete":100)"), "");
  EXPECT_EQ(Actual(), "2026-01-05T08:00 2026-01-07T17:00");
}

TEST_F(ProgressPutTest, OnTheDayItWasToFinishTheFinishIsAsPlanned) {
  task_.finish = Moment("2026-01-07T12:00");
  EXPECT_EQ(Put(R"("percent_complete":100)"), "");
  EXPECT_EQ(Actual(), "2026-01-05T08:00 2026-01-07T12:00");
}

TEST_F(ProgressPutTest, AMilestoneIsReachedInOneMoment) {
  task_.duration = {};
  EXPECT_EQ(Put(R"("percent_complete":100)"), "");
  EXPECT_EQ(Actual(), "2026-01-07T17:00 2026-01-07T17:00");
}

TEST_F(ProgressPutTest, AFinishMakesItDone) {
  EXPECT_EQ(Put(R"("actual_finish":"2026-01-06")"), "");
  EXPECT_EQ(task_.percent_complete, 100);
  EXPECT_EQ(Actual(), "2026-01-05T08:00 2026-01-06T17:00");
}

TEST_F(ProgressPutTest, LessThanAllTakesTheFinishAwayAndNothingTheStart) {
  Put(R"("percent_complete":100)");
  EXPECT_EQ(Put(R"("percent_complete":90)"), "");
  EXPECT_EQ(Actual(), "2026-01-05T08:00 -");
  EXPECT_EQ(Put(R"("percent_complete":0)"), "");
  EXPECT_EQ(Actual(), "- -");
}

TEST_F(ProgressPutTest, DatesThatAreSaidHold) {
  EXPECT_EQ(
      Put(R"("percent_complete":100,"actual_start":"2026-01-06T10:00","actual_finish":"2026-01-06T15:00")"),
      "");
  EXPECT_EQ(Actual(), "2026-01-06T10:00 2026-01-06T15:00");
}

TEST_F(ProgressPutTest, WhatCannotHaveHappenedIsRefused) {
  EXPECT_EQ(Put(R"("actual_start":"soon")"), "actual_start format\n");
  EXPECT_EQ(Put(R"("actual_start":"2026-01-09")"), "actual_start plan.actual_future\n");
  EXPECT_EQ(Put(R"("actual_start":"2026-01-07","actual_finish":"2026-01-06")"),
            "actual_finish plan.actual_order\n");
  EXPECT_EQ(Put(R"("actual_start":"2026-01-05","actual_finish":"2026-01-06","percent_complete":50)"),
            "actual_finish plan.actual_unfinished\n");
}

TEST_F(ProgressPutTest, ForgetsWhatAFileSaidOfTheWorkDone) {
  task_.extra = R"({"remaining_duration":4800})";
  EXPECT_EQ(Put(R"("percent_complete":0)"), "");
  EXPECT_NE(task_.extra, "") << "nothing else was said";
  EXPECT_EQ(Put(R"("percent_complete":30)"), "");
  EXPECT_EQ(task_.extra, "");
}

}  // namespace
}  // namespace tandem::plan
