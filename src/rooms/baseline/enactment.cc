#include "rooms/baseline/enactment.h"

#include "rooms/baseline/baseline_store.h"
#include "rooms/baseline/takes_effect.h"
#include "rooms/plan/save.h"
#include "rooms/scope/apply.h"

namespace tandem::baseline {
namespace {

// Not in force until a moment later: one is at a time.
Baseline NextBaseline(const api::Call& call, const ChangeRequest& change, const Enactment& enactment) {
  const ChangeVersion& latest = LatestOf(change);
  Baseline next;
  next.id = {call.NewId()};
  next.state = BaselineState::kSuperseded;
  next.hash = HashOf(enactment.text);
  next.size = static_cast<int64_t>(enactment.text.size());
  next.base_number = enactment.base_number;
  next.change_number = change.number;
  next.offered_party = latest.party;
  next.offered_by = latest.proposed_by;
  next.offered_at = latest.proposed_at;
  next.valid_until = DayOf(LocalMinute{call.now().micros / 60'000'000});
  next.note = change.title;
  next.signatures = latest.signatures;
  return next;
}

// Two entries "change.applied" of the record.
void StoreFollowed(db::Tx& tx, const Access& access, const api::Call& call, const Enactment& enactment,
                   int64_t number) {
  const Followed& before = enactment.before;
  const Followed& after = enactment.after;
  plan::StorePlan(tx, access, call.now(), before.plan, after.plan, "change.applied");
  scope::StoreDraft(tx, access, call, before.draft, after.draft, {"change.applied", number});
}

}  // namespace

Enactment ComputeEnactment(const Today& today, const Difference& difference) {
  const Proposed proposed = Propose(today, {{true, difference}, {}});
  Enactment enactment;
  enactment.moment = today.moment;
  enactment.base_number = today.in_force->number.value_or(0);
  enactment.document = Complete(proposed.after, today.engagement);
  enactment.text = DocumentText(enactment.document);
  enactment.before = {today.draft, today.plan};
  enactment.after = Follow(today, proposed.difference);
  return enactment;
}

int64_t Enact(db::Tx& tx, const Access& access, const api::Call& call, const ChangeRequest& change,
              const Enactment& enactment) {
  Baseline next = NextBaseline(call, change, enactment);
  InsertBaseline(tx, access.engagement(), next, enactment.text);
  next = TakeEffect(tx, access, call, std::move(next), enactment.document);
  StoreFollowed(tx, access, call, enactment, *next.number);
  return *next.number;
}

}  // namespace tandem::baseline
