#include "rooms/people/invitation_store.h"

#include "platform/db/records.h"

namespace tandem::people {
namespace {

constexpr std::string_view kInsert =
    "INSERT INTO invitations (id, token_hash, kind, email, organisation_id, organisation_role, engagement_id, party, "
    "role, invited_by, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
constexpr std::string_view kOfOrganisation =
    "SELECT i.id, i.email, i.kind, i.organisation_role, i.engagement_id, i.party, i.role, p.name AS invited_by, "
    "i.created_at, i.expires_at, i.accepted_at FROM invitations i JOIN persons p ON p.id = i.invited_by "
    "WHERE i.organisation_id = $1 AND i.kind = 'organisation' AND ($2 = '' OR i.id < $2) ORDER BY i.id DESC LIMIT $3";
constexpr std::string_view kOfEngagement =
    "SELECT i.id, i.email, i.kind, i.organisation_role, i.engagement_id, i.party, i.role, p.name AS invited_by, "
    "i.created_at, i.expires_at, i.accepted_at FROM invitations i JOIN persons p ON p.id = i.invited_by "
    "WHERE i.engagement_id = $1 AND ($2 = '' OR i.id < $2) AND (i.party = $4 OR p.organisation_id = $5) "
    "ORDER BY i.id DESC LIMIT $3";
constexpr std::string_view kOneOfEngagement =
    "SELECT i.id, i.email, i.kind, i.organisation_role, i.engagement_id, i.party, i.role, p.name AS invited_by, "
    "i.created_at, i.expires_at, i.accepted_at FROM invitations i JOIN persons p ON p.id = i.invited_by "
    "WHERE i.engagement_id = $1 AND i.id = $2";
constexpr std::string_view kBySecret =
    "SELECT i.id, i.email, i.kind, i.organisation_id, i.organisation_role, i.engagement_id, i.party, i.role, p.name, "
    "i.expires_at, p.organisation_id FROM invitations i JOIN persons p ON p.id = i.invited_by "
    "WHERE i.token_hash = $1 AND i.accepted_at IS NULL AND i.expires_at > $2";
constexpr std::string_view kDeleteOfOrganisation =
    "DELETE FROM invitations WHERE organisation_id = $1 AND id = $2 AND kind = 'organisation' AND accepted_at IS NULL";
constexpr std::string_view kDeleteOfEngagement =
    "DELETE FROM invitations WHERE engagement_id = $1 AND id = $2 AND accepted_at IS NULL";
constexpr std::string_view kAccept = "UPDATE invitations SET accepted_at = $2 WHERE id = $1 AND accepted_at IS NULL";

std::optional<std::string> TextOrNothing(const db::Row& row, int column) {
  if (row.IsNull(column)) return std::nullopt;
  return std::string(row.Text(column));
}

OpenInvitation ReadOpen(const db::Row& row) {
  OpenInvitation open;
  open.id = *ParseUuid(row.Text(0));
  open.email = row.Text(1);
  open.kind = FromWord<InvitationKind>(row.Text(2)).value_or(InvitationKind::kOrganisation);
  open.organisation = ParseId<OrganisationTag>(row.Text(3));
  open.organisation_role = FromWord<OrganisationRole>(row.Text(4));
  open.engagement = ParseUuid(row.Text(5));
  open.party = TextOrNothing(row, 6);
  open.role = TextOrNothing(row, 7);
  open.inviter = row.Text(8);
  open.expires_at = {row.Int(9)};
  open.inviter_organisation = *ParseId<OrganisationTag>(row.Text(10));
  return open;
}

db::Value WordOrNull(const std::optional<OrganisationRole>& role) {
  return role ? db::Value(Word(*role)) : db::Value(nullptr);
}

}  // namespace

void InsertInvitation(db::Tx& tx, const Invitation& invitation, const InvitationTerms& terms, const PersonId& inviter,
                      const std::string& token_hash) {
  tx.Run(kInsert, {invitation.id, token_hash, Word(terms.kind), terms.email, terms.organisation,
                   WordOrNull(terms.organisation_role), terms.engagement, terms.party, terms.role, inviter,
                   invitation.created_at, invitation.expires_at});
}

std::vector<Invitation> ReadOrganisationInvitations(db::Tx& tx, const OrganisationId& organisation,
                                                    const api::PageRequest& page) {
  return db::Select<Invitation>(tx, kOfOrganisation, {organisation, page.after, page.limit + 1});
}

std::vector<Invitation> ReadEngagementInvitations(db::Tx& tx, const Uuid& engagement, const InvitationViewer& viewer,
                                                  const api::PageRequest& page) {
  return db::Select<Invitation>(tx, kOfEngagement,
                                {engagement, page.after, page.limit + 1, viewer.party, viewer.organisation});
}

std::optional<Invitation> FindEngagementInvitation(db::Tx& tx, const Uuid& engagement, const Uuid& id) {
  return db::SelectOne<Invitation>(tx, kOneOfEngagement, {engagement, id});
}

std::optional<OpenInvitation> FindInvitationBySecret(db::Tx& tx, const std::string& token_hash, Instant now) {
  return tx.One(kBySecret, {token_hash, now}, ReadOpen);
}

bool DeleteOrganisationInvitation(db::Tx& tx, const OrganisationId& organisation, const Uuid& id) {
  return tx.Run(kDeleteOfOrganisation, {organisation, id}) > 0;
}

bool DeleteEngagementInvitation(db::Tx& tx, const Uuid& engagement, const Uuid& id) {
  return tx.Run(kDeleteOfEngagement, {engagement, id}) > 0;
}

bool MarkAccepted(db::Tx& tx, const Uuid& id, Instant now) { return tx.Run(kAccept, {id, now}) > 0; }

}  // namespace tandem::people
