#include "rooms/plan/exchange/forecast_command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/text.h"

namespace tandem::plan {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct Answer {
  int code;
  std::string out, errors;
};

Answer Try(std::string_view content, ForecastCommand command = {}) {
  const auto path = std::filesystem::temp_directory_path() /
                    Cat("tandem_forecast_command_", testing::UnitTest::GetInstance()->random_seed(), "_",
                        testing::UnitTest::GetInstance()->current_test_info()->name());
  std::ofstream(path, std::ios::binary) << content;
  command.file.path = path.string();
  command.file.today = *ParseDay("2026-01-05");
  std::ostringstream out, errors;
  const int code = RunForecast(command, out, errors);
  std::filesystem::remove(path);
  return {code, out.str(), errors.str()};
}

ForecastCommand Json(std::string by = "", int trials = 1000) {
  ForecastCommand command;
  command.file.json = true;
  command.trials = trials;
  command.by = std::move(by);
  return command;
}

constexpr std::string_view kCertain =
    "id,name,duration,predecessors,optimistic,most_likely,pessimistic\n1,A,2d,,3d,3d,3d\n2,B,1d,1,1d,1d,"
    "1d\n3,Done,0,2,,,\n";

TEST(ForecastCommand, PrintsQuantilesProbabilityAndCriticalityAsJson) {
  const Answer run = Try(kCertain, Json("2026-01-08"));
  EXPECT_EQ(run.code, 0);
  EXPECT_THAT(run.out, HasSubstr(R"({"trials":1000,"seed":1,"seconds":)"));
  EXPECT_THAT(run.out, HasSubstr(R"("end":{"p10":"2026-01-08T17:00","p50":"2026-01-08T17:00")"));
  EXPECT_THAT(run.out, HasSubstr(R"("p95":"2026-01-08T17:00","probability":1)"));
  EXPECT_THAT(run.out, HasSubstr(R"("milestones":[{"uid":"3","name":"Done","p10":"2026-01-08T17:00")"));
  EXPECT_THAT(run.out, HasSubstr(R"("tasks":[{"uid":"1","name":"A","criticality":1})"));
}

TEST(ForecastCommand, WithoutAnEstimateTheDefaultSpreadCounts) {
  const Answer run = Try("id,name,duration\n1,A,10d\n", Json("2026-01-16T17:00"));
  EXPECT_THAT(run.out, HasSubstr(R"("p10":"2026-01-15)"));
  EXPECT_THAT(run.out, HasSubstr(R"("p95":"2026-01-21)"));
  EXPECT_THAT(Try("id,name,duration\n1,A,10d\n", Json()).out, Not(HasSubstr("probability")));
}

TEST(ForecastCommand, OneOrTwoOfTheThreePointsAreEnough) {
  const Answer run = Try("id,name,duration,pessimistic\n1,A,2d,20d\n2,B,9d,5d\n", Json());
  EXPECT_EQ(run.code, 0) << run.out << run.errors;
}

TEST(ForecastCommand, PrintsATableForPeople) {
  ForecastCommand command;
  command.by = "2026-01-08T12:00";
  const Answer run = Try(kCertain, command);
  EXPECT_THAT(run.out, HasSubstr("The plan's end"));
  EXPECT_THAT(run.out, HasSubstr("by 2026-01-08T12:00"));
  EXPECT_THAT(run.out, HasSubstr("0 %"));
  EXPECT_THAT(run.out, HasSubstr("10000 trials, seed 1"));
}

TEST(ForecastCommand, SaysWhatIsWrongWithARequest) {
  EXPECT_THAT(Try(kCertain, Json("soon")).out, HasSubstr(R"("reason":"forecast.by")"));
  EXPECT_EQ(Try(kCertain, Json("soon")).code, 1);
  EXPECT_THAT(Try(kCertain, Json("", 0)).out, HasSubstr(R"("reason":"simulation.trials")"));
  EXPECT_THAT(Try(kCertain, Json("", 10'000'001)).out, HasSubstr(R"("reason":"simulation.trials")"));
  EXPECT_THAT(Try("id,name,predecessors\n1,A,2\n2,B,1\n", Json()).out, HasSubstr(R"("reason":"plan.cycle")"));
  EXPECT_THAT(Try("id,name,optimistic,most_likely,pessimistic\n1,A,5d,3d,4d\n", Json()).out,
              HasSubstr("problems"));
  EXPECT_THAT(Try("id,name,duration\n", Json()).out, HasSubstr("simulation.empty"));
}

}  // namespace
}  // namespace tandem::plan
