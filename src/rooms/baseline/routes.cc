#include "rooms/baseline/routes.h"

#include "rooms/baseline/document_view.h"
#include "rooms/baseline/readiness_view.h"
#include "rooms/baseline/signing.h"

namespace tandem::baseline {
namespace {

using api::Call;
using db::Tx;
using engagement::AccessOf;
using engagement::Action;
using engagement::May;

BaselineId IdOf(const Call& call) { return call.PathId<BaselineTag>("baseline"); }

void AddReadRoutes(api::Router& router) {
  router.Get<Readiness>("/engagements/{engagement}/readiness",
                        "What is missing or vague in the draft before anyone signs",
                        May(Action::kViewBaselines),
                        [](Tx& tx, Call& call) { return ViewReadiness(tx, AccessOf(call), call); });
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
}

void AddSigningRoutes(api::Router& router) {
  router
      .Post<NewBaseline, Baseline>("/engagements/{engagement}/baselines",
                                   "Sign the draft for your side and offer it to the other",
                                   May(Action::kSign),
                                   [](Tx& tx, Call& call, const NewBaseline& input) {
                                     return FinishOffer(tx, AccessOf(call), call, input);
                                   })
      .Prepares(PrepareOffer);
  router
      .Post<NewSignature, Baseline>(
          "/engagements/{engagement}/baselines/{baseline}/signature",
          "Sign what the other side offered; it takes effect", May(Action::kSign),
          [](Tx& tx, Call& call, const NewSignature& input) {
            return FinishSignature(tx, AccessOf(call), call, IdOf(call), input);
          },
          200)
      .Prepares(PrepareSignature);
  router.Post<Reason, Baseline>(
      "/engagements/{engagement}/baselines/{baseline}/refusal", "Refuse what the other side offered",
      May(Action::kSign),
      [](Tx& tx, Call& call, const Reason& reason) {
        return RefuseBaseline(tx, AccessOf(call), call, IdOf(call), reason);
      },
      200);
  router.Post<Reason, Baseline>(
      "/engagements/{engagement}/baselines/{baseline}/withdrawal", "Take your side's offer back",
      May(Action::kSign),
      [](Tx& tx, Call& call, const Reason& reason) {
        return WithdrawBaseline(tx, AccessOf(call), call, IdOf(call), reason);
      },
      200);
}

}  // namespace

void AddRoutes(api::Router& router) {
  AddReadRoutes(router);
  AddSigningRoutes(router);
}

}  // namespace tandem::baseline
