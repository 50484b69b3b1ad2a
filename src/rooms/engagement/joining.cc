#include "rooms/engagement/joining.h"

#include "base/text.h"
#include "rooms/engagement/engagement_store.h"
#include "rooms/engagement/member_store.h"
#include "rooms/people/account.h"

namespace tandem::engagement {
namespace {

// What the preparation found out and made; the transaction checks again what may have changed meanwhile.
struct Ready {
  Acceptance acceptance;
  std::string email;
  people::PasswordProof proof;
};

Party PartyOf(const people::OpenInvitation& invitation) {
  return FromWord<Party>(invitation.party.value_or("")).value_or(Party::kClient);
}

// The organisation that the person will belong to: the invitation's, or the vendor that joined since it was
// sent.
std::optional<people::OrganisationId> OrganisationOf(db::Tx& tx, const people::OpenInvitation& invitation) {
  if (invitation.organisation || !invitation.engagement) return invitation.organisation;
  const auto sides = FindSides(tx, {*invitation.engagement});
  return sides ? sides->vendor : std::nullopt;
}

people::OpenInvitation Find(db::Tx& tx, const api::Call& call) {
  return people::FindOpenInvitation(tx, call.Path("token"), call.now());
}

void RequireFits(const Sides& sides, Party party, const people::OrganisationId& organisation) {
  if (party == Party::kClient) {
    if (sides.client == organisation) return;
    throw Conflict("invitation.other_organisation",
                   "This invitation is for a person of " + sides.client_name + ".");
  }
  if (sides.client == organisation) {
    throw Conflict("invitation.own_vendor",
                   "An organisation cannot be its own vendor. Ask for an invitation to the client's side.");
  }
  if (sides.vendor && *sides.vendor != organisation) {
    throw Conflict("invitation.other_organisation",
                   "This invitation is for a person of " + sides.vendor_name + ".");
  }
}

// Whom an organisation takes in is for its own people to say: a client may invite its vendor's first manager,
// not fill the vendor's organisation.
void RequireInvitedByOwn(db::Tx& tx, const people::OpenInvitation& invitation,
                         const people::OrganisationId& organisation) {
  if (invitation.inviter_organisation == organisation) return;
  const std::string name = people::NameOf(tx, organisation);
  throw Conflict("invitation.not_of_organisation", Cat("Only the people of ", name, " invite into ", name,
                                                       ". Ask one of them for a link of your own."));
}

// What RequireMayInvite said when the link was made, asked again: a manager may have joined since.
void RequireInvitedByOwnSide(db::Tx& tx, const people::OpenInvitation& invitation,
                             const EngagementId& engagement, const people::OrganisationId& organisation) {
  if (invitation.inviter_organisation == organisation || CountRole(tx, engagement, Role::kVendorManager) == 0)
    return;
  throw Conflict("invitation.other_side",
                 "Your side has its own manager now, who invites its people. Ask them for a link.");
}

people::OrganisationId FoundOrJoin(db::Tx& tx, const api::Call& call,
                                   const people::OpenInvitation& invitation, const Acceptance& acceptance,
                                   people::OrganisationRole& role) {
  if (const auto known = OrganisationOf(tx, invitation)) {
    RequireInvitedByOwn(tx, invitation, *known);
    return *known;
  }
  if (!acceptance.organisation) {
    throw InvalidField("organisation", "required", "Tell us the name of your organisation.");
  }
  role = people::OrganisationRole::kAdmin;
  return people::FoundOrganisation(tx, {call.NewId()}, *acceptance.organisation, call.now()).id;
}

people::AccountRef MakeAccount(db::Tx& tx, const api::Call& call, const people::OpenInvitation& invitation,
                               const Ready& ready) {
  if (!ready.acceptance.name) throw InvalidField("name", "required", "Tell us your name.");
  people::OrganisationRole role = invitation.organisation_role.value_or(people::OrganisationRole::kMember);
  const people::OrganisationId organisation = FoundOrJoin(tx, call, invitation, ready.acceptance, role);
  const people::PersonId person{call.NewId()};
  people::AddPerson(tx,
                    {person, organisation, std::string(Trim(*ready.acceptance.name)), ready.email,
                     ready.proof.new_hash, role},
                    call.now());
  return {person, organisation};
}

void JoinEngagement(db::Tx& tx, const api::Call& call, const people::OpenInvitation& invitation,
                    const people::AccountRef& account) {
  const EngagementId engagement{*invitation.engagement};
  const auto sides = FindSides(tx, engagement);
  if (!sides) throw NotFound("engagement");
  RequireOpen(sides->phase);
  const Party party = PartyOf(invitation);
  RequireFits(*sides, party, account.organisation);
  if (IsMember(tx, engagement, account.person)) {
    throw Conflict("member.already",
                   "You are in this engagement already. Sign in; your side's manager can change your role.");
  }
  RequireInvitedByOwnSide(tx, invitation, engagement, account.organisation);
  if (party == Party::kVendor && !sides->vendor) StoreVendor(tx, engagement, account.organisation);
  const Role role = FromWord<Role>(invitation.role.value_or("")).value_or(Role::kObserver);
  InsertMember(tx, {{call.NewId()}, engagement, account.person, party, role, call.now(), 1});
}

void RecordJoining(db::Tx& tx, const api::Call& call, const people::OpenInvitation& invitation,
                   const people::Session& session) {
  api::Caller caller;
  caller.person = session.person.id.uuid;
  caller.name = session.person.name;
  caller.organisation_name = session.organisation.name;
  const Access access = Enter(tx, caller, {*invitation.engagement}, Action::kViewEngagement);
  Json after;
  after.Set("name", session.person.name)
      .Set("organisation", session.organisation.name)
      .Set("party", Word(access.party()))
      .Set("role", Word(access.role()));
  Record(
      tx, access, call.now(),
      {"member.joined", {"member", ToText(access.member()), session.person.name}, nullptr, std::move(after)});
}

}  // namespace

InvitationView ReadInvitation(db::Tx& tx, const api::Call& call) {
  const people::OpenInvitation invitation = Find(tx, call);
  InvitationView view;
  view.email = invitation.email;
  view.kind = invitation.kind;
  view.inviter = invitation.inviter;
  view.inviter_organisation = people::NameOf(tx, invitation.inviter_organisation);
  view.expires_at = invitation.expires_at;
  view.account_exists = people::HasAccount(tx, invitation.email);
  const auto organisation = OrganisationOf(tx, invitation);
  if (organisation) view.organisation = people::NameOf(tx, *organisation);
  view.needs_organisation = !organisation && !view.account_exists;
  if (invitation.engagement) {
    if (const auto sides = FindSides(tx, {*invitation.engagement})) view.engagement = sides->title;
    view.party = PartyOf(invitation);
    view.role = FromWord<Role>(invitation.role.value_or(""));
  }
  return view;
}

void PrepareAcceptance(api::Call& call, const api::Transactions& apart, const Json& body) {
  Ready ready{FromJson<Acceptance>(body), {}, {}};
  apart.Read([&](db::Tx& tx) { ready.email = Find(tx, call).email; });
  ready.proof = people::ProvePassword(call, apart, ready.email, ready.acceptance.password);
  call.prepared = std::move(ready);
}

api::Reply FinishAcceptance(db::Tx& tx, api::Call& call) {
  const auto& ready = std::any_cast<const Ready&>(call.prepared);
  const people::OpenInvitation invitation = Find(tx, call);
  const people::AccountRef account =
      ready.proof.account ? *ready.proof.account : MakeAccount(tx, call, invitation, ready);
  if (invitation.engagement) JoinEngagement(tx, call, invitation, account);
  people::UseInvitation(tx, invitation.id, call.now());
  const people::StartedSession started = people::StartSession(tx, call, account.person);
  if (invitation.engagement) RecordJoining(tx, call, invitation, started.session);
  Arrival arrival{started.session, "/engagements"};
  if (invitation.engagement) arrival.landing += "/" + ToText(*invitation.engagement);
  api::Reply reply{.status = 201, .body = ToJson(arrival)};
  reply.headers.Add("Set-Cookie", started.cookie);
  return reply;
}

}  // namespace tandem::engagement
