#include "rooms/baseline/today.h"

#include "platform/json/json_parser.h"
#include "rooms/baseline/baseline_store.h"
#include "rooms/baseline/positions.h"
#include "rooms/plan/save.h"

namespace tandem::baseline {

Json LoadDocument(db::Tx& tx, const BaselineId& id) { return ParseJson(ReadDocument(tx, id)); }

Today LoadToday(db::Tx& tx, const Access& access) {
  Today today;
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
