#include "rooms/baseline/baseline_for_test.h"
#include "rooms/value/cost_store.h"
#include "rooms/value/earned_value_view.h"
#include "rooms/value/migrations.h"

namespace tandem::value {
namespace {

using engagement::Action;
using plan::TaskUuid;
using testing::IsEmpty;
using testing::SizeIs;

// Design (5d, €4,000) from Monday 5 January 2026, then Build (10d, €10,000); both sides sign. The clock
// stands at the end of Friday 9 January, when Design is planned to be done.
class ValueTest : public baseline::BaselineDatabaseTest {
 protected:
  void SetUp() override {
    BaselineDatabaseTest::SetUp();
    if (IsSkipped()) return;
    std::vector<db::Migration> all;
    for (const auto& room :
         {people::Migrations(), ledger::Migrations(), engagement::Migrations(), plan::Migrations(),
          scope::Migrations(), outlook::Migrations(), baseline::Migrations(), Migrations()}) {
      all.insert(all.end(), room.begin(), room.end());
    }
    db::Migrate(database(), all);
    now_ = *ParseInstant("2026-01-09T20:00:00Z");
  }

  void Plan(const std::string& fields_of_design, const std::string& fields_of_build = "") {
    const auto tasks = Stored().tasks;
    Edit(Cat(R"({"put_tasks":[{"id":")", TaskUuid(1), R"(","version":)", tasks[0].version, fields_of_design,
             R"(},{"id":")", TaskUuid(2), R"(","version":)", tasks[1].version, fields_of_build, "}]}"));
  }
  void SignWithCosts() {
    Plan(R"(,"cost_minor":400000)", R"(,"cost_minor":1000000)");
    SignedByBoth();
  }
  NewCost Spent(int64_t amount, const std::string& day = "2026-01-09") {
    NewCost cost;
    cost.day = *ParseDay(day);
    cost.amount_minor = amount;
    cost.currency = "EUR";
    cost.note = "Work";
    return cost;
  }
  Cost Record(const api::Caller& caller, const NewCost& input) {
    return As(caller, Action::kRecordCosts, [&](db::Tx& tx, const Access& access, const api::Call& call) {
      return RecordCost(tx, access, call, input);
    });
  }
  std::string RefusalOf(const NewCost& input) {
    try {
      Record(vera_, input);
    } catch (const Problem& problem) {
      return problem.details().empty() ? problem.reason() : problem.details()[0].reason;
    }
    return "";
  }
  std::string TakeBack(const api::Caller& caller, const CostId& id) {
    return ReasonOf([&] {
      As(caller, Action::kRecordCosts, [&](db::Tx& tx, const Access& access, const api::Call& call) {
        TakeBackCost(tx, access, call, id);
        return 0;
      });
    });
  }
  EarnedValueView View() {
    return As(caller_, Action::kViewValue, [&](db::Tx& tx, const Access& access, const api::Call&) {
      return ViewEarnedValue(tx, access, now_);
    });
  }
  std::string LastAction() {
    return database()
        .Read([&](db::Tx& tx) { return ledger::Page(tx, engagement_.uuid, std::nullopt, 1); })[0]
        .action;
  }
};
TANDEM_ON_EACH_DATABASE(ValueTest);

TEST_P(ValueTest, ComparesTheSignedPlanWithProgressAndCosts) {
  SignWithCosts();
  Plan(R"(,"percent_complete":50)");
  Record(vera_, Spent(250'000));
  const EarnedValueView view = View();
  EXPECT_EQ(view.state, ValueState::kReady);
  EXPECT_EQ(view.baseline_number, 1);
  EXPECT_EQ(view.currency, "EUR");
  EXPECT_EQ(view.budget, 1'400'000);
  EXPECT_EQ(view.planned, 400'000);
  EXPECT_EQ(view.earned, 200'000);
  EXPECT_EQ(view.actual, 250'000);
  EXPECT_NEAR(*view.spi, 0.5, 1e-9);
  EXPECT_NEAR(*view.cpi, 0.8, 1e-9);
  EXPECT_EQ(view.eac, 1'750'000);
  EXPECT_NEAR(*view.earned_schedule, 2.5, 1e-9);
  EXPECT_EQ(view.elapsed, 5);
  EXPECT_EQ(view.duration, 15);
  EXPECT_NEAR(*view.expected_duration, 30, 1e-9);
}

TEST_P(ValueTest, AnEditAfterTheSignaturesChangesNoPlannedValue) {
  SignWithCosts();
  Plan(R"(,"cost_minor":9900000,"duration":"50d")");
  EXPECT_EQ(View().budget, 1'400'000);
  EXPECT_EQ(View().planned, 400'000);
}

TEST_P(ValueTest, SaysWhatIsMissing) {
  EXPECT_EQ(View().state, ValueState::kNoBaseline);
  EXPECT_FALSE(View().budget);
  EXPECT_FALSE(View().agreed_finish);
  SignedByBoth();
  EXPECT_EQ(View().state, ValueState::kNoBudget);
  EXPECT_EQ(View().agreed_finish, DayOf(*Stored().settings.finish));
}

TEST_P(ValueTest, WithoutCostsThereIsNoCostIndex) {
  SignWithCosts();
  const EarnedValueView view = View();
  EXPECT_EQ(view.costs, 0);
  EXPECT_EQ(view.actual, 0);
  EXPECT_FALSE(view.cpi);
  EXPECT_FALSE(view.eac);
  EXPECT_EQ(view.spi, 0);
}

TEST_P(ValueTest, CountsUpToTheStatusDateOfThePlan) {
  SignWithCosts();
  Record(vera_, Spent(100'000, "2026-01-06"));
  Record(vera_, Spent(100'000, "2026-01-09"));

  Edit(R"({"settings":{"status_date":"2026-01-07T17:00"}})");
  const EarnedValueView view = View();
  EXPECT_EQ(view.as_of, *ParseDay("2026-01-07"));
  EXPECT_EQ(view.planned, 240'000);
  EXPECT_EQ(view.actual, 100'000);
  EXPECT_EQ(view.costs, 1);
}

TEST_P(ValueTest, ACostIsOfTheSideThatRecordsItAndOnTheRecord) {
  const Cost cost = Record(vera_, Spent(250'000));
  EXPECT_EQ(cost.party, engagement::Party::kVendor);
  EXPECT_EQ(cost.recorded_by, "Vera");
  EXPECT_EQ(LastAction(), "cost.recorded");
  EXPECT_EQ(TakeBack(caller_, cost.id), "cost.other_side");
  EXPECT_EQ(TakeBack(vera_, cost.id), "");
  EXPECT_EQ(LastAction(), "cost.taken_back");
  EXPECT_EQ(TakeBack(vera_, cost.id), "cost.not_found");
}

TEST_P(ValueTest, RefusesCostsThatCannotBe) {
  NewCost other_currency = Spent(100);
  other_currency.currency = "USD";
  EXPECT_EQ(RefusalOf(other_currency), "value.currency_mix");
  EXPECT_EQ(RefusalOf(Spent(0)), "required");
  EXPECT_EQ(RefusalOf(Spent(100, "2026-01-10")), "cost.in_future");
  EXPECT_EQ(RefusalOf(Spent(100, "0001-01-01")), "cost.too_early");
  EXPECT_EQ(RefusalOf(Spent(100, "2025-01-03")), "cost.too_early");
  EXPECT_EQ(RefusalOf(Spent(100, "2025-01-04")), "");
  NewCost of_no_task = Spent(100);
  of_no_task.task_id = {true, plan::TaskId{*ParseUuid(TaskUuid(99))}};
  EXPECT_EQ(RefusalOf(of_no_task), "task.not_found");
  NewCost twice = Spent(100);
  twice.id = {true, CostId{*ParseUuid(TaskUuid(301))}};
  EXPECT_EQ(RefusalOf(twice), "");
  EXPECT_EQ(RefusalOf(twice), "cost.exists");
}

TEST_P(ValueTest, ACreditTakesAway) {
  SignWithCosts();
  Record(vera_, Spent(250'000));
  Record(vera_, Spent(-50'000));
  EXPECT_EQ(View().actual, 200'000);
}

TEST_P(ValueTest, NoLookUpReadsAWholeTable) {
  database().Read([](db::Tx& tx) {
    for (const std::string& sql : CostStatements()) EXPECT_THAT(db::FullScans(tx, sql), IsEmpty()) << sql;
  });
}

}  // namespace
}  // namespace tandem::value
