#include "rooms/baseline/change_for_test.h"
#include "rooms/baseline/change_store.h"
#include "rooms/baseline/enactment.h"
#include "rooms/baseline/signature_store.h"
#include "rooms/scope/promise.h"

namespace tandem::baseline {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class ChangeTest : public ChangeDatabaseTest {};
TANDEM_ON_EACH_DATABASE(ChangeTest);

TEST_P(ChangeTest, AcceptedByBothBecomesExactlyTheNextBaseline) {
  const Json before = AgreedPart(InForceDocument());
  const Difference difference = Longer("6d");
  const ChangeRequest change = AcceptedByBoth(Open(caller_, difference));
  EXPECT_EQ(change.state, ChangeState::kAccepted);
  EXPECT_EQ(change.baseline_number, 2);
  const Json after = InForceDocument();
  EXPECT_EQ(DocumentText(AgreedPart(after)), DocumentText(Apply(before, difference)));
  EXPECT_EQ(*Place(after, {"dates", TaskUuid(3), "finish"}), Json("2026-01-26T17:00"));
  EXPECT_EQ(Stored().tasks[0].duration.tenths, 6 * 4800);
}

TEST_P(ChangeTest, TakesOneManagerOfEachSide) {
  const ChangeRequest change = Open(caller_, Longer("6d"), Signing::kSigned);
  EXPECT_EQ(change.court, Party::kVendor);
  EXPECT_EQ(ReasonOf([&] { Accept(caller_, change); }), "change.signed");
  EXPECT_EQ(Accept(vera_, change).state, ChangeState::kAccepted);
}

TEST_P(ChangeTest, ProposedByAMemberWaitsForTheirManagerToo) {
  const ChangeRequest change = Open(caller_, Longer("6d"));
  const ChangeRequest half = Accept(vera_, change);
  EXPECT_EQ(half.state, ChangeState::kOpen);
  EXPECT_EQ(half.court, Party::kClient);
  EXPECT_EQ(Accept(caller_, change).state, ChangeState::kAccepted);
}

TEST_P(ChangeTest, IndependentOnesGiveTheSameInEitherOrder) {
  const Json base = AgreedPart(InForceDocument());
  const Difference longer = Longer("6d");
  const Difference later = Change({"clauses", TaskUuid(13), "due"}, Json("2026-04-01"));
  const ChangeRequest first = Open(caller_, longer);
  const ChangeRequest second = Open(vera_, later);
  AcceptedByBoth(second);
  AcceptedByBoth(first);
  EXPECT_EQ(DocumentText(AgreedPart(InForceDocument())), DocumentText(Apply(Apply(base, longer), later)));
  EXPECT_EQ(Read(first).baseline_number, 3);
}

TEST_P(ChangeTest, ThatContradictsWhatTookEffectSaysWhere) {
  const ChangeRequest first = Open(caller_, Longer("6d"));
  const ChangeRequest second = Open(vera_, Longer("7d"));
  AcceptedByBoth(first);
  ASSERT_THAT(Read(second).conflicts, SizeIs(1));
  EXPECT_EQ(Read(second).conflicts[0].path, (Path{"plan", "tasks", TaskUuid(1), "duration"}));
  Accept(caller_, second);
  EXPECT_EQ(ReasonOf([&] { Accept(vera_, second); }), "change.conflict");
  EXPECT_EQ(Read(second).state, ChangeState::kOpen);
}

TEST_P(ChangeTest, ThatRemovesATaskTakesItsLinksAlong) {
  const Json base = InForceDocument();
  Operation removal;
  removal.path = {"plan", "tasks", TaskUuid(2)};
  removal.before.given = true;
  removal.before.value = *Place(base, removal.path);
  EXPECT_EQ(ReasonOf([&] { Open(caller_, Difference(1, removal)); }), "change.conflict");
}

TEST_P(ChangeTest, FromTheDraftTakesWhatIsSelected) {
  scope::Draft draft = Loaded();
  for (scope::Clause& clause : draft.clauses) clause.text = "New words.";
  Store(Loaded(), draft);
  Proposal proposal;
  proposal.paths.given = true;
  proposal.paths.value = {Cat("clauses/", TaskUuid(11))};
  const Considered considered = Considering(proposal);
  ASSERT_THAT(considered.difference, SizeIs(1));
  EXPECT_EQ(considered.difference[0].path, (Path{"clauses", TaskUuid(11), "text"}));
  EXPECT_THAT(Considering({}).difference, SizeIs(4));
}

TEST_P(ChangeTest, LeavesWhatElseWasDraftedAndProgressAsTheyWere) {
  Edit(Cat(R"({"put_tasks":[{"id":")", TaskUuid(1), R"(","version":1,"percent_complete":40},{"id":")",
           TaskUuid(2), R"(","version":1,"name":"Build it"}]})"));
  AcceptedByBoth(Open(caller_, Longer("6d")));
  const plan::StoredPlan plan = Stored();
  EXPECT_EQ(plan.tasks[0].duration.tenths, 6 * 4800);
  EXPECT_EQ(plan.tasks[0].percent_complete, 40);
  EXPECT_EQ(plan.tasks[1].name, "Build it");
}

