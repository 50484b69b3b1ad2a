#include "rooms/plan/edit_apply.h"

#include <gmock/gmock.h>

#include "base/text.h"
#include "platform/json/json_parser.h"
#include "rooms/plan/outline.h"

namespace tandem::plan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string Id(int number) { return Cat("01980000-0000-7000-8000-00000000000", number); }
std::string Ref(int number) { return Cat("\"id\":\"", Id(number), "\",\"version\":1"); }

// A (1), B (1) with C and D below it, E (1).
const Day kToday = *ParseDay("2026-02-02");

class EditTest : public testing::Test {
 protected:
  EditTest() : plan_(EmptyPlan({*ParseUuid(Id(9))}, "Plan", *ParseDay("2026-01-05"))) {
    const std::pair<const char*, int> rows[] = {{"A", 1}, {"B", 1}, {"C", 2}, {"D", 2}, {"E", 1}};
    for (int i = 0; i < 5; ++i) {
      StoredTask task;
      task.id = {*ParseUuid(Id(i + 1))};
      task.uid = std::to_string(i + 1);
      task.position = (i + 1) * kPositionStep;
      task.name = rows[i].first;
      task.outline_level = rows[i].second;
      task.duration = WorkTime::Minutes(480);
      plan_.tasks.push_back(task);
    }
    plan_.settings.next_uid = 6;
  }

  StoredPlan Apply(const std::string& json) {
    return ApplyEdit(
        plan_, FromJson<PlanEdit>(ParseJson(json)), [this] { return NewUuid({1}, 2, ++ids_); }, kToday);
  }
  StoredPlan Put(const std::string& fields) { return Apply("{\"put_tasks\":[{" + fields + "}]}"); }
  std::string Tree(const StoredPlan& plan) {
    std::string tree;
    int64_t last = 0;
    for (const StoredTask& task : plan.tasks) {
      EXPECT_GT(task.position, last) << "positions rise";
      last = task.position;
      tree += Cat(task.name, task.outline_level, ' ');
    }
    return std::string(Trim(tree));
  }
  std::vector<std::string> ErrorsOf(const std::string& json) {
    std::vector<std::string> errors;
    try {
      Apply(json);
    } catch (const Problem& problem) {
      for (const ProblemDetail& detail : problem.details())
        errors.push_back(detail.field + " " + detail.reason);
    }
    return errors;
  }
  std::string LinkText(int from, int to, const std::string& lag = "") {
    return Cat(R"({"predecessor_id":")", Id(from), R"(","successor_id":")", Id(to),
               R"(","type":"FS","lag":")", lag, "\"}");
  }
  std::string LinkEdit(const std::string& links) { return "{\"put_links\":[" + links + "]}"; }

  StoredPlan plan_;
  uint64_t ids_ = 0;
};

TEST_F(EditTest, ANewTaskGoesToTheEndWithTheNextNumber) {
  const StoredPlan plan = Put(R"("name":"F")");
  EXPECT_EQ(Tree(plan), "A1 B1 C2 D2 E1 F1");
  EXPECT_EQ(plan.tasks[5].uid, "6");
  EXPECT_EQ(plan.tasks[5].duration, WorkTime::Minutes(480));
}

