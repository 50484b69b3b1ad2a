#include "app/calibrate_command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/text.h"
#include "platform/json/json_parser.h"

namespace tandem::app {
namespace {

using ::testing::HasSubstr;

constexpr const char* kHeader = "project,as_of,estimated_end,actual_end,project_start\n";

struct Answer {
  int code;
  std::string out, errors;
};

class CalibrateCommandTest : public testing::Test {
 protected:
  void TearDown() override {
    for (const char* name : {"history", "score"}) std::filesystem::remove(Path(name));
  }

  static std::filesystem::path Path(std::string_view name) {
    return std::filesystem::temp_directory_path() /
           Cat("tandem_calibrate_", testing::UnitTest::GetInstance()->random_seed(), "_",
               testing::UnitTest::GetInstance()->current_test_info()->name(), "_", name, ".csv");
  }

  static Answer Try(std::string_view history, std::string_view score, bool json = true) {
    std::ofstream(Path("history"), std::ios::binary) << history;
    std::ofstream(Path("score"), std::ios::binary) << score;
    std::ostringstream out, errors;
    const int code = RunCalibrate({Path("history").string(), Path("score").string(), json}, out, errors);
    return {code, out.str(), errors.str()};
  }

  static std::string Row(std::string_view row) { return Cat(kHeader, row, "\n"); }

  const std::string history_ = Row("A,2026-01-01,2026-03-01,2026-04-01,2026-01-01");
  const std::string score_ = Row("B,2026-01-01,2026-03-01,2026-03-11,2026-01-01");
};

TEST_F(CalibrateCommandTest, PrintsEveryFigureOfEveryMethodAsJson) {
  const Answer run = Try(history_, score_);
  EXPECT_EQ(run.code, 0) << run.errors;
  const Json json = ParseJson(run.out);
  EXPECT_EQ(*json.Find("rows")->AsInt(), 1);
  for (const char* method : {"calibrated", "unadjusted", "baseline"}) {
    const Json& figures = *json.Find(method);
    ASSERT_EQ(figures.Find("levels")->AsArray()->size(), 4u);
    for (const char* figure : {"level", "coverage", "pinball"}) {
      EXPECT_TRUE(figures.Find("levels")->AsArray()->front().Find(figure)) << figure;
    }
    EXPECT_TRUE(figures.Find("width80"));
    EXPECT_TRUE(figures.Find("brier"));
  }
}

TEST_F(CalibrateCommandTest, PrintsATableForPeople) {
  const Answer run = Try(history_, score_, false);
  EXPECT_EQ(run.code, 0);
  EXPECT_THAT(run.out, HasSubstr("1 finished projects in the history; 1 rows scored, 0 left out."));
  EXPECT_THAT(run.out, HasSubstr("baseline"));
}

TEST_F(CalibrateCommandTest, TakesColumnsInAnyOrderAndPassesOverOthers) {
  const Answer run = Try(history_,
                         "note,actual_end,project,project_start,Estimated_End,as_of\r\n"
                         "\"so, la\",2026-03-11,B,2026-01-01,2026-03-01,2026-01-01\r\n");
  EXPECT_EQ(run.code, 0) << run.errors;
  EXPECT_EQ(run.out, Try(history_, score_).out);
}

TEST_F(CalibrateCommandTest, NamesLineAndColumnOfABadDateAndPrintsNothing) {
  const Answer run = Try(history_ + "C,2026-13-01,2026-03-01,2026-03-11,2026-01-01\n", score_);
  EXPECT_EQ(run.code, 1);
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.errors, HasSubstr("line 3, column as_of: “2026-13-01” is no date"));
}

TEST_F(CalibrateCommandTest, NamesEveryBadCell) {
  const Answer run = Try(history_, Row(",yesterday,2026-03-01,,\nB,2026-01-01,,2026-03-01,2026-01-01"));
  EXPECT_EQ(run.code, 1);
  for (const char* cell : {"line 2, column project:", "line 2, column as_of:",
                           "line 2, column project_start:", "line 3, column estimated_end:"}) {
    EXPECT_THAT(run.errors, HasSubstr(cell));
  }
  EXPECT_THAT(run.errors, HasSubstr("4 cells"));
}

TEST_F(CalibrateCommandTest, RefusesRowsThatContradictEachOther) {
  const std::string other_end = "B,2026-01-08,2026-03-01,2026-03-12,2026-01-01\n";
  EXPECT_THAT(Try(history_, score_ + other_end).errors,
              HasSubstr("line 3, column actual_end: Project “B” ends on another"));
  const std::string other_estimate = "B,2026-01-01,2026-03-02,2026-03-11,2026-01-01\n";
  EXPECT_THAT(Try(history_, score_ + other_estimate).errors,
              HasSubstr("line 3, column as_of: Project “B” has another"));
  EXPECT_THAT(Try(history_, Row("B,2026-01-01,2026-03-01,2025-12-31,2026-01-01")).errors,
              HasSubstr("line 2, column actual_end: The project ends before it starts"));
}

TEST_F(CalibrateCommandTest, ARowThatRepeatsAnotherCountsOnce) {
  EXPECT_EQ(Try(history_, score_ + "B,2026-01-01,2026-03-01,2026-03-11,2026-01-01\n").out,
            Try(history_, score_).out);
}

TEST_F(CalibrateCommandTest, AProjectThatStillRunsIsNotScored) {
  const Answer run = Try(history_, score_ + "C,2026-01-01,2026-03-01,,2026-01-01\n");
  EXPECT_EQ(run.code, 0);
  EXPECT_THAT(run.out, HasSubstr("\"rows\":1,\"left_out\":1"));
}

TEST_F(CalibrateCommandTest, SaysWhichColumnIsMissing) {
  const Answer run = Try("project,week_end,estimated_end,actual_end,project_start\n", score_);
  EXPECT_EQ(run.code, 1);
  EXPECT_THAT(run.errors, HasSubstr("has no column “as_of”"));
}

TEST_F(CalibrateCommandTest, RefusesFilesWithoutRowsOrWithNothingFinished) {
  EXPECT_THAT(Try(kHeader, score_).errors, HasSubstr("has no rows below its header"));
  EXPECT_EQ(Try("", score_).code, 2);
  EXPECT_EQ(Try(Row("A,2026-01-01,2026-03-01,,2026-01-01"), score_).code, 1);
}

TEST_F(CalibrateCommandTest, SaysWhichFileCannotBeOpened) {
  std::ostringstream out, errors;
  EXPECT_EQ(RunCalibrate({"/nowhere/history.csv", "/nowhere/score.csv", true}, out, errors), 2);
  EXPECT_THAT(errors.str(), HasSubstr("/nowhere/history.csv cannot be opened"));
  EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace tandem::app
