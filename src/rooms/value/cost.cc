#include "rooms/value/cost.h"

#include <algorithm>

#include "base/text.h"
#include "rooms/plan/progress.h"
#include "rooms/plan/save.h"
#include "rooms/value/agreed.h"
#include "rooms/value/cost_store.h"

namespace tandem::value {
namespace {

void RequireDay(const NewCost& input, Day earliest, Day today) {
  if (input.day > today) {
    throw InvalidField("day", "cost.in_future", "This day is still to come. Record what was spent.");
  }
  if (input.day < earliest) {
    throw InvalidField("day", "cost.too_early",
                       Cat("This is long before the work. Costs here are of days from ", ToText(earliest),
                           " to ", ToText(today), "."));
  }
}

// Plans of work that goes on already begin before their engagement.
Day EarliestDay(db::Tx& tx, const Access& access) {
  const Day engaged = engagement::ReadEngagement(tx, access).start;
  const auto planned = plan::StartOfPlan(tx, access);
  const Day begin = planned ? std::min(engaged, DayOf(*planned)) : engaged;
  return {begin.days - kDaysBefore};
}

void RequireAmount(const NewCost& input) {
  if (input.amount_minor == 0) throw InvalidField("amount_minor", "required", "Say how much it was.");
}

void RequireCurrency(const NewCost& input, const std::string& agreed) {
  if (input.currency == agreed) return;
  throw InvalidField("currency", "value.currency_mix",
                     Cat("The parties agreed on ", agreed, ". Record the cost in that currency."));
}

void RequireTask(db::Tx& tx, const Access& access, const std::optional<plan::TaskId>& task) {
  if (!task || plan::HasTask(tx, access, *task)) return;
  throw InvalidField("task_id", "task.not_found", "This task is not in the plan.");
}

Json Recorded(const Cost& cost) {
  Json json;
  json.Set("day", ToText(cost.day))
      .Set("task_id", cost.task_id ? Json(ToText(*cost.task_id)) : Json())
      .Set("party", Word(cost.party))
      .Set("amount_minor", cost.amount_minor)
      .Set("currency", cost.currency)
      .Set("note", cost.note);
  return json;
}

ledger::Subject SubjectOf(const Cost& cost) { return {"cost", ToText(cost.id), cost.note}; }

Cost NewlyRecorded(const Access& access, const api::Call& call, const NewCost& input) {
  Cost cost{{call.NewId()},
            input.day,
            {},
            access.party(),
            input.amount_minor,
            input.currency,
            std::string(Trim(input.note)),
            call.caller().name,
            call.now()};
  input.id.ApplyTo(cost.id);
  input.task_id.ApplyTo(cost.task_id);
  return cost;
}

}  // namespace

api::Page<Cost> Costs(db::Tx& tx, const Access& access, const api::PageRequest& page) {
  return api::MakePage(ReadCosts(tx, access.engagement(), page), page,
                       [](const Cost& cost) { return ToText(cost.id); });
}

std::vector<Cost> AllCosts(db::Tx& tx, const EngagementId& engagement) {
  return ReadAllCosts(tx, engagement);
}

Cost RecordCost(db::Tx& tx, const Access& access, const api::Call& call, const NewCost& input) {
  RequireDay(input, EarliestDay(tx, access), plan::DayOf(call.now()));
  RequireAmount(input);
  RequireCurrency(input, AgreedCurrency(tx, access));
  const Cost cost = NewlyRecorded(access, call, input);
  RequireTask(tx, access, cost.task_id);
  if (FindCost(tx, access.engagement(), cost.id)) {
    throw Conflict("cost.exists", "There is a cost of this id already. Send another id.");
  }
  if (CountCosts(tx, access.engagement()) >= kMostCosts) {
    throw Conflict("cost.too_many", Cat("An engagement keeps at most ", kMostCosts, " costs."));
  }
  InsertCost(tx, access.engagement(), cost);
  engagement::Record(tx, access, call.now(), {"cost.recorded", SubjectOf(cost), nullptr, Recorded(cost)});
  return cost;
}

void TakeBackCost(db::Tx& tx, const Access& access, const api::Call& call, const CostId& id) {
  const auto cost = FindCost(tx, access.engagement(), id);
  if (!cost) throw NotFound("cost");
  if (cost->party != access.party()) {
    throw Forbidden("cost.other_side", "The other side recorded this cost; only they can take it back.");
  }
  DeleteCost(tx, access.engagement(), id);
  engagement::Record(tx, access, call.now(), {"cost.taken_back", SubjectOf(*cost), Recorded(*cost), nullptr});
}

}  // namespace tandem::value
