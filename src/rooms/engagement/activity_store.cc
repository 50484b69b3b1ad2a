#include "rooms/engagement/activity_store.h"

namespace tandem::engagement {
namespace {

constexpr std::string_view kLatest =
    "SELECT e.id, e.title FROM members m JOIN engagements e ON e.id = m.engagement_id "
    "WHERE m.person_id = $1 ORDER BY e.updated_at DESC LIMIT $2";
constexpr std::string_view kSeen = "SELECT seen_at FROM activity_seen WHERE person_id = $1";
constexpr std::string_view kStoreSeen =
    "INSERT INTO activity_seen (person_id, seen_at) VALUES ($1, $2) "
    "ON CONFLICT (person_id) DO UPDATE SET seen_at = excluded.seen_at";

}  // namespace

std::vector<EngagementTitle> ReadLatestEngagements(db::Tx& tx, const Uuid& person, int64_t limit) {
  return tx.All(kLatest, {person, limit}, [](const db::Row& row) {
    return EngagementTitle{*ParseUuid(row.Text(0)), std::string(row.Text(1))};
  });
}

Instant ReadSeen(db::Tx& tx, const Uuid& person) { return {tx.ScalarInt(kSeen, {person}).value_or(0)}; }

void StoreSeen(db::Tx& tx, const Uuid& person, Instant at) { tx.Run(kStoreSeen, {person, at}); }

}  // namespace tandem::engagement
