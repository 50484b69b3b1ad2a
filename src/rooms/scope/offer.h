// Whether the draft is offered for signature. It stays editable, and says so.
#ifndef TANDEM_ROOMS_SCOPE_OFFER_H_
#define TANDEM_ROOMS_SCOPE_OFFER_H_

#include "rooms/scope/clause.h"

namespace tandem::scope {

// `baseline` is the offer's id, which the draft shows as `locked_by`.
void SetOffered(db::Tx& tx, const EngagementId& engagement, const Uuid& baseline);
void ClearOffered(db::Tx& tx, const EngagementId& engagement);
std::optional<Uuid> Offered(db::Tx& tx, const EngagementId& engagement);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_OFFER_H_
