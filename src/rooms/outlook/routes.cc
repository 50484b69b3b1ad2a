#include "rooms/outlook/routes.h"

#include "rooms/outlook/risk.h"

namespace tandem::outlook {
namespace {

using api::Call;
using db::Tx;
using engagement::AccessOf;
using engagement::Action;
using engagement::May;

void AddRiskRoutes(api::Router& router) {
  router
      .Get<api::Page<Risk>>("/engagements/{engagement}/risks", "The register of risks",
                            May(Action::kViewForecast),
                            [](Tx& tx, Call& call) { return Risks(tx, AccessOf(call), api::ReadPage(call)); })
      .Pages();
  router.Post<RiskPut, Risk>(
      "/engagements/{engagement}/risks", "Add a risk", May(Action::kEditRisks),
      [](Tx& tx, Call& call, const RiskPut& put) { return AddRisk(tx, AccessOf(call), call, put); });
  router.Get<Risk>(
      "/engagements/{engagement}/risks/{risk}", "One risk", May(Action::kViewForecast),
      [](Tx& tx, Call& call) { return ReadRisk(tx, AccessOf(call), call.PathId<RiskTag>("risk")); });
  router.Patch<RiskPut, Risk>("/engagements/{engagement}/risks/{risk}", "Change a risk",
                              May(Action::kEditRisks), [](Tx& tx, Call& call, const RiskPut& put) {
                                return ChangeRisk(tx, AccessOf(call), call, call.PathId<RiskTag>("risk"),
                                                  call.IfMatch(), put);
                              });
  router
      .Delete("/engagements/{engagement}/risks/{risk}", "Remove a risk", May(Action::kEditRisks),
              [](Tx& tx, Call& call) {
                RemoveRisk(tx, AccessOf(call), call, call.PathId<RiskTag>("risk"), call.IfMatch());
              })
      .NeedsIfMatch();
}

}  // namespace

void AddRoutes(api::Router& router) { AddRiskRoutes(router); }

}  // namespace tandem::outlook