TEST_P(ChangeTest, IsNobodysEditOfTheDraftButAgreedInItsBaseline) {
  AcceptedByBoth(Open(caller_, Change({"clauses", TaskUuid(11), "text"}, Json("New words."))));
  for (const scope::Clause& clause : Loaded().clauses)
    EXPECT_EQ(clause.agreed_in, ToText(clause.id) == TaskUuid(11) ? 2 : 1);
  EXPECT_EQ(Loaded().price.agreed_in, 1);
}

TEST_P(ChangeTest, IsEnactedAsItWasForeseen) {
  const ChangeRequest change = Open(caller_, Longer("6d"), Signing::kSigned);
  Outcome outcome = Foreseen(vera_, change);
  Enactment marked = *outcome.enactment;
  marked.after.draft.clauses[0].text = "Nothing is computed where the writer waits.";
  outcome.enactment = std::make_shared<Enactment>(std::move(marked));
  const ChangeRequest accepted = AcceptForeseen(vera_, change, outcome);
  EXPECT_EQ(Loaded().clauses[0].text, "Nothing is computed where the writer waits.");
  EXPECT_EQ(ToJson(accepted), ToJson(Read(change)));
}

TEST_P(ChangeTest, ForeseenBeforeTheLastEditIsForeseenAgain) {
  const ChangeRequest change = Open(caller_, Longer("6d"), Signing::kSigned);
  const Outcome outcome = Foreseen(vera_, change);
  Edit(Cat(R"({"put_tasks":[{"id":")", TaskUuid(2), R"(","version":1,"name":"Build it"}]})"));
  AcceptForeseen(vera_, change, outcome);
  EXPECT_EQ(Stored().tasks[0].duration.tenths, 6 * 4800);
  EXPECT_EQ(Stored().tasks[1].name, "Build it");
}

TEST_P(ChangeTest, ForeseenWhileAnotherWasAcceptedConflicts) {
  const ChangeRequest change = Open(caller_, Longer("6d"), Signing::kSigned);
  const Outcome outcome = Foreseen(vera_, change);
  AcceptedByBoth(Open(caller_, Longer("7d")));
  EXPECT_EQ(ReasonOf([&] { AcceptForeseen(vera_, change, outcome); }), "change.conflict");
  EXPECT_EQ(Read(change).state, ChangeState::kOpen);
}

TEST_P(ChangeTest, OfAPromisedDayMovesThePromise) {
  AcceptedByBoth(Open(vera_, Change({"clauses", TaskUuid(13), "due"}, Json("2026-04-01"))));
  const auto promises =
      As(caller_, Action::kViewBaselines,
         [](db::Tx& tx, const Access& access, const api::Call&) { return scope::Promises(tx, access); });
  ASSERT_THAT(promises, SizeIs(1));
  EXPECT_EQ(promises[0].due, MakeDay(2026, 4, 1));
  EXPECT_EQ(promises[0].baseline, 2);
  EXPECT_EQ(Loaded().clauses.back().due, MakeDay(2026, 4, 1));
}

TEST_P(ChangeTest, ThatChangesNothingOrNamesNoPlaceIsRefused) {
  EXPECT_EQ(ReasonOf([&] { Open(caller_, {}); }), "change.empty");
  EXPECT_EQ(ReasonOf([&] { Open(caller_, Change({"engagement", "title"}, Json("Ours"))); }), "input.invalid");
  EXPECT_EQ(ReasonOf([&] {
              Open(caller_, Change({"price", "currency"}, Json("EURO")));
            }),
            "change.malformed");
}

TEST_P(ChangeTest, ThatLeavesPartsOfADocumentOutIsRefused) {
  Operation removal;
  removal.path = {"plan", "tasks", TaskUuid(1), "duration"};
  removal.before.given = true;
  removal.before.value = Json("5d");
  EXPECT_EQ(ReasonOf([&] { Open(caller_, Difference(1, removal)); }), "input.invalid");
  removal.path = {"plan", "tasks"};
  EXPECT_EQ(ReasonOf([&] { Open(caller_, Difference(1, removal)); }), "input.invalid");
}

