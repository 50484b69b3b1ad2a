#include "rooms/outlook/risk.h"

#include "ledger/ledger.h"
#include "rooms/outlook/outlook_for_test.h"
#include "rooms/outlook/risk_store.h"

namespace tandem::outlook {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string kPermit =
    R"({"title":"Permit comes late","probability":0.3,"delay_low":"1d","delay_likely":"3d",)"
    R"("delay_high":"10d","task_ids":["01980000-0000-7000-8000-000000000002"]})";

std::vector<std::string> Reasons(const std::function<void()>& act) {
  try {
    act();
  } catch (const Problem& problem) {
    std::vector<std::string> reasons;
    for (const ProblemDetail& detail : problem.details()) reasons.push_back(detail.reason);
    if (reasons.empty()) reasons.push_back(problem.reason());
    return reasons;
  }
  return {};
}

class RiskTest : public OutlookDatabaseTest {
 protected:
  std::vector<std::string> RefusalOfNew(const std::string& json) {
    return Reasons([&] { Add(json); });
  }
  Risk Change(const Risk& risk, int64_t seen, const std::string& json) {
    const RiskPut put = FromJson<RiskPut>(ParseJson(json));
    return database().Write([&](db::Tx& tx) {
      return ChangeRisk(tx, Enter(tx, Action::kEditRisks), MakeCall(), risk.id, seen, put);
    });
  }
  void Remove(const Risk& risk) {
    database().Write([&](db::Tx& tx) {
      RemoveRisk(tx, Enter(tx, Action::kEditRisks), MakeCall(), risk.id, risk.version);
    });
  }
  std::vector<Risk> All() {
    return database().Read([&](db::Tx& tx) {
      return Risks(tx, Enter(tx, Action::kViewForecast), {50, ""}).items;
    });
  }
  std::vector<std::string> Actions() {
    std::vector<std::string> actions;
    for (const auto& entry :
         database().Read([&](db::Tx& tx) { return ledger::Page(tx, engagement_.uuid, std::nullopt, 10); })) {
      actions.push_back(entry.action);
    }
    return actions;
  }
};
TANDEM_ON_EACH_DATABASE(RiskTest);

TEST_P(RiskTest, IsKeptWithEverythingThatWasSaid) {
  MakePlan();
  const Risk risk = Add(kPermit);
  ASSERT_EQ(All().size(), 1u);
  EXPECT_EQ(ToJson(All()[0]), ToJson(risk));
  EXPECT_EQ(risk.changed_by, "Ada");
  EXPECT_EQ(risk.delay_likely, WorkTime::Minutes(3 * 480));
  EXPECT_THAT(risk.task_ids, ElementsAre(*ParseId<plan::TaskTag>(TaskUuid(2))));
}

TEST_P(RiskTest, EachChangeIsOnTheRecord) {
  MakePlan();
  const Risk risk = Add(kPermit);
  const Risk changed = Change(risk, 1, R"({"probability":0.5,"owner":"client"})");
  EXPECT_EQ(changed.version, 2);
  EXPECT_EQ(Change(changed, 2, R"({"probability":0.5})").version, 2);
  Remove(changed);
  EXPECT_THAT(All(), IsEmpty());
  EXPECT_THAT(Actions(),
              ElementsAre("risk.removed", "risk.changed", "risk.added", "plan.edited", "engagement.created"));
}

TEST_P(RiskTest, AStaleChangeIsRefused) {
  MakePlan();
  const Risk risk = Add(kPermit);
  Change(risk, 1, R"({"probability":0.5})");
  EXPECT_THAT(Reasons([&] { Change(risk, 1, R"({"probability":0.7})"); }), ElementsAre("version.stale"));
}

TEST_P(RiskTest, NeedsATitleAndAProbability) {
  EXPECT_THAT(RefusalOfNew("{}"), ElementsAre("required", "required"));
  EXPECT_THAT(RefusalOfNew(R"({"title":"  ","probability":0.5})"), ElementsAre("required"));
  EXPECT_THAT(RefusalOfNew(R"({"title":"Sure","probability":1.2})"), ElementsAre("too_large"));
}

TEST_P(RiskTest, EverythingWrongIsSaidAtOnce) {
  MakePlan();
  EXPECT_THAT(RefusalOfNew(Cat(R"({"title":"Odd","probability":0.5,"delay_low":"9d","delay_likely":"3d",)",
                               R"("delay_high":"99999999d","cost_low":5,"task_ids":[")", TaskUuid(2),
                               R"(",")", TaskUuid(2), R"(",")", TaskUuid(9), R"("]})")),
              ElementsAre("risk.order", "risk.absurd", "risk.order", "risk.task_twice", "task.not_found"));
  EXPECT_THAT(RefusalOfNew(R"({"title":"Odd","probability":0.5,"delay_high":"1d"})"),
              ElementsAre("risk.no_task"));
}

TEST_P(RiskTest, MayBeTakenBackWithTheIdItHad) {
  MakePlan();
  const Risk risk = Add(kPermit);
  Remove(risk);
  const std::string again = Cat(R"({"id":")", ToText(risk.id), "\",", kPermit.substr(1));
  EXPECT_EQ(Add(again).id, risk.id);
  EXPECT_THAT(RefusalOfNew(again), ElementsAre("risk.exists"));
}

TEST_P(RiskTest, OnlyOpenOnesMayStillHappen) {
  MakePlan();
  const Risk risk = Add(kPermit);
  const auto open = [&] {
    return database().Read([&](db::Tx& tx) { return ReadOpenRisks(tx, engagement_).size(); });
  };
  EXPECT_EQ(open(), 1u);
  Change(risk, 1, R"({"status":"happened"})");
  EXPECT_EQ(open(), 0u);
}

TEST_P(RiskTest, KeepsATaskThatWasRemovedFromThePlan) {
  MakePlan();
  const Risk risk = Add(kPermit);
  Edit(Cat(R"({"remove_tasks":[{"id":")", TaskUuid(2), R"(","version":1}]})"));
  EXPECT_EQ(Change(risk, 1, R"({"probability":0.1})").task_ids.size(), 1u);
}

}  // namespace
}  // namespace tandem::outlook
