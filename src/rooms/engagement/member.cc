#include "rooms/engagement/member.h"

#include "base/text.h"
#include "rooms/engagement/engagement_store.h"
#include "rooms/engagement/member_store.h"
#include "rooms/people/session.h"

namespace tandem::engagement {
namespace {

Json Recorded(const Member& member) {
  Json json;
  json.Set("name", member.person.name)
      .Set("organisation", member.organisation.name)
      .Set("party", Word(member.party))
      .Set("role", Word(member.role));
  return json;
}

ledger::Subject SubjectOf(const Member& member) { return {"member", ToText(member.id), member.person.name}; }

Member RequireMember(db::Tx& tx, const Access& access, const MemberId& id) {
  auto member = FindMember(tx, access.engagement(), id);
  if (!member) throw NotFound("member");
  return *member;
}

// A manager looks after their own side only.
void RequireOwnSide(const Access& access, Party party) {
  if (access.party() == party) return;
  throw Forbidden("member.other_side", "Only a manager of that side may change its people.");
}

void RequireNotLastManager(db::Tx& tx, const Access& access, const Member& member) {
  const bool manages = member.role == Role::kClientManager || member.role == Role::kVendorManager;
  if (!manages || CountRole(tx, access.engagement(), member.role) > 1) return;
  throw Conflict("member.last_manager", "This side would have no manager left. Make somebody else manager first.");
}

void RequireMayInvite(db::Tx& tx, const Access& access, Party party) {
  if (access.party() == party) return;
  const bool vendor_has_manager = CountRole(tx, access.engagement(), Role::kVendorManager) > 0;
  if (party == Party::kVendor && !vendor_has_manager) return;
  throw Forbidden("invitation.other_side", "That side has its own manager, who invites its people.");
}

// The record is both sides' and for ever, the address of somebody who has not come in is neither: "k…@kestrel.example".
std::string Masked(const std::string& email) {
  return email.substr(0, Utf8Length(email)) + "…" + email.substr(std::min(email.find('@'), email.size()));
}

Json RecordedInvitation(const people::Invitation& invitation) {
  Json json;
  json.Set("email", Masked(invitation.email)).Set("party", *invitation.party).Set("role", *invitation.role);
  return json;
}

}  // namespace

void RequireRoleOfParty(Role role, Party party) {
  const auto belongs = PartyOf(role);
  if (!belongs || *belongs == party) return;
  throw InvalidField("role", "member.role_of_other_side", "That role belongs to the other side. Choose one of this side, or observer.");
}

void AddFounder(db::Tx& tx, const api::Call& call, const EngagementId& engagement) {
  InsertMember(tx, {{call.NewId()}, engagement, {call.caller().person}, Party::kClient, Role::kClientManager, call.now(), 1});
}

api::Page<Member> Members(db::Tx& tx, const Access& access, const api::PageRequest& page) {
  return api::MakePage(ReadMembers(tx, access.engagement(), page), page,
                       [](const Member& member) { return ToText(member.id); });
}

Member AddMember(db::Tx& tx, const Access& access, const api::Call& call, const NewMember& input) {
  RequireRoleOfParty(input.role, access.party());
  people::ColleagueOf(tx, access.caller(), input.person_id);
  if (IsMember(tx, access.engagement(), input.person_id)) {
    throw Conflict("member.already", "This person is in the engagement already.");
  }
  const MemberId id{call.NewId()};
  InsertMember(tx, {id, access.engagement(), input.person_id, access.party(), input.role, call.now(), 1});
  const Member member = RequireMember(tx, access, id);
  people::AnnounceNewTopics(tx, input.person_id);
  Record(tx, access, call.now(), {"member.added", SubjectOf(member), nullptr, Recorded(member)});
  return member;
}

Member ChangeMember(db::Tx& tx, const Access& access, const api::Call& call, const MemberId& id, int64_t seen,
                    const MemberChange& change) {
  Member member = RequireMember(tx, access, id);
  RequireOwnSide(access, member.party);
  api::RequireVersion(seen, member, change);
  RequireRoleOfParty(change.role, member.party);
  if (change.role == member.role) return member;
  RequireNotLastManager(tx, access, member);
  const Json before = Recorded(member);
  member.role = change.role;
  ++member.version;
  StoreMember(tx, member);
  Record(tx, access, call.now(), {"member.changed", SubjectOf(member), before, Recorded(member)});
  return member;
}

void RemoveMember(db::Tx& tx, const Access& access, const api::Call& call, const MemberId& id, int64_t seen) {
  const Member member = RequireMember(tx, access, id);
  RequireOwnSide(access, member.party);
  api::RequireVersion(seen, member.version, ToJson(member), "null");
  RequireNotLastManager(tx, access, member);
  DeleteMember(tx, id);
  Record(tx, access, call.now(), {"member.removed", SubjectOf(member), Recorded(member), nullptr});
}

people::Invitation InviteMember(db::Tx& tx, const Access& access, const api::Call& call, const NewInvitation& input) {
  RequireRoleOfParty(input.role, input.party);
  RequireMayInvite(tx, access, input.party);
  const auto sides = FindSides(tx, access.engagement());
  people::InvitationTerms terms;
  terms.email = Trim(input.email);
  terms.kind = people::InvitationKind::kEngagement;
  terms.organisation = input.party == Party::kClient ? std::optional(sides->client) : sides->vendor;
  terms.organisation_role = people::OrganisationRole::kMember;
  terms.engagement = access.engagement().uuid;
  terms.party = Word(input.party);
  terms.role = Word(input.role);
  const people::Invitation invitation = people::Invite(tx, call, terms);
  Record(tx, access, call.now(),
         {"invitation.sent", {"invitation", ToText(invitation.id), Masked(invitation.email)}, nullptr, RecordedInvitation(invitation)});
  return invitation;
}

api::Page<people::Invitation> MemberInvitations(db::Tx& tx, const Access& access, const api::PageRequest& page) {
  const people::InvitationViewer viewer{std::string(Word(access.party())), {access.caller().organisation}};
  return people::EngagementInvitations(tx, access.engagement().uuid, viewer, page);
}

void RevokeMemberInvitation(db::Tx& tx, const Access& access, const api::Call& call, const Uuid& id) {
  const people::Invitation invitation = people::RevokeEngagementInvitation(tx, access.engagement().uuid, id);
  RequireMayInvite(tx, access, FromWord<Party>(*invitation.party).value_or(Party::kClient));
  Record(tx, access, call.now(),
         {"invitation.revoked", {"invitation", ToText(id), Masked(invitation.email)}, RecordedInvitation(invitation), nullptr});
}

bool HasRole(db::Tx& tx, const Access& access, Role role) {
  return CountRole(tx, access.engagement(), role) > 0;
}

}  // namespace tandem::engagement
