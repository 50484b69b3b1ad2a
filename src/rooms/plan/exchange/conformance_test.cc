// Real plans and the dates that Microsoft Project computed for them, to the minute.
#include <gtest/gtest.h>

#include <set>

#include "base/text.h"
#include "forecast/schedule.h"
#include "forecast/work_clock.h"
#include "rooms/plan/exchange/csv_text.h"
#include "rooms/plan/exchange/read_plan.h"
#include "rooms/plan/exchange/shared_data.h"

namespace tandem::plan {
namespace {

enum class Compare { kExact, kWorkingTime };
enum class Rows { kLeaves, kAll };

struct Expected {
  std::string uid, name;
  bool leaf;
  LocalMinute early_start, early_finish, late_start, late_finish;
  int64_t slack_tenths;
  bool critical;
};

std::vector<Expected> ReadExpected(const std::filesystem::path& path) {
  const std::string bytes = FileBytes(path);
  CsvText text(bytes);
  std::map<std::string, size_t> column;
  const auto header = text.Next();
  for (size_t i = 0; header && i < header->fields.size(); ++i) column[header->fields[i]] = i;
  std::vector<Expected> rows;
  while (const auto record = text.Next()) {
    const auto cell = [&](const char* name) -> const std::string& {
      return record->fields.at(column.at(name));
    };
    const auto date = [&](const char* name) { return ParseLocalMinute(cell(name)).value(); };
    rows.push_back({cell("uid"), cell("name"), cell("summary") != "1" && cell("uid") != "0",
                    date("early_start"), date("early_finish"), date("late_start"), date("late_finish"),
                    ParseInt(cell("total_slack_tenth_min")).value_or(0), cell("critical") == "1"});
  }
  return rows;
}

void ExpectDates(const std::string& input, const std::string& expected, Compare compare, Rows which,
                 const std::set<std::string>& except = {}) {
  const auto folder = SharedData() / "01_plans";
  if (!std::filesystem::exists(folder / input)) GTEST_SKIP() << "no shared data at " << folder;
  const PlanFile file = ReadPlan(FileBytes(folder / input));
  EXPECT_TRUE(file.problems.empty());
  const forecast::Plan plan = ToPlan(file, Day{20'000});
  const forecast::Schedule schedule = forecast::ComputeSchedule(plan);
  const forecast::WorkClock clock(plan.calendars, plan.default_calendar, DayOf(plan.start));
  const auto same = [&](LocalMinute wanted, LocalMinute got) {
    if (compare == Compare::kExact) return wanted == got;
    return clock.Between(forecast::ToMoment(wanted), forecast::ToMoment(got)) == 0;
  };
  std::map<std::string, size_t> index;
  for (size_t i = 0; i < file.tasks.size(); ++i) index[file.tasks[i].task.uid] = i;
  for (const Expected& row : ReadExpected(folder / expected)) {
    if ((!row.leaf && which == Rows::kLeaves) || except.contains(row.uid)) continue;
    ASSERT_TRUE(index.contains(row.uid)) << row.uid;
    const forecast::TaskDates& dates = schedule.tasks[index[row.uid]];
    EXPECT_TRUE(same(row.early_start, dates.early_start))
        << row.uid << " early start " << ToText(dates.early_start);
    EXPECT_TRUE(same(row.early_finish, dates.early_finish))
        << row.uid << " early finish " << ToText(dates.early_finish);
    EXPECT_TRUE(same(row.late_start, dates.late_start))
        << row.uid << " late start " << ToText(dates.late_start);
    EXPECT_TRUE(same(row.late_finish, dates.late_finish))
        << row.uid << " late finish " << ToText(dates.late_finish);
    EXPECT_EQ(row.slack_tenths, dates.total_slack.tenths) << row.uid << " " << row.name;
    EXPECT_EQ(row.critical, dates.critical) << row.uid << " " << row.name;
  }
}

class StoredPlans : public testing::TestWithParam<const char*> {};

TEST_P(StoredPlans, HaveTheDatesThatProjectComputed) {
  const std::string name = GetParam();
  const size_t slash = name.find('/');
  ExpectDates(Cat(name, ".xml"),
              Cat("expected/", name.substr(0, slash), "__", name.substr(slash + 1), ".csv"), Compare::kExact,
              Rows::kLeaves);
}

INSTANTIATE_TEST_SUITE_P(
    Leaves, StoredPlans,
    testing::Values("mspdi_from_mpp/actuals_in_progress", "mspdi_from_mpp/bug2",
                    "mspdi_from_mpp/calendar_exceptions", "mspdi_from_mpp/commercial_construction",
                    "mspdi_from_mpp/cross_project_links", "mspdi_from_mpp/manual_chain",
                    "mspdi_from_mpp/msproject2003_deployment", "mspdi_from_mpp/new_product",
                    "mspdi_from_mpp/partly_done", "mspdi_from_mpp/project_sort",
                    "mspdi_from_mpp/software_development_completed", "mspdi_from_mpp/ss_and_lags_76",
                    "mspdi_from_mpp/task_wbs_actuals", "mspdi_from_mpp/weekly_exception_calendar",
                    "mspdi_native/calendar-calendars-project2003-mspdi", "mspdi_native/mspdirelations",
                    "mspdi_native/mspdiresource", "mspdi_native/task-durations-project2003-mspdi",
                    "mspdi_native/task-durations-project2019-mspdi",
                    "mspdi_native/task-links-project2003-mspdi", "mspdi_native/task-links-project2007-mspdi",
                    "mspdi_native/task-links-project2010-mspdi"));

// Tasks 3 and 4 carry late dates from before task 12 was linked to them: their late finish lies after its
// late start.
TEST(StoredPlan, Bug1HasTheDatesThatProjectComputedSaveTwoThatWereLeftOver) {
  ExpectDates("mspdi_from_mpp/bug1.xml", "expected/mspdi_from_mpp__bug1.csv", Compare::kExact, Rows::kAll,
              {"3", "4"});
}

class Variants : public testing::TestWithParam<const char*> {};

TEST_P(Variants, AgreeInWorkingTime) {
  const std::string name = GetParam();
  ExpectDates(Cat("variants/input/", name, ".xml"), Cat("variants/expected/", name, ".csv"),
              Compare::kWorkingTime, Rows::kAll);
}

INSTANTIATE_TEST_SUITE_P(AllRows, Variants,
                         testing::Values("commercial_construction__D00", "commercial_construction__L1",
                                         "commercial_construction__LC2", "commercial_construction__LCD0",
                                         "commercial_construction__LCH0", "new_product__D00",
                                         "new_product__L0", "new_product__LC0"));

TEST(EveryMspdiFile, IsReadAndScheduled) {
  const auto folder = SharedData() / "01_plans";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no shared data at " << folder;
  int count = 0;
  for (const char* set : {"mspdi_native", "mspdi_other_writers", "mspdi_from_mpp"}) {
    for (const auto& entry : std::filesystem::directory_iterator(folder / set)) {
      const PlanFile file = ReadPlan(FileBytes(entry.path()));
      EXPECT_TRUE(file.problems.empty()) << entry.path() << ": " << file.problems.front().message;
      EXPECT_EQ(forecast::ComputeSchedule(ToPlan(file, Day{20'000})).tasks.size(), file.tasks.size());
      ++count;
    }
  }
  EXPECT_GT(count, 40);
}

}  // namespace
}  // namespace tandem::plan
