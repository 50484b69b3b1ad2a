#include "rooms/baseline/routes.h"

#include "rooms/baseline/comparison.h"
#include "rooms/baseline/deciding.h"
#include "rooms/baseline/document_view.h"
#include "rooms/baseline/readiness_view.h"
#include "rooms/baseline/signing.h"
#include "rooms/baseline/statement.h"
#include "rooms/people/confirm_password.h"

namespace tandem::baseline {
namespace {

using api::Call;
using db::Tx;
using engagement::AccessOf;
using engagement::Action;
using engagement::May;
using people::InPerson;

ChangeId ChangeOf(const Call& call) { return call.PathId<ChangeTag>("change"); }
// By number or id.
BaselineId IdOf(Tx& tx, const Call& call) {
  return FindBaseline(tx, AccessOf(call), call, call.Path("baseline")).id;
}

void AddReadRoutes(api::Router& router) {
  router
      .Get<Readiness>("/engagements/{engagement}/readiness",
                      "What is missing or vague in the draft before anyone signs",
                      May(Action::kViewBaselines),
                      [](Tx& tx, Call& call) { return ViewReadiness(tx, AccessOf(call), call); })
      .IsHeavy();
  router
      .Get<api::Page<Baseline>>(
          "/engagements/{engagement}/baselines", "What was offered and signed, newest first",
          May(Action::kViewBaselines),
          [](Tx& tx, Call& call) { return Baselines(tx, AccessOf(call), call, api::ReadPage(call)); })
      .Pages();
  router.Get<Baseline>("/engagements/{engagement}/baselines/{baseline}", "One baseline, by its number or id",
                       May(Action::kViewBaselines), [](Tx& tx, Call& call) {
                         return FindBaseline(tx, AccessOf(call), call, call.Path("baseline"));
                       });
  router.Get<api::None>("/engagements/{engagement}/baselines/{baseline}/document",
                        "The bytes that were hashed and signed; of `today`: that would be signed now",
                        May(Action::kViewBaselines), [](Tx& tx, Call& call) {
                          return DownloadDocument(tx, AccessOf(call), call, call.Path("baseline"));
                        });
  router
      .Get<api::None>(
          "/engagements/{engagement}/baselines/{baseline}/statement-of-work.pdf",
          "The baseline as a statement of work to print", May(Action::kViewBaselines),
          [](Tx& tx, Call& call) { return PrintStatement(tx, AccessOf(call), call, call.Path("baseline")); })
      .Takes({"language", "en or vi; en when left out."})
      .Answers("application/pdf")
      .IsHeavy();
  router
      .Get<Comparison>("/engagements/{engagement}/baselines/{baseline}/compare/{other}",
                       "A baseline beside another, or beside `today`", May(Action::kViewBaselines),
                       [](Tx& tx, Call& call) {
                         return CompareBaselines(tx, AccessOf(call), call, call.Path("baseline"),
                                                 call.Path("other"));
                       })
      .IsHeavy();
}

void AddSigningRoutes(api::Router& router) {
  router
      .Post<NewBaseline, Baseline>("/engagements/{engagement}/baselines",
                                   "Sign the draft for your side and offer it to the other",
                                   InPerson(May(Action::kSign)),
                                   [](Tx& tx, Call& call, const NewBaseline& input) {
                                     return FinishOffer(tx, AccessOf(call), call, input);
                                   })
      .Prepares(PrepareOffer)
      .IsHeavy();
  router
      .Post<NewSignature, Baseline>(
          "/engagements/{engagement}/baselines/{baseline}/signature",
          "Sign what the other side offered; it takes effect", InPerson(May(Action::kSign)),
          [](Tx& tx, Call& call, const NewSignature& input) {
            return FinishSignature(tx, AccessOf(call), call, IdOf(tx, call), input);
          },
          200)
      .Prepares(PrepareSignature)
      .IsHeavy();
  router.Post<Reason, Baseline>(
      "/engagements/{engagement}/baselines/{baseline}/refusal", "Refuse what the other side offered",
      InPerson(May(Action::kSign)),
      [](Tx& tx, Call& call, const Reason& reason) {
        return RefuseBaseline(tx, AccessOf(call), call, IdOf(tx, call), reason);
      },
      200);
  router.Post<Reason, Baseline>(
      "/engagements/{engagement}/baselines/{baseline}/withdrawal", "Take your side's offer back",
      InPerson(May(Action::kSign)),
      [](Tx& tx, Call& call, const Reason& reason) {
        return WithdrawBaseline(tx, AccessOf(call), call, IdOf(tx, call), reason);
      },
      200);
}

void AddChangeReadRoutes(api::Router& router) {
  router
      .Get<api::Page<ChangeSummary>>(
          "/engagements/{engagement}/change-requests", "Change requests, newest first",
          May(Action::kViewBaselines),
          [](Tx& tx, Call& call) { return Changes(tx, AccessOf(call), api::ReadPage(call)); })
      .Pages();
  router.Get<ChangeRequest>(
      "/engagements/{engagement}/change-requests/{change}",
      "One change request with its versions, by its number or id", May(Action::kViewBaselines),
      [](Tx& tx, Call& call) { return FindChange(tx, AccessOf(call), call.Path("change")); });
  router
      .Compute<ImpactQuestion, Impact>("/engagements/{engagement}/change-requests/impact",
                                       "What a change would do, before anyone proposes it",
                                       May(Action::kViewBaselines),
                                       [](Tx& tx, Call& call, const ImpactQuestion& question) {
                                         return AnswerImpact(tx, AccessOf(call), call, question);
                                       })
      .IsHeavy();
}

void AddProposingRoutes(api::Router& router) {
  router
      .Post<NewChange, ChangeRequest>("/engagements/{engagement}/change-requests",
                                      "Propose a difference to the baseline in force",
                                      May(Action::kProposeChange),
                                      [](Tx& tx, Call& call, const NewChange& input) {
                                        return FinishChange(tx, AccessOf(call), call, input);
                                      })
      .Prepares(PrepareChange)
      .IsHeavy();
  router
      .Post<CounterProposal, ChangeRequest>(
          "/engagements/{engagement}/change-requests/{change}/counter-proposal",
          "Answer with another change instead", May(Action::kProposeChange),
          [](Tx& tx, Call& call, const CounterProposal& input) {
            return FinishCounter(tx, AccessOf(call), call, ChangeOf(call), input);
          },
          200)
      .Prepares(PrepareCounter)
      .IsHeavy();
  router
      .Post<CounterProposal, ChangeRequest>(
          "/engagements/{engagement}/change-requests/{change}/correction",
          "Another text in place of the latest version, which your side wrote",
          InPerson(May(Action::kProposeChange)),
          [](Tx& tx, Call& call, const CounterProposal& input) {
            return FinishCorrection(tx, AccessOf(call), call, ChangeOf(call), input);
          },
          200)
      .Prepares(PrepareCounter)
      .IsHeavy();
}

void AddWithdrawingRoutes(api::Router& router) {
  router.Post<CounterWithdrawal, ChangeRequest>(
      "/engagements/{engagement}/change-requests/{change}/counter-proposal/withdrawal",
      "Take your side's counter-proposal back; what it answered stands again",
      InPerson(May(Action::kProposeChange)),
      [](Tx& tx, Call& call, const CounterWithdrawal& input) {
        return WithdrawCounter(tx, AccessOf(call), call, ChangeOf(call), input);
      },
      200);
  router.Post<Reason, ChangeRequest>(
      "/engagements/{engagement}/change-requests/{change}/withdrawal", "Take your side's request back",
      InPerson(May(Action::kProposeChange)),
      [](Tx& tx, Call& call, const Reason& reason) {
        return WithdrawChange(tx, AccessOf(call), call, ChangeOf(call), reason);
      },
      200);
}

void AddDecidingRoutes(api::Router& router) {
  router
      .Post<NewAcceptance, ChangeRequest>(
          "/engagements/{engagement}/change-requests/{change}/acceptance",
          "Sign the latest version for your side; with both it takes effect",
          InPerson(May(Action::kDecideChange)),
          [](Tx& tx, Call& call, const NewAcceptance& input) {
            return FinishAcceptance(tx, AccessOf(call), call, ChangeOf(call), input);
          },
          200)
      .Prepares(PrepareAcceptance)
      .IsHeavy();
  router.Post<Reason, ChangeRequest>(
      "/engagements/{engagement}/change-requests/{change}/refusal", "Refuse what the other side proposed",
      InPerson(May(Action::kDecideChange)),
      [](Tx& tx, Call& call, const Reason& reason) {
        return RefuseChange(tx, AccessOf(call), call, ChangeOf(call), reason);
      },
      200);
}

}  // namespace

void AddRoutes(api::Router& router) {
  AddReadRoutes(router);
  AddSigningRoutes(router);
  AddChangeReadRoutes(router);
  AddProposingRoutes(router);
  AddWithdrawingRoutes(router);
  AddDecidingRoutes(router);
}

}  // namespace tandem::baseline
