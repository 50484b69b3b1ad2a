#include "rooms/engagement/engagement_store.h"

namespace tandem::engagement {
namespace {

constexpr std::string_view kInsert =
    "INSERT INTO engagements (id, title, summary, phase, client_id, start, task_count, percent_complete, created_at, "
    "updated_at, version) VALUES ($1, $2, $3, $4, $5, $6, 0, 0, $7, $7, 1)";
constexpr std::string_view kFind =
    "SELECT e.id, e.title, e.summary, e.phase, e.client_id, c.name, e.vendor_id, v.name, m.party, m.role, e.start, "
    "e.task_count, e.finish, e.percent_complete, e.created_at, e.updated_at, e.version "
    "FROM members m JOIN engagements e ON e.id = m.engagement_id JOIN organisations c ON c.id = e.client_id "
    "LEFT JOIN organisations v ON v.id = e.vendor_id WHERE m.engagement_id = $1 AND m.person_id = $2";
constexpr std::string_view kPage =
    "SELECT e.id, e.title, e.summary, e.phase, e.client_id, c.name, e.vendor_id, v.name, m.party, m.role, e.start, "
    "e.task_count, e.finish, e.percent_complete, e.created_at, e.updated_at, e.version "
    "FROM members m JOIN engagements e ON e.id = m.engagement_id JOIN organisations c ON c.id = e.client_id "
    "LEFT JOIN organisations v ON v.id = e.vendor_id "
    "WHERE m.person_id = $1 AND ($2 = '' OR m.engagement_id < $2) ORDER BY m.engagement_id DESC LIMIT $3";
constexpr std::string_view kStore =
    "UPDATE engagements SET title = $2, summary = $3, phase = $4, updated_at = $5, version = $6 WHERE id = $1";
constexpr std::string_view kFigures =
    "UPDATE engagements SET task_count = $2, finish = $3, percent_complete = $4, updated_at = $5 WHERE id = $1";
constexpr std::string_view kVendor = "UPDATE engagements SET vendor_id = $2 WHERE id = $1";
constexpr std::string_view kSides =
    "SELECT e.title, e.phase, e.client_id, c.name, e.vendor_id, v.name FROM engagements e "
    "JOIN organisations c ON c.id = e.client_id LEFT JOIN organisations v ON v.id = e.vendor_id WHERE e.id = $1";

Engagement ReadRow(const db::Row& row) {
  Engagement engagement;
  engagement.id = *ParseId<EngagementTag>(row.Text(0));
  engagement.title = row.Text(1);
  engagement.summary = row.Text(2);
  engagement.phase = FromWord<Phase>(row.Text(3)).value_or(Phase::kDraft);
  engagement.client = {*ParseId<people::OrganisationTag>(row.Text(4)), std::string(row.Text(5))};
  if (!row.IsNull(6)) {
    engagement.vendor = people::OrganisationRef{*ParseId<people::OrganisationTag>(row.Text(6)), std::string(row.Text(7))};
  }
  engagement.party = FromWord<Party>(row.Text(8)).value_or(Party::kClient);
  engagement.role = FromWord<Role>(row.Text(9)).value_or(Role::kObserver);
  engagement.start = ParseDay(row.Text(10)).value_or(Day{});
  engagement.task_count = row.Int(11);
  if (!row.IsNull(12)) engagement.finish = LocalMinute{row.Int(12)};
  engagement.percent_complete = row.Int(13);
  engagement.created_at = {row.Int(14)};
  engagement.updated_at = {row.Int(15)};
  engagement.version = row.Int(16);
  engagement.permissions = Permissions(engagement.role);
  return engagement;
}

}  // namespace

void InsertEngagement(db::Tx& tx, const Engagement& engagement) {
  tx.Run(kInsert, {engagement.id, engagement.title, engagement.summary, Word(engagement.phase), engagement.client.id,
                   engagement.start, engagement.created_at});
}

std::optional<Engagement> FindEngagementOf(db::Tx& tx, const EngagementId& id, const Uuid& person) {
  return tx.One(kFind, {id, person}, ReadRow);
}

std::vector<Engagement> ReadEngagementsOf(db::Tx& tx, const Uuid& person, const api::PageRequest& page) {
  return tx.All(kPage, {person, page.after, page.limit + 1}, ReadRow);
}

void StoreEngagement(db::Tx& tx, const Engagement& engagement) {
  tx.Run(kStore, {engagement.id, engagement.title, engagement.summary, Word(engagement.phase), engagement.updated_at,
                  engagement.version});
}

void StoreFigures(db::Tx& tx, const EngagementId& id, const PlanFigures& figures, Instant now) {
  tx.Run(kFigures, {id, figures.task_count, figures.finish, figures.percent_complete, now});
}

void StoreVendor(db::Tx& tx, const EngagementId& id, const people::OrganisationId& vendor) {
  tx.Run(kVendor, {id, vendor});
}

std::optional<Sides> FindSides(db::Tx& tx, const EngagementId& id) {
  return tx.One(kSides, {id}, [](const db::Row& row) {
    return Sides{std::string(row.Text(0)),
                 FromWord<Phase>(row.Text(1)).value_or(Phase::kDraft),
                 *ParseId<people::OrganisationTag>(row.Text(2)),
                 std::string(row.Text(3)),
                 ParseId<people::OrganisationTag>(row.Text(4)),
                 std::string(row.Text(5))};
  });
}

}  // namespace tandem::engagement
