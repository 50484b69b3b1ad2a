#include "rooms/outlook/levers.h"

#include "rooms/outlook/lever_candidates.h"
#include "rooms/outlook/outlook_for_test.h"

namespace tandem::outlook {
namespace {

class LeversTest : public OutlookDatabaseTest {
 protected:
  Levers Find(const std::string& query) {
    request_.query.clear();
    for (std::string_view pair : Split(query, '&')) {
      const size_t equals = pair.find('=');
      request_.query.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
    }
    return database().Read(
        [&](db::Tx& tx) { return FindLevers(tx, Enter(tx, Action::kViewForecast), MakeCall(), shelf_); });
  }
  static const Lever* Of(const Levers& levers, LeverKind kind) {
    for (const Lever& lever : levers.levers) {
      if (lever.kind == kind) return &lever;
    }
    return nullptr;
  }
  Shelf shelf_;
};
INSTANTIATE_TEST_SUITE_P(On, LeversTest, testing::Values(db::Dialect::kSqlite), db::DialectName);

TEST_P(LeversTest, AShorterTaskMakesADateLikelierAndTheBestComesFirst) {
  MakePlan();
  const Levers levers = Find(Cat("task=", TaskUuid(3), "&by=2026-01-22"));
  ASSERT_FALSE(levers.levers.empty());
  EXPECT_EQ(levers.title, "Go live");
  const Lever* shorter = Of(levers, LeverKind::kShorten);
  ASSERT_NE(shorter, nullptr);
  EXPECT_GT(shorter->probability_after, shorter->probability_before);
  EXPECT_GT(shorter->days_gained, 0);
  EXPECT_LT(*shorter->shortened, *shorter->duration);
  for (size_t i = 1; i < levers.levers.size(); ++i) {
    EXPECT_GE(levers.levers[i - 1].probability_after, levers.levers[i].probability_after);
  }
}

TEST_P(LeversTest, AnOverlapNamesThePredecessor) {
  MakePlan();
  const Levers levers = Find("by=2026-01-22");
  const Lever* earlier = Of(levers, LeverKind::kStartEarlier);
  ASSERT_NE(earlier, nullptr);
  EXPECT_EQ(earlier->title, "Build");
  EXPECT_EQ(ToText(*earlier->predecessor_id), TaskUuid(1));
}

TEST_P(LeversTest, ARiskAndADateThatAreInTheWayAreNamed) {
  MakePlan();
  Edit(Cat(R"({"put_tasks":[{"id":")", TaskUuid(1),
           R"(","version":1,"constraint":"snet","constraint_date":"2026-02-02"}]})"));
  Add(Cat(
      R"({"title":"Late permit","probability":0.9,"delay_low":"5d","delay_likely":"10d","delay_high":"20d",)",
      R"("task_ids":[")", TaskUuid(2), R"("]})"));
  const Levers levers = Find("by=2026-02-20");
  ASSERT_NE(Of(levers, LeverKind::kResolveRisk), nullptr);
  EXPECT_EQ(Of(levers, LeverKind::kResolveRisk)->title, "Late permit");
  ASSERT_NE(Of(levers, LeverKind::kResolveConstraint), nullptr);
}

TEST_P(LeversTest, TheEditOfALeverDoesWhatItPromises) {
  MakePlan();
  const std::string query = Cat("task=", TaskUuid(3), "&by=2026-01-22");
  for (const LeverKind kind : {LeverKind::kShorten, LeverKind::kAddPerson, LeverKind::kStartEarlier}) {
    const Levers levers = Find(query);
    const Lever* lever = Of(levers, kind);
    ASSERT_NE(lever, nullptr);
    Edit(ToJson(*lever->edit));
    EXPECT_EQ(Find(query).p80, lever->p80) << Word(kind);
  }
}

TEST_P(LeversTest, NoLeverHasATaskBeginBeforeToday) {
  MakePlan();
  Edit(R"({"settings":{"status_date":"2026-02-02T17:00"}})");
  const Levers levers = Find("by=2026-02-20");
  const Lever* earlier = Of(levers, LeverKind::kStartEarlier);
  ASSERT_NE(earlier, nullptr);
  Edit(ToJson(*earlier->edit));
  EXPECT_EQ(ToText(Stored().tasks[1].start), "2026-02-02T08:00");
  EXPECT_EQ(Find("by=2026-02-20").p80, earlier->p80);
}

TEST_P(LeversTest, AConstraintThatIsResolvedLeadsToTodayAtTheEarliest) {
  MakePlan();
  Edit(Cat(R"({"settings":{"status_date":"2026-02-02T17:00"},"put_tasks":[{"id":")", TaskUuid(1),
           R"(","version":1,"constraint":"snet","constraint_date":"2026-02-16"}]})"));
  const Levers levers = Find("by=2026-03-06");
  const Lever* unbound = Of(levers, LeverKind::kResolveConstraint);
  ASSERT_NE(unbound, nullptr);
  Edit(ToJson(*unbound->edit));
  EXPECT_EQ(ToText(Stored().tasks[0].start), "2026-02-02T08:00");
}

TEST_P(LeversTest, ADateThatIsNoneOrATaskThatIsNotThereIsRefused) {
  MakePlan();
  EXPECT_THROW(Find("by=soon"), Problem);
  EXPECT_THROW(Find(Cat("task=", TaskUuid(9))), Problem);
}

TEST_P(LeversTest, AnEmptyPlanHasNothingToForecast) {
  try {
    Find("by=2026-03-01");
    FAIL();
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.reason(), "plan.no_tasks");
  }
}

}  // namespace
}  // namespace tandem::outlook
