// What happened lately in all engagements that a person sees: the notifications area.
#ifndef TANDEM_ROOMS_ENGAGEMENT_ACTIVITY_H_
#define TANDEM_ROOMS_ENGAGEMENT_ACTIVITY_H_

#include "rooms/engagement/access.h"

namespace tandem::engagement {

struct ActivitySeen {
  Instant at;
};
const RecordType& DescribeRecord(const ActivitySeen*);

// The newest entries, {"items":[entry + "engagement":{id,title}],"next","unseen"}; `unseen` counts up to 100 entries that
// are newer than what the person marked as seen.
api::Reply ReadActivity(db::Tx& tx, const api::Call& call);
// Everything up to `at` counts as seen.
void MarkActivitySeen(db::Tx& tx, const api::Call& call, const ActivitySeen& seen);

// The topic of an engagement's live messages.
std::string Topic(const Uuid& engagement);
// Upgrades to a WebSocket that hears the engagement, or all engagements of the caller.
api::Reply ListenToEngagement(const api::Call& call);
api::Reply ListenToAll(db::Tx& tx, const api::Call& call);

}  // namespace tandem::engagement

#endif  // TANDEM_ROOMS_ENGAGEMENT_ACTIVITY_H_
