// Members: the persons of an engagement, each on one side with one role.
#ifndef TANDEM_ROOMS_ENGAGEMENT_MEMBER_H_
#define TANDEM_ROOMS_ENGAGEMENT_MEMBER_H_

#include "rooms/engagement/engagement.h"
#include "rooms/people/invitation.h"

namespace tandem::engagement {

struct Member {
  MemberId id;
  people::PersonRef person;
  people::OrganisationRef organisation;
  Party party = Party::kClient;
  Role role = Role::kObserver;
  Instant joined_at;
  int64_t version = 1;
};
const RecordType& DescribeRecord(const Member*);

struct NewMember {
  people::PersonId person_id;
  Role role = Role::kObserver;
};
const RecordType& DescribeRecord(const NewMember*);

struct MemberChange {
  Role role = Role::kObserver;
};
const RecordType& DescribeRecord(const MemberChange*);

struct NewInvitation {
  std::string email;
  Party party = Party::kVendor;
  Role role = Role::kVendorManager;
};
const RecordType& DescribeRecord(const NewInvitation*);

// Makes the caller the client manager of an engagement they just created.
void AddFounder(db::Tx& tx, const api::Call& call, const EngagementId& engagement);
api::Page<Member> Members(db::Tx& tx, const Access& access, const api::PageRequest& page);
// Adds a colleague of the caller's organisation to the caller's side.
Member AddMember(db::Tx& tx, const Access& access, const api::Call& call, const NewMember& input);
// Managers change and remove the people of their own side; the last manager of a side stays.
Member ChangeMember(db::Tx& tx, const Access& access, const api::Call& call, const MemberId& id, int64_t seen,
                    const MemberChange& change);
void RemoveMember(db::Tx& tx, const Access& access, const api::Call& call, const MemberId& id, int64_t seen);

// Invites somebody to a side. A client manager invites to both sides while the vendor has no manager of its own,
// otherwise everyone invites to their own.
people::Invitation InviteMember(db::Tx& tx, const Access& access, const api::Call& call, const NewInvitation& input);
// The invitations to the caller's side and those that their organisation sent; the other side's are its own business.
api::Page<people::Invitation> MemberInvitations(db::Tx& tx, const Access& access, const api::PageRequest& page);
void RevokeMemberInvitation(db::Tx& tx, const Access& access, const api::Call& call, const Uuid& id);

// Throws a Problem unless the role belongs to the side. Pure.
void RequireRoleOfParty(Role role, Party party);
// Whether anybody in the engagement has the role.
bool HasRole(db::Tx& tx, const Access& access, Role role);

}  // namespace tandem::engagement

#endif  // TANDEM_ROOMS_ENGAGEMENT_MEMBER_H_
