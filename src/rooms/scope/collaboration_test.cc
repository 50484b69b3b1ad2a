// Two people of two sides on one draft.
#include <gmock/gmock.h>

#include "rooms/scope/actions.h"
#include "rooms/scope/comment.h"
#include "rooms/scope/comment_store.h"
#include "rooms/scope/scope_for_test.h"
#include "rooms/scope/scope_view.h"
#include "rooms/scope/seen_store.h"

namespace tandem::scope {
namespace {

using engagement::Action;
using testing::IsEmpty;

class ScopeCollaborationTest : public ScopeDatabaseTest {
 protected:
  void SetUp() override {
    ScopeDatabaseTest::SetUp();
    if (IsSkipped()) return;
    ada_ = caller_;
    database().Write([this](db::Tx& tx) { BringVera(tx); });
  }

  void BringVera(db::Tx& tx) {
    const people::OrganisationId vend{world_.new_id()};
    people::FoundOrganisation(tx, vend, "Vend", now_);
    people::NewPerson vera;
    vera.id = {world_.new_id()};
    vera.organisation_id = vend;
    vera.name = "Vera";
    vera.email = "vera@example.com";
    people::AddPerson(tx, vera, now_);
    tx.Run("UPDATE engagements SET vendor_id = $2 WHERE id = $1", {engagement_, vend});
    vera_ = {vera.id.uuid, vend.uuid, "Vera", "", "Vend"};
    tx.Run(
        "INSERT INTO members (id, engagement_id, person_id, party, role, joined_at, version) "
        "VALUES ($1, $2, $3, 'vendor', 'vendor_manager', 0, 1)",
        {world_.new_id(), engagement_, vera.id});
  }

  ScopeChange As(const api::Caller& who, const std::string& json) {
    caller_ = who;
    const ScopeEdit edit = FromJson<ScopeEdit>(ParseJson(json));
    return database().Write([&](db::Tx& tx) { return EditScope(tx, EnterScope(tx), MakeCall(), edit); });
  }
  Scope Seen(const api::Caller& who) {
    caller_ = who;
    return database().Read([&](db::Tx& tx) { return ViewScope(tx, Enter(tx, Action::kViewScope)); });
  }
  void Look(const api::Caller& who) {
    const int64_t as_of = Seen(who).as_of;
    database().Write([&](db::Tx& tx) { MarkSeen(tx, Enter(tx, Action::kViewScope), now_, {as_of}); });
  }
  // The baseline says so of the first clause and the price; `who` signed it last.
  void Agree(const api::Caller& who, const std::string& title, int64_t baseline) {
    caller_ = who;
    Draft agreed = Loaded();
    agreed.clauses[0].title = title;
    agreed.price.currency = "JPY";
    database().Write([&](db::Tx& tx) {
      return StoreDraft(tx, EnterScope(tx), MakeCall(), LoadDraft(tx, EnterScope(tx)), agreed,
                        {"change.applied", baseline});
    });
  }
  Turn HandOverAs(const api::Caller& who, const Handover& handover) {
    caller_ = who;
    return database().Write([&](db::Tx& tx) { return HandOver(tx, EnterScope(tx), MakeCall(), handover); });
  }
  template <typename Step>
  std::string ReasonOf(Step step) {
    try {
      step();
    } catch (const Problem& problem) {
      return problem.reason();
    }
    return "";
  }
  static std::string Objective(int number, const std::string& title, int version = 0) {
    return R"({"put_clauses":[{"id":")" + plan::TaskUuid(number) + R"(","version":)" +
           std::to_string(version) + R"(,"kind":"objective","title":")" + title + R"("}]})";
  }
  static std::string Removal(int number, int version) {
    return R"({"remove_clauses":[{"id":")" + plan::TaskUuid(number) + R"(","version":)" +
           std::to_string(version) + "}]}";
  }

