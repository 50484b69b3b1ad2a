#include "rooms/engagement/access_store.h"

namespace tandem::engagement {
namespace {

constexpr std::string_view kStanding =
    "SELECT m.id, m.party, m.role, e.phase FROM members m JOIN engagements e ON e.id = m.engagement_id "
    "WHERE m.engagement_id = $1 AND m.person_id = $2";
constexpr std::string_view kUpdated = "UPDATE engagements SET updated_at = $2 WHERE id = $1";
constexpr std::string_view kPhase = "SELECT phase FROM engagements WHERE id = $1";

}  // namespace

std::optional<Standing> FindStanding(db::Tx& tx, const EngagementId& engagement, const Uuid& person) {
  return tx.One(kStanding, {engagement, person}, [](const db::Row& row) {
    return Standing{*ParseId<MemberTag>(row.Text(0)), FromWord<Party>(row.Text(1)).value_or(Party::kClient),
                    FromWord<Role>(row.Text(2)).value_or(Role::kObserver),
                    FromWord<Phase>(row.Text(3)).value_or(Phase::kDraft)};
  });
}

void StoreUpdated(db::Tx& tx, const EngagementId& engagement, Instant now) {
  tx.Run(kUpdated, {engagement, now});
}

std::optional<Phase> FindPhase(db::Tx& tx, const EngagementId& engagement) {
  const auto phase = tx.ScalarText(kPhase, {engagement});
  return phase ? FromWord<Phase>(*phase) : std::nullopt;
}

}  // namespace tandem::engagement
