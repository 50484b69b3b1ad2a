#include "rooms/engagement/member.h"

namespace tandem::engagement {

const RecordType& DescribeRecord(const Member*) {
  static const RecordType type = RecordOf<Member>("Member", "A person of an engagement.")
                                     .Add("id", &Member::id, "The membership's id.")
                                     .Add("person", &Member::person, "Who it is.")
                                     .Add("organisation", &Member::organisation, "Whom they work for.")
                                     .Add("party", &Member::party, "Their side.")
                                     .Add("role", &Member::role, "Their role.")
                                     .Add("joined_at", &Member::joined_at, "Since when they are in.")
                                     .Add("version", &Member::version, "Rises with each change.");
  return type;
}

const RecordType& DescribeRecord(const NewMember*) {
  static const RecordType type =
      RecordOf<NewMember>("NewMember", "A colleague to add.")
          .Add("person_id", &NewMember::person_id, "A person of your own organisation.")
          .Add("role", &NewMember::role, "A role of your own side.");
  return type;
}

const RecordType& DescribeRecord(const MemberChange*) {
  static const RecordType type = RecordOf<MemberChange>("MemberChange", "A change of a membership.")
                                     .Add("role", &MemberChange::role, "The new role.");
  return type;
}

const RecordType& DescribeRecord(const NewInvitation*) {
  static const RecordType type =
      RecordOf<NewInvitation>("NewInvitation", "Somebody to invite into an engagement.")
          .Add("email", &NewInvitation::email, "Their address.", {.min_length = 3, .max_length = 254, .format = "email"})
          .Add("party", &NewInvitation::party, "The side they join.")
          .Add("role", &NewInvitation::role, "The role they get.");
  return type;
}

}  // namespace tandem::engagement