TEST_F(EditTest, ANewTaskFollowsAnotherOnItsLevelPastWhatIsBelow) {
  EXPECT_EQ(Tree(Put(R"("name":"F","after_id":")" + Id(2) + '"')), "A1 B1 C2 D2 F1 E1");
  EXPECT_EQ(Tree(Put(R"("name":"F","outline_level":2,"after_id":")" + Id(2) + '"')), "A1 B1 F2 C2 D2 E1");
  EXPECT_EQ(Tree(Put(R"("name":"F","outline_level":1,"after_id":")" + Id(3) + '"')), "A1 B1 C2 D2 F1 E1");
  EXPECT_EQ(Tree(Put(R"("name":"F","after_id":null)")), "F1 A1 B1 C2 D2 E1");
}

TEST_F(EditTest, OnlyWhatMovesGetsANewPosition) {
  const StoredPlan plan = Put(R"("name":"F","after_id":")" + Id(1) + '"');
  EXPECT_EQ(plan.tasks[0].position, plan_.tasks[0].position);
  EXPECT_EQ(plan.tasks[2].position, plan_.tasks[1].position);
}

TEST_F(EditTest, AnExhaustedGapNumbersAllAnew) {
  plan_.tasks[1].position = plan_.tasks[0].position + 1;
  EXPECT_EQ(Tree(Put(R"("name":"F","after_id":")" + Id(1) + '"')), "A1 F1 B1 C2 D2 E1");
}

TEST_F(EditTest, MovingASummaryMovesItsSubtree) {
  EXPECT_EQ(Tree(Put(Ref(2) + R"(,"after_id":")" + Id(5) + '"')), "A1 E1 B1 C2 D2");
  EXPECT_EQ(Tree(Put(Ref(2) + R"(,"after_id":null)")), "B1 C2 D2 A1 E1");
  EXPECT_EQ(Tree(Put(Ref(5) + R"(,"outline_level":2,"after_id":")" + Id(3) + '"')), "A1 B1 C2 E2 D2");
}

TEST_F(EditTest, ATaskCannotMoveBelowItself) {
  EXPECT_THAT(ErrorsOf("{\"put_tasks\":[{" + Ref(2) + R"(,"after_id":")" + Id(3) + "\"}]}"),
              ElementsAre("put_tasks[0].after_id plan.own_subtree"));
}

TEST_F(EditTest, IndentingTakesTheSubtreeAlong) {
  EXPECT_EQ(Tree(Put(Ref(2) + R"(,"outline_level":2)")), "A1 B2 C3 D3 E1");
  EXPECT_EQ(Tree(Put(Ref(4) + R"(,"outline_level":1)")), "A1 B1 C2 D1 E1");
}

TEST_F(EditTest, ATaskIsAtMostOneLevelDeeperThanTheOneAbove) {
  EXPECT_THAT(ErrorsOf("{\"put_tasks\":[{" + Ref(2) + R"(,"outline_level":3}]})"),
              ElementsAre("put_tasks[0].outline_level plan.outline"));
  EXPECT_THAT(ErrorsOf("{\"put_tasks\":[{" + Ref(1) + R"(,"outline_level":2}]})"),
              ElementsAre("put_tasks[0].outline_level plan.outline"));
}

TEST_F(EditTest, RemovingASummaryRemovesWhatIsBelowAndItsLinks) {
  plan_ = Apply(LinkEdit(LinkText(1, 3) + "," + LinkText(1, 5)));
  const StoredPlan plan = Apply("{\"remove_tasks\":[{" + Ref(2) + "}]}");
  EXPECT_EQ(Tree(plan), "A1 E1");
  ASSERT_EQ(plan.links.size(), 1u);
  EXPECT_EQ(ToText(plan.links[0].successor_id), Id(5));
}

TEST_F(EditTest, EverythingWrongIsReportedAtOnceByField) {
  EXPECT_THAT(ErrorsOf(R"({"settings":{"start":"soon"},"put_tasks":[
      {"name":"Good"},{"duration":"5d"},
      {"name":"Bad","duration":"soon","deadline":"31.1.","constraint":"mso","optimistic":"9d","most_likely":"3d"}],
      "put_links":[)" + LinkText(1, 1) +
                       "," + LinkText(1, 9) + "," + LinkText(1, 2, "later") + "]}"),
              ElementsAre("settings.start format", "put_tasks[1].name required",
                          "put_tasks[2].duration plan.duration", "put_tasks[2].constraint_date required",
                          "put_tasks[2].deadline format", "put_tasks[2].most_likely estimate.order",
                          "put_links[0].successor_id plan.link_self",
                          "put_links[1].successor_id task.not_found", "put_links[2].lag plan.lag"));
}

TEST_F(EditTest, EstimatesMustRise) {
  EXPECT_THAT(ErrorsOf("{\"put_tasks\":[{" + Ref(1) + R"(,"optimistic":"2d","pessimistic":"1d"}]})"),
              ElementsAre("put_tasks[0].pessimistic estimate.order"));
  EXPECT_EQ(Put(Ref(1) + R"(,"optimistic":"1d","most_likely":"2d","pessimistic":"4d")").tasks[0].pessimistic,
            WorkTime::Minutes(4 * 480));
}

TEST_F(EditTest, ADurationOfZeroMakesAMilestone) {
  EXPECT_TRUE(Put(Ref(1) + R"(,"duration":"0d")").tasks[0].milestone);
  EXPECT_FALSE(Put(Ref(1) + R"(,"duration":"0d","milestone":false)").tasks[0].milestone);
}

TEST_F(EditTest, ASummarysProgressIsNobodysToSay) {
  EXPECT_THAT(ErrorsOf("{\"put_tasks\":[{" + Ref(2) + R"(,"percent_complete":50}]})"),
              ElementsAre("put_tasks[0].percent_complete plan.summary_progress"));
}

TEST_F(EditTest, ABareDayMeansItsBeginningOrItsEnd) {
  const StoredTask task =
      Put(Ref(1) + R"(,"constraint":"fnlt","constraint_date":"2026-01-09","deadline":"2026-01-10")").tasks[0];
  EXPECT_EQ(ToText(*task.constraint_date), "2026-01-09T17:00");
  EXPECT_EQ(ToText(*task.deadline), "2026-01-10T17:00");
  EXPECT_EQ(
      ToText(
          *Put(Ref(1) + R"(,"constraint":"snet","constraint_date":"2026-01-09")").tasks[0].constraint_date),
      "2026-01-09T08:00");
}

TEST_F(EditTest, LinksJoinTwoDifferentTasksOnceAndNoSummaryWithItsOwn) {
  plan_ = Apply(LinkEdit(LinkText(1, 5, "2d")));
  EXPECT_EQ(plan_.links[0].lag, "2d");
  EXPECT_THAT(ErrorsOf(LinkEdit(LinkText(1, 5))), ElementsAre("put_links[0] plan.link_repeated"));
  EXPECT_THAT(ErrorsOf(LinkEdit(LinkText(2, 4))), ElementsAre("put_links[0].successor_id plan.link_summary"));
  EXPECT_THAT(ErrorsOf(LinkEdit(LinkText(3, 2))), ElementsAre("put_links[0].successor_id plan.link_summary"));
}

TEST_F(EditTest, ALinkedTaskCannotMoveIntoTheSummaryItIsLinkedWith) {
  plan_ = Apply(LinkEdit(LinkText(2, 5)));
  EXPECT_THAT(ErrorsOf("{\"put_tasks\":[{" + Ref(5) + R"(,"outline_level":2}]})"),
              ElementsAre("put_tasks[0].outline_level plan.link_summary"));
}

TEST_F(EditTest, LinksAreChangedAndRemovedByTheirIds) {
  plan_ = Apply(LinkEdit(LinkText(1, 5)));
  const std::string id = ToText(plan_.links[0].id);
  const StoredPlan changed = Apply(Cat(R"({"put_links":[{"id":")", id, R"(","predecessor_id":")", Id(1),
                                       R"(","successor_id":")", Id(5), R"(","type":"SS","lag":"-10%"}]})"));
  EXPECT_EQ(changed.links[0].type, forecast::LinkType::kStartStart);
  EXPECT_EQ(changed.links[0].lag, "-10%");
  EXPECT_THAT(Apply(R"({"remove_links":[")" + id + "\"]}").links, IsEmpty());
}

TEST_F(EditTest, AnEditOfATaskThatIsGoneIsStale) {
  try {
    Put(Ref(8) + R"(,"name":"X")");
    FAIL();
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.kind(), ProblemKind::kStale);
  }
}

TEST_F(EditTest, AChangeMustSayWhichVersionItSaw) {
  EXPECT_THAT(ErrorsOf(R"({"put_tasks":[{"id":")" + Id(1) + R"(","name":"X"}]})"),
              ElementsAre("put_tasks[0].version required"));
}

TEST(Outline, WbsCodesFollowTheTree) {
  std::vector<StoredTask> tasks(6);
  const int levels[] = {1, 2, 3, 2, 1, 2};
  for (size_t i = 0; i < tasks.size(); ++i) tasks[i].outline_level = levels[i];
  EXPECT_THAT(WbsCodes(tasks), ElementsAre("1", "1.1", "1.1.1", "1.2", "2", "2.1"));
}

TEST(Outline, KeepsTheLongestRowOfRisingPositions) {
  std::vector<StoredTask> tasks(6);
  const int64_t positions[] = {50, 10, 20, kUnplaced, 30, 15};
  for (size_t i = 0; i < tasks.size(); ++i) tasks[i].position = positions[i];
  KeepRisingPositions(tasks);
  std::vector<int64_t> kept;
  for (const StoredTask& task : tasks) kept.push_back(task.position);
  EXPECT_THAT(kept, ElementsAre(kUnplaced, 10, 20, kUnplaced, 30, kUnplaced));
}

}  // namespace
}  // namespace tandem::plan
