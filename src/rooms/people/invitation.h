// Invitations: one-time links by which a person comes in. What an engagement's invitation means for the engagement is
// the engagement room's business; here it is kept, shown, revoked and found again.
#ifndef TANDEM_ROOMS_PEOPLE_INVITATION_H_
#define TANDEM_ROOMS_PEOPLE_INVITATION_H_

#include "rooms/people/person.h"

namespace tandem::people {

enum class InvitationKind { kOrganisation, kEngagement };

struct Invitation {
  Uuid id;
  std::string email;
  InvitationKind kind = InvitationKind::kOrganisation;
  std::optional<OrganisationRole> organisation_role;
  std::optional<Uuid> engagement_id;
  std::optional<std::string> party;
  std::optional<std::string> role;
  std::string invited_by;  // the inviter's name
  Instant created_at;
  Instant expires_at;
  std::optional<Instant> accepted_at;
  Given<std::string> link;  // only in the answer that makes it
};
const RecordType& DescribeRecord(const Invitation*);

struct NewColleague {
  std::string email;
  OrganisationRole role = OrganisationRole::kMember;
};
const RecordType& DescribeRecord(const NewColleague*);

// What the room that invites decides. Without `organisation` the invited person names their own.
struct InvitationTerms {
  std::string email;
  InvitationKind kind = InvitationKind::kOrganisation;
  std::optional<OrganisationId> organisation;
  std::optional<OrganisationRole> organisation_role;
  std::optional<Uuid> engagement;
  std::optional<std::string> party;
  std::optional<std::string> role;
};

// An invitation as it was found by its secret.
struct OpenInvitation {
  Uuid id;
  std::string email;
  InvitationKind kind;
  std::optional<OrganisationId> organisation;
  std::optional<OrganisationRole> organisation_role;
  std::optional<Uuid> engagement;
  std::optional<std::string> party;
  std::optional<std::string> role;
  std::string inviter;
  OrganisationId inviter_organisation;
  Instant expires_at;
};

// Makes an invitation that is good for 14 days; the answer alone has the link.
Invitation Invite(db::Tx& tx, const api::Call& call, const InvitationTerms& terms);
// Invites a colleague into the caller's organisation. Throws 409 when the address has an account.
Invitation InviteColleague(db::Tx& tx, const api::Call& call, const NewColleague& input);
api::Page<Invitation> OrganisationInvitations(db::Tx& tx, const api::Call& call, const api::PageRequest& page);
// Who looks: they see the invitations to their party, and those that somebody of their organisation sent.
struct InvitationViewer {
  std::string party;
  OrganisationId organisation;
};
api::Page<Invitation> EngagementInvitations(db::Tx& tx, const Uuid& engagement, const InvitationViewer& viewer,
                                            const api::PageRequest& page);
// Throws "not found" when the caller's organisation (or the engagement) has no such open invitation.
void RevokeOrganisationInvitation(db::Tx& tx, const api::Call& call, const Uuid& id);
Invitation RevokeEngagementInvitation(db::Tx& tx, const Uuid& engagement, const Uuid& id);

// Throws 404 "invitation.not_found" when the secret is unknown, used or has run out.
OpenInvitation FindOpenInvitation(db::Tx& tx, const std::string& secret, Instant now);
// Marks it used. Throws the same when somebody else was faster.
void UseInvitation(db::Tx& tx, const Uuid& id, Instant now);

}  // namespace tandem::people

template <>
struct tandem::EnumWords<tandem::people::InvitationKind> {
  static constexpr std::string_view words[] = {"organisation", "engagement"};
};

#endif  // TANDEM_ROOMS_PEOPLE_INVITATION_H_
