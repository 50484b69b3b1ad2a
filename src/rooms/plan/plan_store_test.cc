#include "rooms/plan/plan_store.h"

#include "base/text.h"
#include "rooms/plan/plan_for_test.h"

namespace tandem::plan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class PlanStoreTest : public PlanDatabaseTest {
 protected:
  static std::string Three() {
    return R"({"put_tasks":[
      {"id":")" +
           TaskUuid(1) + R"(","version":0,"name":"Design","duration":"5d"},
      {"id":")" +
           TaskUuid(2) + R"(","version":0,"name":"Build","duration":"2w"},
      {"id":")" +
           TaskUuid(3) + R"(","version":0,"name":"Go live","duration":"0d","milestone":true}],
      "put_links":[
      {"predecessor_id":")" +
           TaskUuid(1) + R"(","successor_id":")" + TaskUuid(2) + R"(","type":"FS","lag":""},
      {"predecessor_id":")" +
           TaskUuid(2) + R"(","successor_id":")" + TaskUuid(3) + R"(","type":"FS","lag":""}]})";
  }
};
TANDEM_ON_EACH_DATABASE(PlanStoreTest);

TEST_P(PlanStoreTest, AnUntouchedPlanIsEmptyAndStartsOnTheEngagementsDay) {
  const Plan plan = View();
  EXPECT_EQ(ToText(plan.start), "2026-01-05T08:00");
  EXPECT_EQ(plan.version, 0);
  EXPECT_THAT(plan.tasks, IsEmpty());
  ASSERT_EQ(plan.calendars.size(), 1u);
  EXPECT_EQ(plan.calendars[0].name, "Standard");
}

TEST_P(PlanStoreTest, AnEditStoresTasksLinksAndTheirDates) {
  const PlanChange change = Edit(Three());
  EXPECT_EQ(change.tasks.size(), 3u);
  EXPECT_EQ(change.links.size(), 2u);
  EXPECT_EQ(*change.entry, 1);
  const Plan plan = View();
  ASSERT_EQ(plan.tasks.size(), 3u);
  EXPECT_EQ(ToText(plan.tasks[0].early_finish), "2026-01-09T17:00");
  EXPECT_EQ(ToText(plan.tasks[1].early_start), "2026-01-12T08:00");
  EXPECT_EQ(ToText(plan.tasks[2].early_finish), "2026-01-23T17:00");
  EXPECT_TRUE(plan.tasks[2].critical);
  EXPECT_EQ(plan.tasks[1].duration, "10d");
  EXPECT_EQ(ToText(*plan.finish), "2026-01-23T17:00");
}

TEST_P(PlanStoreTest, AChangeMovesWhatFollowsAndAnswersAllOfIt) {
  Edit(Three());
  const PlanChange change =
      Edit(R"({"put_tasks":[{"id":")" + TaskUuid(1) + R"(","version":1,"duration":"8d"}]})");
  EXPECT_EQ(change.tasks.size(), 3u);
  const Plan plan = View();
  EXPECT_EQ(plan.tasks[0].version, 2);
  EXPECT_EQ(plan.tasks[1].version, 1);
  EXPECT_EQ(ToText(plan.tasks[1].early_start), "2026-01-15T08:00");
  EXPECT_EQ(ToText(plan.tasks[2].early_finish), "2026-01-28T17:00");
}

TEST_P(PlanStoreTest, AStaleVersionIsRefusedWithBothVersions) {
  Edit(Three());
  Edit(R"({"put_tasks":[{"id":")" + TaskUuid(1) + R"(","version":1,"name":"Design it"}]})");
  try {
    Edit(R"({"put_tasks":[{"id":")" + TaskUuid(1) + R"(","version":1,"name":"Design that"}]})");
    FAIL();
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.kind(), ProblemKind::kStale);
    const Json both = ParseJson("{" + problem.extension() + "}");
    EXPECT_EQ(*both.Find("current")->Find("name"), Json("Design it"));
    EXPECT_EQ(*both.Find("yours")->Find("name"), Json("Design that"));
  }
}

TEST_P(PlanStoreTest, ACircleIsRefusedAndNothingIsSaved) {
  Edit(Three());
  EXPECT_EQ(RefusalOf(R"({"put_links":[{"predecessor_id":")" + TaskUuid(3) + R"(","successor_id":")" +
                      TaskUuid(1) + R"(","type":"FS","lag":""}]})"),
            "plan.cycle");
  EXPECT_EQ(View().links.size(), 2u);
}

TEST_P(PlanStoreTest, ASettingOnItsOwnIsKeptAndMovesTheTasks) {
  Edit(Three());
  Edit(R"({"settings":{"start":"2026-02-02","title":"New"}})");
  const Plan plan = View();
  EXPECT_EQ(plan.title, "New");
  EXPECT_EQ(ToText(plan.tasks[0].start), "2026-02-02T08:00");
}

TEST_P(PlanStoreTest, AnEditWithoutEffectWritesNothing) {
  Edit(Three());
  const PlanChange change =
      Edit(R"({"put_tasks":[{"id":")" + TaskUuid(1) + R"(","version":1,"duration":"1w"}]})");
  EXPECT_FALSE(change.entry);
  EXPECT_EQ(change.version, 1);
  EXPECT_EQ(View().tasks[0].version, 1);
}

TEST_P(PlanStoreTest, PagesOfTasksFollowEachOtherInOrder) {
  Edit(Three());
  std::vector<std::string> names;
  api::PageRequest request{2, ""};
  for (int pages = 0; pages < 2; ++pages) {
    const auto page = database().Read([&](db::Tx& tx) { return ViewTasks(tx, Enter(tx), request); });
    for (const Task& task : page.items) names.push_back(task.name);
    if (page.next) request.after = *FromBase64Url(*page.next);
  }
  EXPECT_THAT(names, ElementsAre("Design", "Build", "Go live"));
}

TEST_P(PlanStoreTest, TheEngagementLearnsItsFigures) {
  now_ = *ParseInstant("2026-01-07T10:00:00Z");
  Edit(Three());
  Edit(R"({"put_tasks":[{"id":")" + TaskUuid(1) + R"(","version":1,"percent_complete":30}]})");
  const auto engagement =
      database().Read([&](db::Tx& tx) { return engagement::ReadEngagement(tx, Enter(tx)); });
  EXPECT_EQ(engagement.task_count, 3);
  EXPECT_EQ(engagement.percent_complete, 10);
  EXPECT_EQ(ToText(*engagement.finish), "2026-01-23T17:00");
}

TEST_P(PlanStoreTest, NoHotStatementReadsAWholeTable) {
  Edit(Three());
  database().Read([&](db::Tx& tx) {
    for (const std::string& sql : HotStatements()) EXPECT_THAT(db::FullScans(tx, sql), IsEmpty()) << sql;
  });
}

}  // namespace
}  // namespace tandem::plan
