#include "rooms/value/routes.h"

#include "rooms/value/cost.h"
#include "rooms/value/earned_value_view.h"

namespace tandem::value {

using api::Call;
using db::Tx;
using engagement::AccessOf;
using engagement::Action;
using engagement::May;

void AddRoutes(api::Router& router) {
  router.Get<EarnedValueView>(
      "/engagements/{engagement}/earned-value", "What was to be done by now, what is done, and what it cost",
      May(Action::kViewValue),
      [](Tx& tx, Call& call) { return ViewEarnedValue(tx, AccessOf(call), call.now()); });
  router
      .Get<api::Page<Cost>>("/engagements/{engagement}/costs", "What was spent, the last recorded first",
                            May(Action::kViewValue),
                            [](Tx& tx, Call& call) { return Costs(tx, AccessOf(call), api::ReadPage(call)); })
      .Pages();
  router.Post<NewCost, Cost>(
      "/engagements/{engagement}/costs", "Record a cost of one's own side; both sides see it",
      May(Action::kRecordCosts),
      [](Tx& tx, Call& call, const NewCost& input) { return RecordCost(tx, AccessOf(call), call, input); });
  router.Delete("/engagements/{engagement}/costs/{cost}", "Take back a cost of one's own side",
                May(Action::kRecordCosts), [](Tx& tx, Call& call) {
                  TakeBackCost(tx, AccessOf(call), call, call.PathId<CostTag>("cost"));
                });
}

}  // namespace tandem::value
