#include "rooms/scope/seen_store.h"

namespace tandem::scope {
namespace {

constexpr std::string_view kFind =
    "SELECT entry, seen_at FROM scope_seen WHERE engagement_id = $1 AND person_id = $2";
constexpr std::string_view kInsert =
    "INSERT INTO scope_seen (engagement_id, person_id, entry, seen_at) VALUES ($1, $2, $3, $4)";
constexpr std::string_view kUpdate =
    "UPDATE scope_seen SET entry = $3, seen_at = $4 WHERE engagement_id = $1 AND person_id = $2";

}  // namespace

std::optional<LastLook> FindLook(db::Tx& tx, const EngagementId& engagement, const Uuid& person) {
  return tx.One(kFind, {engagement, person}, [](const db::Row& row) {
    return LastLook{row.Int(0), {row.Int(1)}};
  });
}

void WriteLook(db::Tx& tx, const EngagementId& engagement, const Uuid& person, const LastLook& look) {
  const bool known = FindLook(tx, engagement, person).has_value();
  tx.Run(known ? kUpdate : kInsert, {engagement, person, look.entry, look.at});
}

std::vector<std::string> SeenStatements() { return {std::string(kFind), std::string(kUpdate)}; }

}  // namespace tandem::scope
