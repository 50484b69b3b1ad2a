#include "rooms/baseline/today.h"

#include "rooms/baseline/baseline_store.h"
#include "rooms/baseline/positions.h"
#include "rooms/plan/save.h"

namespace tandem::baseline {

Moment MomentOf(db::Tx& tx, const Access& access) {
  const Engagement engagement = engagement::ReadEngagement(tx, access);
  return {ledger::HeadOf(tx, access.engagement().uuid).size, engagement.client.name,
          engagement.vendor ? engagement.vendor->name : ""};
}

Today LoadToday(db::Tx& tx, const Access& access) {
  Today today;
  today.moment = MomentOf(tx, access);
  today.engagement = engagement::ReadEngagement(tx, access);
  today.draft = scope::LoadDraft(tx, access);
  today.plan = plan::LoadPlan(tx, access);
  today.in_force = FindInForce(tx, access.engagement());
  if (today.in_force) today.base = LoadDocument(tx, today.in_force->id);
  const Json agreed = WithPositionsOf(today.base, AgreedPart(today.draft, today.plan));
  today.document = Complete(agreed, today.engagement);
  today.text = DocumentText(today.document);
  today.hash = HashOf(today.text);
  return today;
}

Difference Drafted(const Today& today) { return Compare(AgreedPart(today.base), AgreedPart(today.document)); }

}  // namespace tandem::baseline
