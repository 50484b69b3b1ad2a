#include "rooms/plan/reversal.h"

#include "platform/json/json_parser.h"
#include "rooms/plan/reverse.h"
#include "rooms/plan/save.h"

namespace tandem::plan {
namespace {

Sides SidesOf(const ledger::StoredEntry& entry) {
  const Json json = ParseJson(entry.text);
  const Json* before = json.Find("before");
  const Json* after = json.Find("after");
  return {before != nullptr ? *before : Json(), after != nullptr ? *after : Json()};
}

}  // namespace

PlanChange ReverseChange(db::Tx& tx, const engagement::Access& access, const api::Call& call,
                         const Reversal& reversal) {
  const auto entry = ledger::FindEntry(tx, access.engagement().uuid, reversal.entry);
  if (!entry) throw NotFound("entry");
  if (!entry->action.starts_with("plan.")) {
    throw Conflict("plan.not_reversible", "Only a change of the plan can be undone here.");
  }
  const StoredPlan before = LoadPlan(tx, access);
  StoredPlan after = Reverse(before, SidesOf(*entry));
  return SavePlan(tx, access, call.now(), before, std::move(after), "plan.reversed");
}

}  // namespace tandem::plan