  api::Caller ada_, vera_;
};
TANDEM_ON_EACH_DATABASE(ScopeCollaborationTest);

TEST_P(ScopeCollaborationTest, ShowsWhatTheOtherSideChangedSinceTheLastLook) {
  As(ada_, Objective(1, "Fewer errors"));
  As(ada_, Objective(2, "Faster invoices"));
  EXPECT_FALSE(Seen(vera_).seen_at);
  Look(vera_);
  As(ada_, Objective(1, "No errors", 1));
  As(ada_, Removal(2, 1));
  As(ada_, Objective(3, "Happier clerks"));
  As(ada_, R"({"price":{"version":0,"currency":"USD"}})");
  const Scope scope = Seen(vera_);
  ASSERT_EQ(scope.clauses.size(), 2u);
  EXPECT_EQ(scope.clauses[0].change, SeenChange::kChanged);
  EXPECT_EQ(scope.clauses[0].seen->title, "Fewer errors");
  EXPECT_EQ(scope.clauses[1].change, SeenChange::kAdded);
  ASSERT_EQ(scope.removed.size(), 1u);
  EXPECT_EQ(scope.removed[0].clause.title, "Faster invoices");
  EXPECT_EQ(scope.removed[0].removed_by, "Ada");
  EXPECT_EQ(scope.price_seen->currency, "EUR");
  Look(vera_);
  EXPECT_EQ(Seen(vera_).clauses[0].change, SeenChange::kNone);
  EXPECT_THAT(Seen(vera_).removed, IsEmpty());
}

TEST_P(ScopeCollaborationTest, OnesOwnChangesAreNoNewsAndAnOldLookDoesNotUndoANewOne) {
  As(ada_, Objective(1, "Fewer errors"));
  Look(ada_);
  const int64_t early = Seen(ada_).as_of;
  As(ada_, Objective(1, "No errors", 1));
  EXPECT_EQ(Seen(ada_).clauses[0].change, SeenChange::kNone);
  As(vera_, Objective(1, "Few errors", 2));
  EXPECT_EQ(Seen(ada_).clauses[0].seen->title, "No errors");
  Look(ada_);
  database().Write([&](db::Tx& tx) { MarkSeen(tx, Enter(tx, Action::kViewScope), now_, {early}); });
  EXPECT_EQ(Seen(ada_).clauses[0].change, SeenChange::kNone);
}

TEST_P(ScopeCollaborationTest, OnesOwnEditAfterTheOtherSidesLeavesOnlyTheirsMarked) {
  As(ada_, Objective(1, "Fewer errors"));
  Look(ada_);
  const std::string clause = R"({"put_clauses":[{"id":")" + plan::TaskUuid(1) + R"(","version":)";
  As(vera_, clause + R"(1,"target":"2 in 100"}]})");
  As(ada_, clause + R"(2,"title":"No errors"}]})");
  const ClauseView mixed = Seen(ada_).clauses[0];
  EXPECT_EQ(mixed.change, SeenChange::kChanged);
  EXPECT_EQ(mixed.news_by, "Vera");
  EXPECT_EQ(mixed.seen->title, "No errors");
  EXPECT_EQ(mixed.seen->target, "");
  As(ada_, clause + R"(3,"target":"1 in 100"}]})");
  EXPECT_EQ(Seen(ada_).clauses[0].change, SeenChange::kNone);
}

TEST_P(ScopeCollaborationTest, WhatTheOtherSideAddedStaysNewThoughOneEditedIt) {
  Look(ada_);
  As(vera_, Objective(1, "Fewer errors"));
  As(ada_, Objective(1, "No errors", 1));
  EXPECT_EQ(Seen(ada_).clauses[0].change, SeenChange::kAdded);
  EXPECT_EQ(Seen(ada_).clauses[0].news_by, "Vera");
}

TEST_P(ScopeCollaborationTest, OnesOwnPriceIsNoNewsThoughTheOtherSideChangedItToo) {
  Look(ada_);
  As(vera_, R"({"price":{"version":0,"currency":"USD"}})");
  As(ada_, R"({"price":{"version":1,"model":"retainer"}})");
  EXPECT_EQ(Seen(ada_).price_seen->currency, "EUR");
  EXPECT_EQ(Seen(ada_).price_seen->model, PriceModel::kRetainer);
  EXPECT_EQ(Seen(ada_).price_news_by, "Vera");
  As(ada_, R"({"price":{"version":2,"currency":"EUR"}})");
  EXPECT_FALSE(Seen(ada_).price_seen);
}

TEST_P(ScopeCollaborationTest, WhatBothAgreedIsNobodysNewsThoughOneOfThemSignedLast) {
  As(ada_, Objective(1, "Fewer errors"));
  As(vera_, R"({"price":{"version":0,"currency":"USD"}})");
  Look(ada_);
  Look(vera_);
  Agree(vera_, "No errors", 2);
  EXPECT_EQ(Loaded().clauses[0].agreed_in, 2);
  EXPECT_EQ(Loaded().price.agreed_in, 2);
  for (const api::Caller& who : {ada_, vera_}) {
    EXPECT_EQ(Seen(who).clauses[0].change, SeenChange::kNone) << who.name;
    EXPECT_FALSE(Seen(who).price_seen) << who.name;
  }
  As(vera_, Objective(1, "Hardly any errors", 2));
  EXPECT_FALSE(Loaded().clauses[0].agreed_in);
  EXPECT_EQ(Seen(ada_).clauses[0].seen->title, "No errors");
}

TEST_P(ScopeCollaborationTest, WhatWasPutBackIsNoChange) {
  As(ada_, Objective(1, "Fewer errors"));
  Look(vera_);
  As(ada_, Objective(1, "No errors", 1));
  As(ada_, Objective(1, "Fewer errors", 2));
  EXPECT_EQ(Seen(vera_).clauses[0].change, SeenChange::kNone);
}

TEST_P(ScopeCollaborationTest, UndoAndRedoWorkFromTheRecord) {
  As(ada_, Objective(1, "Fewer errors"));
  const ScopeChange change = As(vera_, Removal(1, 1));
  const auto reverse = [&](int64_t entry) {
    return database().Write(
        [&](db::Tx& tx) { return ReverseScope(tx, EnterScope(tx), MakeCall(), {entry}); });
  };
  const ScopeChange undone = reverse(*change.entry);
  EXPECT_EQ(Loaded().clauses.size(), 1u);
  reverse(*undone.entry);
  EXPECT_THAT(Loaded().clauses, IsEmpty());
  EXPECT_EQ(ReasonOf([&] { reverse(*undone.entry); }), "scope.changed_since");
  EXPECT_EQ(ReasonOf([&] { reverse(0); }), "scope.not_reversible");
  EXPECT_EQ(ReasonOf([&] { reverse(999); }), "entry.not_found");
}

TEST_P(ScopeCollaborationTest, TheTurnGoesBackAndForth) {
  EXPECT_FALSE(Seen(ada_).turn);
  HandOverAs(ada_, {Party::kVendor, "Please price this."});
  EXPECT_EQ(Seen(vera_).turn, Party::kVendor);
  EXPECT_EQ(Seen(vera_).turn_note, "Please price this.");
  EXPECT_EQ(ReasonOf([&] { HandOverAs(ada_, {Party::kClient, ""}); }), "scope.other_sides_turn");
  EXPECT_EQ(ReasonOf([&] { HandOverAs(vera_, {Party::kVendor, ""}); }), "scope.your_turn_already");
  HandOverAs(vera_, {Party::kClient, ""});
  EXPECT_EQ(Seen(ada_).turn_by, "Vera");
}

TEST_P(ScopeCollaborationTest, NobodyHandsOverWhereThereIsNoVendorYet) {
  database().Write(
      [&](db::Tx& tx) { tx.Run("UPDATE engagements SET vendor_id = NULL WHERE id = $1", {engagement_}); });
  EXPECT_EQ(ReasonOf([&] { HandOverAs(ada_, {Party::kVendor, ""}); }), "scope.no_vendor");
  EXPECT_FALSE(Seen(ada_).turn);
}

TEST_P(ScopeCollaborationTest, CommentsStayOpenUntilSomebodyResolvesThem) {
  As(ada_, Objective(1, "Fewer errors"));
  caller_ = vera_;
  const Topic topic = ClauseNumber(1);
  const auto write = [&](auto step) {
    return database().Write([&](db::Tx& tx) { return step(tx, Enter(tx, Action::kCommentScope)); });
  };
  const Comment comment = write([&](db::Tx& tx, const engagement::Access& access) {
    return AddComment(tx, access, MakeCall(), topic, {"How many?"});
  });
  write([&](db::Tx& tx, const engagement::Access& access) {
    return AddComment(tx, access, MakeCall(), std::nullopt, {"Too dear."});
  });
  EXPECT_EQ(Seen(ada_).clauses[0].open_comments, 1);
  EXPECT_EQ(Seen(ada_).price_open_comments, 1);
  const auto resolve = [&](const Topic& where, Resolution resolution) {
    return write([&](db::Tx& tx, const engagement::Access& access) {
      return ResolveComment(tx, access, MakeCall(), where, comment.id, resolution);
    });
  };
  EXPECT_EQ(resolve(topic, Resolution::kResolved).resolved_by, "Ada");
  EXPECT_EQ(Seen(ada_).clauses[0].open_comments, 0);
  EXPECT_FALSE(resolve(topic, Resolution::kOpen).resolved_at);
  EXPECT_EQ(ReasonOf([&] { resolve(std::nullopt, Resolution::kResolved); }), "comment.not_found");
  EXPECT_EQ(ReasonOf([&] { resolve(ClauseNumber(9), Resolution::kResolved); }), "clause.not_found");
}

TEST_P(ScopeCollaborationTest, NoStatementReadsAWholeTable) {
  database().Read([&](db::Tx& tx) {
    for (const auto& statements : {SeenStatements(), CommentStatements()}) {
      for (const std::string& sql : statements) EXPECT_THAT(db::FullScans(tx, sql), IsEmpty()) << sql;
    }
  });
}

}  // namespace
}  // namespace tandem::scope
