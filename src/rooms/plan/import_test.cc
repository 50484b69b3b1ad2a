#include "rooms/plan/import.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "base/text.h"
#include "rooms/plan/computed.h"
#include "rooms/plan/exchange/csv.h"
#include "rooms/plan/exchange/mspdi.h"
#include "rooms/plan/exchange/shared_data.h"
#include "rooms/plan/export.h"
#include "rooms/plan/plan_for_test.h"
#include "rooms/plan/reversal.h"

namespace tandem::plan {
namespace {

constexpr std::string_view kPlan =
    "id,name,outline_level,duration,start,predecessors,milestone,assignee,percent_complete\n"
    "1,Prepare,1,,,,,,\n"
    "2,Write,2,5d,2026-01-05,,,Ada,50\n"
    "3,Review,2,2d,,2,,Bob,\n"
    "4,Build,1,2w,,3,,Bob,\n"
    "5,Live,1,0d,,4,yes,,\n";

class ImportTest : public PlanDatabaseTest {
 protected:
  ImportReport Import(std::string_view body, bool preview = false, std::string format = "csv",
                      std::string map = "") {
    request_.body = body;
    request_.query = {
        {"format", std::move(format)}, {"preview", preview ? "true" : "false"}, {"map", std::move(map)}};
    api::Call call = MakeCall();
    const api::Transactions apart(database());
    apart.Read([&](db::Tx& tx) { call.access = Enter(tx, engagement::Action::kImportPlan); });
    PrepareImport(call, apart, {});
    return database().Write([&](db::Tx& tx) { return ImportPlan(tx, Enter(tx), call); });
  }
  std::string Exported() {
    request_.query = {};
    return database().Read([&](db::Tx& tx) { return ExportPlan(tx, Enter(tx), MakeCall()).body; });
  }
  PlanChange Undo(int64_t entry) {
    return database().Write([&](db::Tx& tx) { return ReverseChange(tx, Enter(tx), MakeCall(), {entry}); });
  }
  static std::string Replaced(std::string_view text, std::string_view what, std::string_view with) {
    std::string result(text);
    result.replace(result.find(what), what.size(), with);
    return result;
  }
};
TANDEM_ON_EACH_DATABASE(ImportTest);

TEST_P(ImportTest, APreviewSavesNothing) {
  const ImportReport report = Import(kPlan, true);
  EXPECT_FALSE(report.applied);
  EXPECT_FALSE(report.entry);
  EXPECT_EQ(report.tasks_in_file, 5);
  EXPECT_EQ(report.added_count, 5);
  EXPECT_EQ(report.links_added, 3);
  EXPECT_TRUE(View().tasks.empty());
}

TEST_P(ImportTest, TakesTreeLinksAndDatesOver) {
  const ImportReport report = Import(kPlan);
  EXPECT_TRUE(report.applied);
  const Plan plan = View();
  ASSERT_EQ(plan.tasks.size(), 5u);
  EXPECT_TRUE(plan.tasks[0].summary);
  EXPECT_EQ(plan.tasks[0].duration, "7d");
  EXPECT_EQ(plan.tasks[1].wbs, "1.1");
  EXPECT_EQ(ToText(plan.tasks[3].early_start), "2026-01-14T08:00");
  EXPECT_TRUE(plan.tasks[4].milestone);
  EXPECT_EQ(plan.links.size(), 3u);
}

TEST_P(ImportTest, TheSameFileAgainChangesNothing) {
  Import(kPlan);
  const ImportReport again = Import(kPlan);
  EXPECT_FALSE(again.entry);
  EXPECT_EQ(again.unchanged, 5);
  EXPECT_EQ(
      again.added_count + again.changed_count + again.removed_count + again.links_added + again.links_removed,
      0);
}

TEST_P(ImportTest, AChangedFileAppliesItsDifferencesOnly) {
  Import(kPlan);
  const Plan before = View();
  std::string file = Replaced(kPlan, "2,Write,2,5d", "2,Write,2,6d");
  file = Replaced(file, "5,Live,1,0d,,4,yes,,\n", "9,Documents,1,3d,,4,,Cleo,\n");
  const ImportReport report = Import(file);
  ASSERT_EQ(report.changed.size(), 1u);
  EXPECT_EQ(report.changed[0].name, "Write");
  ASSERT_EQ(report.changed[0].fields.size(), 1u);
  EXPECT_EQ(report.changed[0].fields[0].field, "duration");
  EXPECT_EQ(report.changed[0].fields[0].before, "5d");
  EXPECT_EQ(report.changed[0].fields[0].after, "6d");
  EXPECT_EQ(report.added_count, 1);
  EXPECT_EQ(report.removed_count, 1);
  const Plan after = View();
  EXPECT_EQ(after.tasks[1].id, before.tasks[1].id);
  EXPECT_EQ(after.tasks[1].version, before.tasks[1].version + 1);
  EXPECT_EQ(after.tasks[2].version, before.tasks[2].version);
}

TEST_P(ImportTest, IsUndoneAsAWhole) {
  Import(kPlan);
  const std::string before = Exported();
  const ImportReport report =
      Import(Replaced(Replaced(kPlan, "3,Review,2,2d,,2,,Bob,\n", ""), "2w,,3,", "3w,,2,"));
  EXPECT_EQ(report.removed_count, 1);
  EXPECT_NE(Exported(), before);
  Undo(*report.entry);
  EXPECT_EQ(Exported(), before);
}

TEST_P(ImportTest, WhatWentOutComesInWithoutChange) {
  Import(kPlan);
  Edit(R"({"put_tasks":[{"id":")" + ToText(View().tasks[3].id) +
       R"(","version":1,"constraint":"fnlt","constraint_date":"2026-03-01","deadline":"2026-02-01"}]})");
  const ImportReport report = Import(Exported(), true);
  EXPECT_EQ(report.unchanged, 5);
  EXPECT_EQ(report.links_added + report.links_removed, 0);
}

