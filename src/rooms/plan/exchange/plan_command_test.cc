#include "rooms/plan/exchange/plan_command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/text.h"

namespace tandem::plan {
namespace {

using ::testing::HasSubstr;

struct Answer {
  int code;
  std::string out, errors;
};

class PlanCommandTest : public testing::Test {
 protected:
  Answer Try(std::string_view content, bool json = true, std::map<std::string, std::string> map = {}) {
    const auto path = std::filesystem::temp_directory_path() /
                      Cat("tandem_plan_command_", testing::UnitTest::GetInstance()->random_seed(), "_",
                          testing::UnitTest::GetInstance()->current_test_info()->name());
    std::ofstream(path, std::ios::binary) << content;
    std::ostringstream out, errors;
    const int code = RunPlan({path.string(), json, std::move(map), *ParseDay("2026-01-05")}, out, errors);
    std::filesystem::remove(path);
    return {code, out.str(), errors.str()};
  }
};

TEST_F(PlanCommandTest, PrintsTheDatesOfEachTaskAsJson) {
  const Answer run = Try("id,name,duration,predecessors\n1,A,2d,\n2,B,1d,1\n");
  EXPECT_EQ(run.code, 0);
  EXPECT_THAT(run.out, HasSubstr(R"("uid":"2","name":"B")"));
  EXPECT_THAT(run.out, HasSubstr(R"("early_start":"2026-01-07T08:00","early_finish":"2026-01-07T17:00")"));
  EXPECT_THAT(run.out, HasSubstr(R"("total_slack_minutes":0)"));
  EXPECT_THAT(run.out, HasSubstr(R"("critical":true)"));
  EXPECT_THAT(run.out, HasSubstr(R"("finish":"2026-01-07T17:00")"));
}

TEST_F(PlanCommandTest, KeepsTextIdsAndTheLinksBetweenThem) {
  const Answer run = Try("id,name,duration,predecessors\nABC-1,A,2d,\nABC-12,B,1d,ABC-1FS+2d\n");
  EXPECT_EQ(run.code, 0);
  EXPECT_THAT(run.out, HasSubstr(R"("uid":"ABC-12","name":"B")"));
  EXPECT_THAT(run.out, HasSubstr(R"("early_start":"2026-01-09T08:00")"));
  EXPECT_THAT(Try("id,name\nABC-1,A\nABC-12,B\n", false).out, HasSubstr("\nABC-12  B "));
}

TEST_F(PlanCommandTest, PrintsATableForPeople) {
  const Answer run = Try("id,name,duration\n1,Grüße bauen,2d\n", false);
  EXPECT_EQ(run.code, 0);
  EXPECT_THAT(run.out, HasSubstr("Grüße bauen"));
  EXPECT_THAT(run.out, HasSubstr("Finish: 2026-01-06T17:00"));
}

TEST_F(PlanCommandTest, TakesOtherHeadersByTheMap) {
  const Answer run = Try("id,Was\n1,Bauen\n", true, {{"name", "Was"}});
  EXPECT_EQ(run.code, 0);
  EXPECT_THAT(run.out, HasSubstr(R"("name":"Bauen")"));
}

TEST_F(PlanCommandTest, NamesTheRowsThatCannotBeUsed) {
  const Answer json = Try("id,name,duration\n1,A,soon\n");
  EXPECT_EQ(json.code, 1);
  EXPECT_THAT(json.out,
              HasSubstr(R"("problems":[{"line":2,"uid":"1","field":"duration","reason":"plan.duration")"));
  const Answer table = Try("id,name,duration\n1,A,soon\n", false);
  EXPECT_THAT(table.errors, HasSubstr("Problem in line 2 (duration): Write a duration"));
}

TEST_F(PlanCommandTest, NamesTheTasksOfACircle) {
  const Answer run = Try("id,name,predecessors\n1,A,2\n2,B,1\n", false);
  EXPECT_EQ(run.code, 1);
  EXPECT_THAT(run.errors, HasSubstr("“A” (1)"));
  EXPECT_THAT(run.errors, HasSubstr("“B” (2)"));
}

TEST_F(PlanCommandTest, SaysWhichFileCannotBeOpenedOrRead) {
  std::ostringstream out, errors;
  EXPECT_EQ(RunPlan({"/no/such/plan.xml", false, {}, Day{0}}, out, errors), 2);
  EXPECT_THAT(errors.str(), HasSubstr("/no/such/plan.xml"));
  EXPECT_EQ(Try("<Project><Tasks>").code, 2);
}

}  // namespace
}  // namespace tandem::plan