TEST_P(ChangeTest, ObeysTheRulesOfTheDraft) {
  EXPECT_EQ(ReasonOf([&] { Open(caller_, Change({"price", "currency"}, Json("QQQ"))); }), "input.invalid");
  EXPECT_EQ(ReasonOf([&] {
              Open(caller_, Change({"clauses", TaskUuid(13), "title"}, Json(" ")));
            }),
            "change.malformed");
}

TEST_P(ChangeTest, SaysWhichTwoOperationsChangeOnePlace) {
  Difference twice = Longer("6d");
  twice.push_back(Longer("7d")[0]);
  try {
    Open(caller_, twice);
    FAIL();
  } catch (const Problem& problem) {
    ASSERT_THAT(problem.details(), SizeIs(1));
    EXPECT_EQ(problem.details()[0].reason, "change.repeated");
    EXPECT_EQ(problem.details()[0].field, "difference[1].path");
    EXPECT_THAT(problem.details()[0].message, testing::HasSubstr("difference[0]"));
  }
}

TEST_P(ChangeTest, ObeysTheRulesOfThePlansSettings) {
  const auto refused = [&](const char* field, Json value) {
    return ReasonOf([&] { Open(caller_, Change({"plan", "settings", field}, std::move(value))); });
  };
  EXPECT_EQ(refused("title", Json("  ")), "input.invalid");
  EXPECT_EQ(refused("title", Json(std::string(201, 'x'))), "input.invalid");
  EXPECT_EQ(refused("minutes_per_day", Json(1'441)), "input.invalid");
  EXPECT_EQ(refused("minutes_per_week", Json(1'000'000)), "input.invalid");
  EXPECT_EQ(refused("days_per_month", Json(32)), "input.invalid");
  EXPECT_EQ(refused("title", Json("Ours")), "");
}

TEST_P(ChangeTest, SaysInFullWhatAnAddedElementLeavesOut) {
  Operation addition;
  addition.path = {"clauses", TaskUuid(15)};
  addition.after.given = true;
  addition.after.value = ParseJson(
      R"({"kind":"in_scope","position":1,"title":"Reminders","text":"","measure":"","target":"","criteria":{}})");
  AcceptedByBoth(Open(caller_, Difference(1, addition)));
  const Json agreed = InForceDocument();
  ASSERT_NE(Place(agreed, {"clauses", TaskUuid(15), "due"}), nullptr);
  EXPECT_TRUE(Place(agreed, {"clauses", TaskUuid(15), "due"})->IsNull());
  EXPECT_EQ(ReasonOf([&] { Considering({}); }), "change.empty");
}

TEST_P(ChangeTest, SaysWhatItWouldDo) {
  Difference difference = Longer("6d");
  difference.push_back(
      Put({"price", "lines", TaskUuid(201), "amount_minor"}, Json(1'000'000), Json(1'200'000)));
  difference.push_back(Put({"clauses", TaskUuid(12), "criteria", TaskUuid(101), "check"},
                           Json("Measured on the test system"), Json("Measured twice")));
  const Impact impact =
      As(caller_, Action::kViewBaselines, [&](db::Tx& tx, const Access& access, const api::Call& call) {
        return Consider(tx, access, call, Of(difference)).impact;
      });
  ASSERT_THAT(impact.moved, SizeIs(3));
  EXPECT_TRUE(impact.moved[0].milestone);
  EXPECT_EQ(impact.moved[0].days, 3);
  EXPECT_EQ(impact.moved[0].working_days, 1);
  ASSERT_THAT(impact.cost, SizeIs(2));
  EXPECT_EQ(impact.cost[0].before_minor, 1'000'000);
  EXPECT_EQ(impact.cost[0].after_minor, 1'200'000);
  ASSERT_THAT(impact.criteria, SizeIs(1));
  EXPECT_EQ(impact.criteria[0].change, EffectKind::kAltered);
  ASSERT_THAT(impact.clauses, SizeIs(1));
  ASSERT_THAT(impact.probabilities, SizeIs(1));
  EXPECT_GE(*impact.probabilities[0].before, *impact.probabilities[0].after);
  EXPECT_EQ(impact.base_number, 1);
}

TEST_P(ChangeTest, NoHotStatementReadsAWholeTable) {
  Open(caller_, Longer("6d"));
  database().Read([&](db::Tx& tx) {
    for (const std::string& sql : ChangeStatements()) EXPECT_THAT(db::FullScans(tx, sql), IsEmpty()) << sql;
    for (const std::string& sql : SignatureStatements())
      EXPECT_THAT(db::FullScans(tx, sql), IsEmpty()) << sql;
  });
}

}  // namespace
}  // namespace tandem::baseline
