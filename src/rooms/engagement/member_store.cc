#include "rooms/engagement/member_store.h"

#include "platform/db/records.h"

namespace tandem::engagement {
namespace {

constexpr std::string_view kFind =
    "SELECT m.id, p.id, p.name, p.email, o.id, o.name, m.party, m.role, m.joined_at, m.version "
    "FROM members m JOIN persons p ON p.id = m.person_id JOIN organisations o ON o.id = p.organisation_id "
    "WHERE m.engagement_id = $1 AND m.id = $2";
constexpr std::string_view kPage =
    "SELECT m.id, p.id, p.name, p.email, o.id, o.name, m.party, m.role, m.joined_at, m.version "
    "FROM members m JOIN persons p ON p.id = m.person_id JOIN organisations o ON o.id = p.organisation_id "
    "WHERE m.engagement_id = $1 AND m.id > $2 ORDER BY m.id LIMIT $3";
constexpr std::string_view kIsMember = "SELECT 1 FROM members WHERE engagement_id = $1 AND person_id = $2";
constexpr std::string_view kCount = "SELECT COUNT(*) FROM members WHERE engagement_id = $1 AND role = $2";
constexpr std::string_view kStore = "UPDATE members SET role = $2, version = $3 WHERE id = $1";
constexpr std::string_view kDelete = "DELETE FROM members WHERE id = $1";

Member ReadRow(const db::Row& row) {
  Member member;
  member.id = *ParseId<MemberTag>(row.Text(0));
  member.person = {*ParseId<people::PersonTag>(row.Text(1)), std::string(row.Text(2)), std::string(row.Text(3))};
  member.organisation = {*ParseId<people::OrganisationTag>(row.Text(4)), std::string(row.Text(5))};
  member.party = FromWord<Party>(row.Text(6)).value_or(Party::kClient);
  member.role = FromWord<Role>(row.Text(7)).value_or(Role::kObserver);
  member.joined_at = {row.Int(8)};
  member.version = row.Int(9);
  return member;
}

}  // namespace

const RecordType& DescribeRecord(const MemberRow*) {
  static const RecordType type = RecordOf<MemberRow>("MemberRow", "A row of members.")
                                     .Add("id", &MemberRow::id, "")
                                     .Add("engagement_id", &MemberRow::engagement_id, "")
                                     .Add("person_id", &MemberRow::person_id, "")
                                     .Add("party", &MemberRow::party, "")
                                     .Add("role", &MemberRow::role, "")
                                     .Add("joined_at", &MemberRow::joined_at, "")
                                     .Add("version", &MemberRow::version, "");
  return type;
}

void InsertMember(db::Tx& tx, const MemberRow& member) { db::Insert(tx, "members", member); }

std::optional<Member> FindMember(db::Tx& tx, const EngagementId& engagement, const MemberId& id) {
  return tx.One(kFind, {engagement, id}, ReadRow);
}

bool IsMember(db::Tx& tx, const EngagementId& engagement, const people::PersonId& person) {
  return tx.Exists(kIsMember, {engagement, person});
}

std::vector<Member> ReadMembers(db::Tx& tx, const EngagementId& engagement, const api::PageRequest& page) {
  return tx.All(kPage, {engagement, page.after, page.limit + 1}, ReadRow);
}

int64_t CountRole(db::Tx& tx, const EngagementId& engagement, Role role) {
  return tx.ScalarInt(kCount, {engagement, Word(role)}).value_or(0);
}

void StoreMember(db::Tx& tx, const Member& member) { tx.Run(kStore, {member.id, Word(member.role), member.version}); }
void DeleteMember(db::Tx& tx, const MemberId& id) { tx.Run(kDelete, {id}); }

}  // namespace tandem::engagement
