#ifndef TANDEM_ROOMS_ENGAGEMENT_ACCESS_STORE_H_
#define TANDEM_ROOMS_ENGAGEMENT_ACCESS_STORE_H_

#include "rooms/engagement/access.h"

namespace tandem::engagement {

struct Standing {
  MemberId member;
  Party party;
  Role role;
  Phase phase;
};

// How a person stands in an engagement; nothing when they are no member.
std::optional<Standing> FindStanding(db::Tx& tx, const EngagementId& engagement, const Uuid& person);

// The engagement changed now.
void StoreUpdated(db::Tx& tx, const EngagementId& engagement, Instant now);

// Nothing when there is no such engagement.
std::optional<Phase> FindPhase(db::Tx& tx, const EngagementId& engagement);

}  // namespace tandem::engagement

#endif  // TANDEM_ROOMS_ENGAGEMENT_ACCESS_STORE_H_
