#include "rooms/people/invitation.h"

#include "base/text.h"
#include "platform/crypto/hash.h"
#include "rooms/people/invitation_store.h"
#include "rooms/people/person_store.h"

namespace tandem::people {
namespace {

constexpr int64_t kGoodForSeconds = 14 * 24 * 3600;

std::string SecretHash(std::string_view secret) { return crypto::TokenHash("invitation", secret); }

Problem Gone() {
  return {ProblemKind::kNotFound, "invitation.not_found",
          "This link was used, revoked or has run out. Ask the person who invited you for a new one."};
}

}  // namespace

const RecordType& DescribeRecord(const Invitation*) {
  static const RecordType type =
      RecordOf<Invitation>("Invitation", "A one-time link by which a person comes in.")
          .Add("id", &Invitation::id, "Its id.")
          .Add("email", &Invitation::email, "Who is invited.")
          .Add("kind", &Invitation::kind, "Into what.")
          .Add("organisation_role", &Invitation::organisation_role, "The role in the organisation.")
          .Add("engagement_id", &Invitation::engagement_id, "The engagement.")
          .Add("party", &Invitation::party, "The side of the engagement.")
          .Add("role", &Invitation::role, "The role in the engagement.")
          .Add("invited_by", &Invitation::invited_by, "Who invites, by name.")
          .Add("created_at", &Invitation::created_at, "When it was made.")
          .Add("expires_at", &Invitation::expires_at, "When the link stops working.")
          .Add("accepted_at", &Invitation::accepted_at, "When it was used; null while it is open.")
          .Add("link", &Invitation::link, "The path to send, only in the answer that makes it.");
  return type;
}

const RecordType& DescribeRecord(const NewColleague*) {
  static const RecordType type =
      RecordOf<NewColleague>("NewColleague", "A colleague to invite.")
          .Add("email", &NewColleague::email, "Their address.", {.min_length = 3, .max_length = 254, .format = "email"})
          .Add("role", &NewColleague::role, "What they may do for the organisation.");
  return type;
}

Invitation Invite(db::Tx& tx, const api::Call& call, const InvitationTerms& terms) {
  CheckEmail("email", terms.email);
  const std::string secret = call.NewSecret();
  Invitation invitation{.id = call.NewId(),
                        .email = terms.email,
                        .kind = terms.kind,
                        .organisation_role = terms.organisation_role,
                        .engagement_id = terms.engagement,
                        .party = terms.party,
                        .role = terms.role,
                        .invited_by = call.caller().name,
                        .created_at = call.now(),
                        .expires_at = call.now().PlusSeconds(kGoodForSeconds),
                        .accepted_at = std::nullopt,
                        .link = {true, "/join/" + secret}};
  InsertInvitation(tx, invitation, terms, {call.caller().person}, SecretHash(secret));
  return invitation;
}

Invitation InviteColleague(db::Tx& tx, const api::Call& call, const NewColleague& input) {
  if (FindAccount(tx, LowerAscii(Trim(input.email)))) {
    throw Conflict("person.email_taken", "There is an account with this e-mail address already.");
  }
  InvitationTerms terms;
  terms.email = Trim(input.email);
  terms.organisation = OrganisationId{call.caller().organisation};
  terms.organisation_role = input.role;
  return Invite(tx, call, terms);
}

api::Page<Invitation> OrganisationInvitations(db::Tx& tx, const api::Call& call, const api::PageRequest& page) {
  return api::MakePage(ReadOrganisationInvitations(tx, {call.caller().organisation}, page), page,
                       [](const Invitation& invitation) { return ToText(invitation.id); });
}

api::Page<Invitation> EngagementInvitations(db::Tx& tx, const Uuid& engagement, const InvitationViewer& viewer,
                                            const api::PageRequest& page) {
  return api::MakePage(ReadEngagementInvitations(tx, engagement, viewer, page), page,
                       [](const Invitation& invitation) { return ToText(invitation.id); });
}

void RevokeOrganisationInvitation(db::Tx& tx, const api::Call& call, const Uuid& id) {
  if (!DeleteOrganisationInvitation(tx, {call.caller().organisation}, id)) throw NotFound("invitation");
}

Invitation RevokeEngagementInvitation(db::Tx& tx, const Uuid& engagement, const Uuid& id) {
  auto invitation = FindEngagementInvitation(tx, engagement, id);
  if (!invitation || !DeleteEngagementInvitation(tx, engagement, id)) throw NotFound("invitation");
  return *invitation;
}

OpenInvitation FindOpenInvitation(db::Tx& tx, const std::string& secret, Instant now) {
  auto open = FindInvitationBySecret(tx, SecretHash(secret), now);
  if (!open) throw Gone();
  return *open;
}

void UseInvitation(db::Tx& tx, const Uuid& id, Instant now) {
  if (!MarkAccepted(tx, id, now)) throw Gone();
}

}  // namespace tandem::people
