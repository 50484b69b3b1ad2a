#include "rooms/outlook/basis.h"

#include "rooms/outlook/experience_store.h"
#include "rooms/outlook/history_store.h"
#include "rooms/outlook/outlook_for_test.h"
#include "rooms/outlook/risk_store.h"
#include "rooms/outlook/what_if.h"

namespace tandem::outlook {
namespace {

using testing::IsEmpty;

class BasisTest : public OutlookDatabaseTest {
 protected:
  std::shared_ptr<const Basis> Get(const SimulateOptions& options = {.trials = 100}) {
    return database().Read(
        [&](db::Tx& tx) { return BasisOf(tx, Enter(tx, Action::kViewForecast), now_, shelf_, options); });
  }
  WhatIfAnswer Ask(const std::string& json) {
    const WhatIf question = FromJson<WhatIf>(ParseJson(json));
    return database().Read([&](db::Tx& tx) {
      return AnswerWhatIf(tx, Enter(tx, Action::kViewForecast), MakeCall(), question, shelf_);
    });
  }
  Shelf shelf_;
};
TANDEM_ON_EACH_DATABASE(BasisTest);

TEST_P(BasisTest, IsComputedOnceWhileNothingChanges) {
  MakePlan();
  EXPECT_EQ(Get(), Get());
}

TEST_P(BasisTest, IsAnotherOnceTheRecordGrewOrTheHourPassed) {
  MakePlan();
  const auto first = Get();
  Add(R"({"title":"Late","probability":0.5})");
  const auto second = Get();
  EXPECT_NE(first, second);
  EXPECT_EQ(second->circumstances.risks.size(), 1u);
  now_ = now_.PlusSeconds(3600);
  EXPECT_NE(Get(), second);
}

TEST_P(BasisTest, HasNoForecastWithoutTasks) { EXPECT_FALSE(Get()->forecast); }

TEST_P(BasisTest, AWhatIfChangesNothing) {
  MakePlan();
  const std::string before = ToJson(View());
  const WhatIfAnswer answer = Ask(Cat(R"({"edits":{"put_tasks":[{"id":")", TaskUuid(1),
                                      R"(","version":1,"duration":"1d"}]},"dates":[{"task_id":")",
                                      TaskUuid(3), R"(","by":"2026-01-22"}]})"));
  EXPECT_LT(*answer.before.at(0).probability, *answer.after.at(0).probability);
  EXPECT_GT(answer.before.at(1).p80, answer.after.at(1).p80);
  EXPECT_EQ(ToJson(View()), before);
}

TEST_P(BasisTest, AWhatIfSaysWhichPlannedDatesMoveWhenAsked) {
  MakePlan();
  const std::string edits =
      Cat(R"("edits":{"put_tasks":[{"id":")", TaskUuid(2), R"(","version":1,"duration":"5d"}]})");
  EXPECT_THAT(Ask(Cat("{", edits, "}")).schedule, IsEmpty());
  const WhatIfAnswer answer = Ask(Cat(R"({"schedule":true,)", edits, "}"));
  ASSERT_EQ(answer.schedule.size(), 2u);
  EXPECT_EQ(ToText(answer.schedule[0].task_id), TaskUuid(2));
  EXPECT_EQ(ToText(answer.schedule[1].finish), "2026-01-16T17:00");
}

TEST_P(BasisTest, AWhatIfWithoutChangesAnswersTheSameTwice) {
  MakePlan();
  const WhatIfAnswer answer = Ask("{}");
  EXPECT_EQ(answer.before.back().p50, answer.after.back().p50);
  EXPECT_EQ(answer.before.back().p95, answer.after.back().p95);
}

TEST_P(BasisTest, TooManyChangesAtATimeAreRefused) {
  MakePlan();
  std::string removals;
  for (size_t i = 0; i <= kMostEdits; ++i) removals += Cat(i > 0 ? "," : "", '"', TaskUuid(9), '"');
  try {
    Ask(Cat(R"({"edits":{"remove_links":[)", removals, "]}}"));
    FAIL();
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.details().at(0).reason, "what_if.too_many");
  }
}

TEST_P(BasisTest, NoStatementReadsAWholeTable) {
  database().Read([&](db::Tx& tx) {
    for (const auto& statements : {HistoryStatements(), RiskStatements(), ExperienceStatements()}) {
      for (const std::string_view sql : statements) EXPECT_THAT(db::FullScans(tx, sql), IsEmpty()) << sql;
    }
  });
}

TEST(Shelf, GivesUpTheLeastLatelyUsedWhenItIsFull) {
  Shelf shelf;
  const auto make = [] {
    auto basis = std::make_shared<Basis>();
    basis->plan.tasks.resize(10'000);  // some 10 MB
    return basis;
  };
  shelf.Put("a", make());
  shelf.Put("b", make());
  shelf.Put("c", make());
  EXPECT_NE(shelf.Find("a"), nullptr);
  shelf.Put("d", make());
  EXPECT_NE(shelf.Find("a"), nullptr);
  EXPECT_EQ(shelf.Find("b"), nullptr);
}

}  // namespace
}  // namespace tandem::outlook