TEST_P(ImportTest, EveryBadRowIsNamedAndNothingSaved) {
  const std::string bad =
      Replaced(Replaced(kPlan, "2,Write,2,5d", "2,Write,2,soon"), "4,Build,1,2w,,3", "4,Build,1,2w,,77");
  const ImportReport preview = Import(bad, true);
  EXPECT_EQ(preview.problem_count, 2);
  EXPECT_EQ(*preview.problems[0].line, 3);
  EXPECT_EQ(*preview.problems[1].line, 5);
  EXPECT_THROW(Import(bad), Problem);
  EXPECT_TRUE(View().tasks.empty());
}

TEST_P(ImportTest, ACircleIsAProblemOfItsTasks) {
  const std::string circle = Replaced(kPlan, "2,Write,2,5d,2026-01-05,,", "2,Write,2,5d,2026-01-05,4,");
  const ImportReport preview = Import(circle, true);
  EXPECT_GE(preview.problem_count, 3);
  EXPECT_EQ(preview.problems[0].reason, "plan.cycle");
  EXPECT_EQ(preview.problems[0].uid, "2");
  EXPECT_THROW(Import(circle), Problem);
}

TEST_P(ImportTest, OtherHeadersGoThroughTheMapping) {
  const ImportReport report = Import("No;Title;Length;After\n1;Sketch;2d;\n2;Paint;3d;1\n", false, "csv",
                                     "id=No,name=Title,duration=Length,predecessors=After");
  EXPECT_EQ(report.added_count, 2);
  EXPECT_EQ(View().links.size(), 1u);
  EXPECT_EQ(*report.mapping.Find("name"), Json("Title"));
}

TEST_P(ImportTest, EstimatesComeInGoOutAndStayWhereTheFileHasNone) {
  const char* csv =
      "id,name,duration,optimistic,pessimistic,confidence,shape,team,cost_minor\n"
      "1,Sketch,4d,2d,8d,80,lognormal,Core,90000\n";
  Import(csv);
  Import("id,name,duration\n1,Sketch,8d\n");
  const StoredTask task = Stored().tasks.at(0);
  EXPECT_EQ(task.optimistic, WorkTime::Minutes(4 * 480)) << "in proportion to the new duration";
  EXPECT_EQ(task.confidence, 80);
  EXPECT_EQ(task.team, "Core");
  const std::string out = WriteCsv(ToFile(Stored()));
  EXPECT_NE(out.find("4d,,16d,lognormal,80,Core,90000"), std::string::npos) << out;
}

