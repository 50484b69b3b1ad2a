// For tests of the baseline room: an engagement of two parties, a draft and a plan that are ready to be
// signed.
#ifndef TANDEM_ROOMS_BASELINE_BASELINE_FOR_TEST_H_
#define TANDEM_ROOMS_BASELINE_BASELINE_FOR_TEST_H_

#include "base/text.h"
#include "rooms/baseline/migrations.h"
#include "rooms/baseline/readiness_view.h"
#include "rooms/outlook/migrations.h"
#include "rooms/scope/scope_for_test.h"

namespace tandem::baseline {

using engagement::Action;
using plan::TaskUuid;
using scope::ClauseNumber;

class BaselineDatabaseTest : public scope::ScopeDatabaseTest {
 protected:
  void SetUp() override {
    ScopeDatabaseTest::SetUp();
    if (IsSkipped()) return;
    std::vector<db::Migration> all;
    for (const auto& room : {people::Migrations(), ledger::Migrations(), engagement::Migrations(),
                             plan::Migrations(), scope::Migrations(), outlook::Migrations(), Migrations()}) {
      all.insert(all.end(), room.begin(), room.end());
    }
    db::Migrate(database(), all);
    database().Write([this](db::Tx& tx) { BringVendor(tx); });
    MakePlan();
    Store(Loaded(), ReadyDraft());
  }

  void BringVendor(db::Tx& tx) {
    const people::OrganisationId beta{world_.new_id()};
    people::FoundOrganisation(tx, beta, "Beta", now_);
    people::NewPerson vera;
    vera.id = {world_.new_id()};
    vera.organisation_id = beta;
    vera.name = "Vera";
    vera.email = "vera@example.com";
    people::AddPerson(tx, vera, now_);
    tx.Run("UPDATE engagements SET vendor_id = $2 WHERE id = $1", {engagement_, beta});
    tx.Run(
        "INSERT INTO members (id, engagement_id, person_id, party, role, joined_at, version) VALUES ($1, $2, "
        "$3, $4, $5, $6, 1)",
        {world_.new_id(), engagement_, vera.id, Word(engagement::Party::kVendor),
         Word(engagement::Role::kVendorManager), now_});
    vera_.person = vera.id.uuid;
    vera_.organisation = beta.uuid;
    vera_.name = "Vera";
    vera_.organisation_name = "Beta";
  }

  // Design 5d, Build 10d, then the milestone Go live.
  void MakePlan() {
    Edit(Cat(R"({"put_tasks":[{"id":")", TaskUuid(1), R"(","name":"Design","duration":"5d"},{"id":")",
             TaskUuid(2), R"(","name":"Build","duration":"10d"},{"id":")", TaskUuid(3),
             R"(","name":"Go live","duration":"0d","milestone":true}],"put_links":[)", FromTo(1, 2), ",",
             FromTo(2, 3), "]}"));
  }
  static std::string FromTo(int from, int to) {
    return Cat(R"({"predecessor_id":")", TaskUuid(from), R"(","successor_id":")", TaskUuid(to),
               R"(","type":"FS","lag":""})");
  }

  static scope::Clause NewClause(int number, scope::ClauseKind kind, const std::string& title) {
    scope::Clause clause;
    clause.id = ClauseNumber(number);
    clause.kind = kind;
    clause.position = number;
    clause.title = title;
    return clause;
  }

  scope::Draft ReadyDraft() {
    scope::Draft draft = Loaded();
    scope::Clause objective = NewClause(11, scope::ClauseKind::kObjective, "Bills go out sooner");
    objective.measure = "Days from reading to bill";
    objective.target = "2";
    scope::Clause deliverable = NewClause(12, scope::ClauseKind::kDeliverable, "Rating engine");
    deliverable.owner = engagement::Party::kVendor;
    deliverable.criteria = {{{*ParseUuid(TaskUuid(101))},
                             "10,000 readings are rated in 60 seconds",
                             "Measured on the test system"}};
    scope::Clause milestone = NewClause(13, scope::ClauseKind::kMilestone, "Go live");
    milestone.due = MakeDay(2026, 3, 2);
    milestone.task_id = TaskId{*ParseUuid(TaskUuid(3))};
    draft.clauses = {objective, NewClause(14, scope::ClauseKind::kOutOfScope, "Printing"), deliverable,
                     milestone};
    std::ranges::sort(draft.clauses, scope::StandsBefore);
    draft.price.lines = {
        {{*ParseUuid(TaskUuid(201))}, "On going live", ClauseNumber(13), 1'000'000, std::nullopt}};
    return draft;
  }

  api::Call CallOf(const api::Caller& caller) {
    api::Call call(request_, world_);
    call.SetCaller(caller);
    return call;
  }
  // Runs a step as somebody who must be allowed the action.
  template <typename Step>
  auto As(const api::Caller& caller, Action action, Step step) {
    return database().Write([&](db::Tx& tx) {
      const Access access = engagement::Enter(tx, caller, engagement_, action);
      return step(tx, access, CallOf(caller));
    });
  }
  Today LoadedToday() {
    return As(caller_, Action::kViewBaselines,
              [](db::Tx& tx, const Access& access, const api::Call&) { return LoadToday(tx, access); });
  }

  Baseline Offer(const api::Caller& caller, const std::string& hash) {
    return OfferWith(caller, hash, false, {});
  }
  Baseline OfferWith(const api::Caller& caller, const std::string& hash, bool accept_findings,
                     std::vector<Finding> findings) {
    NewBaseline input;
    input.draft_hash = hash;
    input.accept_findings = accept_findings;
    return As(caller, Action::kSign, [&](db::Tx& tx, const Access& access, const api::Call& call) {
      const auto today = std::make_shared<const Today>(LoadToday(tx, access));
      return OfferBaseline(tx, access, call, input, {today, std::move(findings)});
    });
  }
  Readiness ReadinessNow() {
    return As(caller_, Action::kViewBaselines, [](db::Tx& tx, const Access& access, const api::Call& call) {
      return ViewReadiness(tx, access, call);
    });
  }
  Baseline Sign(const api::Caller& caller, const Baseline& offer) {
    return As(caller, Action::kSign, [&](db::Tx& tx, const Access& access, const api::Call& call) {
      return SignBaseline(tx, access, call, offer.id, {offer.hash, ""}, LoadDocument(tx, offer.id));
    });
  }
  Baseline SignedByBoth() { return Sign(vera_, Offer(caller_, LoadedToday().hash)); }

  template <typename Step>
  static std::string ReasonOf(Step step) {
    try {
      step();
    } catch (const Problem& problem) {
      return problem.reason();
    }
    return "";
  }

  api::Caller vera_;
};

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_BASELINE_FOR_TEST_H_
