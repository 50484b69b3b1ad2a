#ifndef TANDEM_ROOMS_ENGAGEMENT_ACTIVITY_STORE_H_
#define TANDEM_ROOMS_ENGAGEMENT_ACTIVITY_STORE_H_

#include "rooms/engagement/access.h"

namespace tandem::engagement {

struct EngagementTitle {
  Uuid id;
  std::string title;
};

// The engagements of a person that changed last, at most `limit`.
std::vector<EngagementTitle> ReadLatestEngagements(db::Tx& tx, const Uuid& person, int64_t limit);
Instant ReadSeen(db::Tx& tx, const Uuid& person);
void StoreSeen(db::Tx& tx, const Uuid& person, Instant at);

}  // namespace tandem::engagement

#endif  // TANDEM_ROOMS_ENGAGEMENT_ACTIVITY_STORE_H_