TEST_P(ImportTest, EstimatesThatNoLongerFitTogetherAreNamed) {
  Import("id,name,duration,optimistic,most_likely,pessimistic\n1,Sketch,4d,2d,4d,8d\n");
  const ImportReport preview = Import("id,name,optimistic\n1,Sketch,9d\n", true);
  ASSERT_EQ(preview.problems.size(), 1u);
  EXPECT_EQ(preview.problems[0].uid, "1");
  EXPECT_EQ(preview.problems[0].field, "most_likely");
  EXPECT_EQ(preview.problems[0].reason, "estimate.order");
}

constexpr const char* kKeys =
    "id,name,outline_level,duration,predecessors\n"
    "ABC,Design,1,2d,\n"
    "DEF-12,Sketch,1,2d,ABCFS+2d\n"
    "DEF-2,Paint,1,3d,\"DEF-12FS+2d,ABC\"\n"
    "017,Frame,1,1d,DEF-2SS-10%\n"
    "17,Hang,1,1d,\"017,DEF-12FF\"\n";

TEST_P(ImportTest, TextIdsStandForTheSameTaskEachTime) {
  Import(kKeys);
  const ImportReport again = Import(Replaced(kKeys, "Paint,1,3d", "Paint,1,4d"));
  ASSERT_EQ(again.changed.size(), 1u);
  EXPECT_EQ(again.changed[0].uid, "DEF-2");
  EXPECT_EQ(again.added_count + again.removed_count, 0);
}

TEST_P(ImportTest, TextIdsGoOutAndComeInExactly) {
  Import(kKeys);
  std::vector<std::string> uids;
  for (const Task& task : View().tasks) uids.push_back(task.uid);
  EXPECT_THAT(uids, testing::ElementsAre("ABC", "DEF-12", "DEF-2", "017", "17"));
  const std::string exported = Exported();
  for (const char* text :
       {"\r\nDEF-12,", "ABCFS+2d", "\"DEF-12FS+2d,ABC\"", "DEF-2SS-10%", "\"017,DEF-12FF\""})
    EXPECT_THAT(exported, testing::HasSubstr(text));
  const ImportReport again = Import(exported, true);
  EXPECT_EQ(again.problem_count, 0);
  EXPECT_EQ(again.unchanged, 5);
  EXPECT_EQ(again.links_added + again.links_removed, 0);
}

TEST_P(ImportTest, ARemovedTaskComesBackUnderItsTextId) {
  Import(kKeys);
  const std::string before = Exported();
  const auto report = Import(Replaced(Replaced(kKeys, "DEF-2,Paint", "DEF-3,Paint"), "DEF-2SS", "DEF-3SS"));
  EXPECT_EQ(report.added[0].uid, "DEF-3");
  EXPECT_EQ(report.removed[0].uid, "DEF-2");
  Undo(*report.entry);
  EXPECT_EQ(Exported(), before);
}

TEST_P(ImportTest, NewTasksAreNumberedAboveEveryNumberOfTheFile) {
  Import("id,name,duration\n3,Sketch,2d\n12-4,Paint,3d\nABC-99,Frame,3d\n");
  Edit(R"({"put_tasks":[{"name":"Hang"},{"name":"Sell"}]})");
  EXPECT_EQ(View().tasks[3].uid, "13");
  EXPECT_EQ(View().tasks[4].uid, "14");
  EXPECT_EQ(Import(Exported(), true).unchanged, 5);
}

TEST_P(ImportTest, AnEndlessIdIsAProblemOfItsRow) {
  const ImportReport report = Import("id,name\n" + std::string(101, 'x') + ",Sketch\n", true);
  ASSERT_EQ(report.problem_count, 1);
  EXPECT_EQ(report.problems[0].reason, "plan.uid_long");
}

