#include "rooms/outlook/routes.h"

#include "rooms/outlook/forecast_view.h"
#include "rooms/outlook/levers.h"
#include "rooms/outlook/risk.h"
#include "rooms/outlook/track_record.h"
#include "rooms/outlook/trend.h"
#include "rooms/outlook/what_if.h"

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

// The handlers share one shelf, which lives as long as the router.
void AddForecastRoutes(api::Router& router) {
  const auto shelf = std::make_shared<Shelf>();
  router
      .Get<Forecast>("/engagements/{engagement}/forecast",
                     "When each milestone and the plan will be finished", May(Action::kViewForecast),
                     [shelf](Tx& tx, Call& call) {
                       const auto basis = BasisOf(tx, AccessOf(call), call.now(), *shelf);
                       return ShowForecast(basis->plan, basis->circumstances, basis->forecast,
                                           basis->made_at);
                     })
      .IsHeavy();
  router
      .Compute<WhatIf, WhatIfAnswer>("/engagements/{engagement}/forecast/what-if",
                                     "What changes would do to the dates; nothing is stored",
                                     May(Action::kViewForecast),
                                     [shelf](Tx& tx, Call& call, const WhatIf& question) {
                                       return AnswerWhatIf(tx, AccessOf(call), call, question, *shelf);
                                     })
      .IsHeavy();
  router
      .Get<Levers>("/engagements/{engagement}/forecast/levers", "What would help a date most, each computed",
                   May(Action::kViewForecast),
                   [shelf](Tx& tx, Call& call) { return FindLevers(tx, AccessOf(call), call, *shelf); })
      .Takes({"task", "The task or milestone; without it the plan's end."})
      .Takes({"by", "A day, or 2026-03-14T17:00; without it what is promised, else what is planned."})
      .IsHeavy();
  router.Get<TrackRecord>("/engagements/{engagement}/track-record",
                          "How good forecasts and estimates of this client and vendor have been",
                          May(Action::kViewForecast), [shelf](Tx& tx, Call& call) {
                            const auto basis = BasisOf(tx, AccessOf(call), call.now(), *shelf);
                            return ViewTrackRecord(tx, AccessOf(call).engagement(),
                                                   basis->circumstances.experience);
                          });
  router
      .Get<ForecastHistory>(
          "/engagements/{engagement}/forecast/history", "How the forecasts changed from day to day",
          May(Action::kViewForecast),
          [](Tx& tx, Call& call) { return ViewHistory(tx, AccessOf(call), call.now(), call.Query("task")); })
      .Takes({"task", "A task's id, or end for the plan's end; without it all dates."});
}

}  // namespace

void AddRoutes(api::Router& router) {
  AddRiskRoutes(router);
  AddForecastRoutes(router);
}

}  // namespace tandem::outlook
