#include <gmock/gmock.h>

#include "rooms/scope/draft_store.h"
#include "rooms/scope/offer.h"
#include "rooms/scope/promise.h"
#include "rooms/scope/promise_store.h"
#include "rooms/scope/scope_for_test.h"
#include "rooms/scope/version_store.h"

namespace tandem::scope {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class ScopeStoreTest : public ScopeDatabaseTest {
 protected:
  static Clause Deliverable(int number, const std::string& title) {
    Clause clause;
    clause.id = ClauseNumber(number);
    clause.kind = ClauseKind::kDeliverable;
    clause.position = number;
    clause.title = title;
    clause.owner = Party::kVendor;
    clause.criteria = {
        {{*ParseUuid(plan::TaskUuid(100 + number))}, "Every invoice is correct.", "A sample of 200."}};
    return clause;
  }
  static Clause Milestone(int number, const char* due) {
    Clause clause;
    clause.id = ClauseNumber(number);
    clause.kind = ClauseKind::kMilestone;
    clause.title = "Go-live";
    clause.due = ParseDay(due);
    clause.task_id = TaskId{*ParseUuid(plan::TaskUuid(1))};
    return clause;
  }
  Draft With(std::vector<Clause> clauses) {
    Draft draft = Loaded();
    draft.clauses = std::move(clauses);
    return draft;
  }
  std::vector<Promise> Promised() {
    return database().Read([&](db::Tx& tx) { return Promises(tx, EnterScope(tx)); });
  }
};
TANDEM_ON_EACH_DATABASE(ScopeStoreTest);

TEST_P(ScopeStoreTest, AnUntouchedDraftIsEmpty) {
  const Draft draft = Loaded();
  EXPECT_TRUE(IsEmpty(draft));
  EXPECT_EQ(draft.as_of, 0);
  EXPECT_EQ(draft.price.currency, "EUR");
}

TEST_P(ScopeStoreTest, KeepsClausesAndPriceAndSaysWhoChangedThem) {
  Draft after = With({Deliverable(2, "Pilot"), Deliverable(1, "Design")});
  after.price.currency = "VND";
  after.price.lines = {{{*ParseUuid(plan::TaskUuid(9))}, "On acceptance", ClauseNumber(1), 250'000'000, {}}};
  const ScopeChange change = Store(Loaded(), after);
  EXPECT_EQ(change.clauses.size(), 2u);
  const Draft stored = Loaded();
  ASSERT_EQ(stored.clauses.size(), 2u);
  EXPECT_EQ(stored.clauses[0].title, "Design");
  EXPECT_EQ(stored.clauses[0].criteria[0].check, "A sample of 200.");
  EXPECT_EQ(stored.clauses[0].changed_by, "Ada");
  EXPECT_EQ(stored.clauses[0].version, 1);
  EXPECT_EQ(stored.price.lines, after.price.lines);
  EXPECT_EQ(stored.price.version, 1);
  EXPECT_EQ(stored.as_of, *change.entry);
}

TEST_P(ScopeStoreTest, StoringTheSameAgainWritesNothing) {
  Store(Loaded(), With({Deliverable(1, "Design")}));
  const ScopeChange change = Store(Loaded(), Loaded());
  EXPECT_FALSE(change.entry);
  EXPECT_EQ(Loaded().clauses[0].version, 1);
}

TEST_P(ScopeStoreTest, OldVersionsStayReadable) {
  const ScopeChange first = Store(Loaded(), With({Deliverable(1, "Design")}));
  Draft changed = Loaded();
  changed.clauses[0].title = "Design, reviewed";
  const ScopeChange second = Store(Loaded(), changed);
  const ScopeChange third = Store(Loaded(), With({}));
  const std::string subject = ToText(ClauseNumber(1));
  database().Read([&](db::Tx& tx) {
    EXPECT_NE(VersionAt(tx, engagement_, subject, *first.entry)->terms.find("\"Design\""), std::string::npos);
    EXPECT_NE(VersionAt(tx, engagement_, subject, *second.entry)->terms.find("reviewed"), std::string::npos);
    EXPECT_FALSE(VersionAt(tx, engagement_, subject, *third.entry));
    EXPECT_EQ(LastVersion(tx, engagement_, subject), 3);
    EXPECT_EQ(VersionsAfter(tx, engagement_, *first.entry).size(), 2u);
  });
}

TEST_P(ScopeStoreTest, AClauseThatComesBackIsANewerVersion) {
  Store(Loaded(), With({Deliverable(1, "Design")}));
  Store(Loaded(), With({}));
  Store(Loaded(), With({Deliverable(1, "Design")}));
  EXPECT_EQ(Loaded().clauses[0].version, 3);
}

TEST_P(ScopeStoreTest, TheRecordTellsOfTheFieldsThatChanged) {
  Store(Loaded(), With({Deliverable(1, "Design")}));
  Draft changed = Loaded();
  changed.clauses[0].criteria[0].check = "All of them.";
  const ScopeChange change = Store(Loaded(), changed);
  const auto entry =
      database().Read([&](db::Tx& tx) { return *ledger::FindEntry(tx, engagement_.uuid, *change.entry); });
  EXPECT_EQ(entry.action, "scope.edited");
  EXPECT_NE(entry.text.find(R"("check":"All of them.")"), std::string::npos) << entry.text;
  EXPECT_EQ(entry.text.find("\"clauses\""), std::string::npos)
      << "the clause itself did not change: " << entry.text;
}

TEST_P(ScopeStoreTest, TheRecordTellsToWhichClauseACriterionCame) {
  const ScopeChange change = Store(Loaded(), With({Deliverable(1, "Design")}));
  const auto entry =
      database().Read([&](db::Tx& tx) { return *ledger::FindEntry(tx, engagement_.uuid, *change.entry); });
  EXPECT_NE(entry.text.find("\"clause_id\":\"" + ToText(ClauseNumber(1))), std::string::npos) << entry.text;
}

TEST_P(ScopeStoreTest, DraftedMilestonesArePromisesUntilABaselineSaysWhatIs) {
  Store(Loaded(), With({Milestone(2, "2026-06-01"), Milestone(1, "2026-03-02")}));
  const auto drafted = Promised();
  ASSERT_EQ(drafted.size(), 2u);
  EXPECT_EQ(ToText(drafted[0].due), "2026-03-02");
  EXPECT_EQ(drafted[0].baseline, 0);
  const Promise signed_one{
      ClauseNumber(1), {*ParseUuid(plan::TaskUuid(1))}, "Go-live", *ParseDay("2026-04-01"), 1};
  database().Write([&](db::Tx& tx) { ReplacePromises(tx, engagement_, {signed_one}); });
  EXPECT_THAT(Promised(), ElementsAre(signed_one));
  database().Write([&](db::Tx& tx) { ReplacePromises(tx, engagement_, {}); });
  EXPECT_THAT(Promised(), IsEmpty());
}

TEST_P(ScopeStoreTest, AnOfferIsShownUntilItIsCleared) {
  const Uuid baseline = *ParseUuid(plan::TaskUuid(5));
  database().Write([&](db::Tx& tx) { SetOffered(tx, engagement_, baseline); });
  EXPECT_EQ(database().Read([&](db::Tx& tx) { return Offered(tx, engagement_); }), baseline);
  database().Write([&](db::Tx& tx) { ClearOffered(tx, engagement_); });
  EXPECT_FALSE(database().Read([&](db::Tx& tx) { return Offered(tx, engagement_); }));
}

TEST_P(ScopeStoreTest, NoStatementReadsAWholeTable) {
  database().Read([&](db::Tx& tx) {
    for (const auto& statements : {DraftStatements(), VersionStatements(), PromiseStatements()}) {
      for (const std::string& sql : statements) EXPECT_THAT(db::FullScans(tx, sql), IsEmpty()) << sql;
    }
  });
}

}  // namespace
}  // namespace tandem::scope
