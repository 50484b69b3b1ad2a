#include "rooms/scope/offer.h"

#include "rooms/scope/draft_store.h"

namespace tandem::scope {
namespace {

void PutOffered(db::Tx& tx, const EngagementId& engagement, std::optional<Uuid> baseline) {
  DraftState state = ReadState(tx, engagement);
  state.offered = baseline;
  WriteState(tx, state);
}

}  // namespace

void SetOffered(db::Tx& tx, const EngagementId& engagement, const Uuid& baseline) {
  PutOffered(tx, engagement, baseline);
}

void ClearOffered(db::Tx& tx, const EngagementId& engagement) { PutOffered(tx, engagement, std::nullopt); }

std::optional<Uuid> Offered(db::Tx& tx, const EngagementId& engagement) {
  return ReadState(tx, engagement).offered;
}

}  // namespace tandem::scope