TEST_P(ImportTest, AFileOfTooManyTasksIsRefusedBeforeAnyLock) {
  std::string csv = "id,name\n";
  for (int i = 1; i <= 50'001; ++i) csv += Cat(i, ",Task\n");
  try {
    Import(csv, true);
    FAIL() << "50,001 tasks were taken";
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.reason(), "plan.too_large");
  }
}

TEST_P(ImportTest, AFileWithFewColumnsLeavesTheRestAlone) {
  Import(kPlan);
  Import("id,name\n1,Prepare\n2,Write it\n3,Review\n4,Build\n5,Live\n");
  const Plan plan = View();
  EXPECT_EQ(plan.tasks[1].name, "Write it");
  EXPECT_EQ(plan.tasks[1].assignee, "Ada");
  EXPECT_EQ(plan.tasks[1].outline_level, 2);
  EXPECT_EQ(plan.links.size(), 3u);
}

// Every real plan: stored and read back it has the dates that the file alone has.
TEST_P(ImportTest, StoredPlansHaveTheDatesOfTheirFiles) {
  const auto folder = std::filesystem::path(SharedData()) / "01_plans";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no shared data";
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".xml" || entry.file_size() > 3'000'000) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    PlanFile file;
    forecast::Schedule expected;
    try {
      file = ReadMspdi(bytes);
      if (!file.problems.empty()) continue;
      expected = forecast::ComputeSchedule(ToPlan(file, *ParseDay("2026-01-05")));
    } catch (const Problem&) {
      continue;
    }
    Import(bytes, false, "mspdi");
    const StoredPlan stored = Stored();
    size_t at = 0;
    for (size_t row = 0; row < file.tasks.size(); ++row) {
      if (file.tasks[row].task.blank || file.tasks[row].project_summary) continue;
      const StoredTask& task = stored.tasks[at++];
      ASSERT_EQ(ToText(task.early_start), ToText(expected.tasks[row].early_start))
          << entry.path() << " " << task.name;
      ASSERT_EQ(ToText(task.late_finish), ToText(expected.tasks[row].late_finish))
          << entry.path() << " " << task.name;
      ASSERT_EQ(task.critical, expected.tasks[row].critical) << entry.path() << " " << task.name;
    }
    const ImportReport again = Import(bytes, true, "mspdi");
    EXPECT_EQ(again.unchanged, again.tasks_in_file) << entry.path();
    ++files;
  }
  std::cout << files << " files\n";
  EXPECT_GT(files, 3);
}

TEST_P(ImportTest, TenThousandTasksAreReadAndCommitted) {
  std::string file = "id,name,outline_level,duration,predecessors\n";
  for (int i = 1; i <= 10'000; ++i) {
    const bool summary = i % 50 == 1;
    file += Cat(i, ",Task number ", i, ',', summary ? 1 : 2, ',', 1 + i % 9, "d,");
    if (!summary && i > 50) file += Cat('"', i - 50, ',', i % 50 > 2 ? i - 1 : i - 50 + 1, "SS+1d\"");
    file += '\n';
  }
  const auto start = std::chrono::steady_clock::now();
  const auto report = Import(file);
  const auto imported = std::chrono::steady_clock::now();
  EXPECT_EQ(report.added_count, 10'000);
  Import(Replaced(file, "Task number 77,", "Task 77,"));
  const auto again = std::chrono::steady_clock::now();
  View();
  const auto viewed = std::chrono::steady_clock::now();
  Undo(*report.entry + 1);
  const auto undone = std::chrono::steady_clock::now();
  const auto ms = [](auto duration) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(duration).count();
  };
  std::cout << "10,000 tasks, " << report.links_added << " links: import " << ms(imported - start)
            << " ms, again " << ms(again - imported) << " ms, read " << ms(viewed - again)
            << " ms, undo of one " << ms(undone - viewed) << " ms\n";
}

}  // namespace
}  // namespace tandem::plan
