#ifndef TANDEM_ROOMS_ENGAGEMENT_MEMBER_STORE_H_
#define TANDEM_ROOMS_ENGAGEMENT_MEMBER_STORE_H_

#include "rooms/engagement/member.h"

namespace tandem::engagement {

struct MemberRow {
  MemberId id;
  EngagementId engagement_id;
  people::PersonId person_id;
  Party party = Party::kClient;
  Role role = Role::kObserver;
  Instant joined_at;
  int64_t version = 1;
};
const RecordType& DescribeRecord(const MemberRow*);

void InsertMember(db::Tx& tx, const MemberRow& member);
std::optional<Member> FindMember(db::Tx& tx, const EngagementId& engagement, const MemberId& id);
bool IsMember(db::Tx& tx, const EngagementId& engagement, const people::PersonId& person);
std::vector<Member> ReadMembers(db::Tx& tx, const EngagementId& engagement, const api::PageRequest& page);
int64_t CountRole(db::Tx& tx, const EngagementId& engagement, Role role);
void StoreMember(db::Tx& tx, const Member& member);
void DeleteMember(db::Tx& tx, const MemberId& id);

}  // namespace tandem::engagement

#endif  // TANDEM_ROOMS_ENGAGEMENT_MEMBER_STORE_H_
