// Coming in by a one-time link: a new account or the one the person has, then a place in the engagement.
#ifndef TANDEM_ROOMS_ENGAGEMENT_JOINING_H_
#define TANDEM_ROOMS_ENGAGEMENT_JOINING_H_

#include "rooms/engagement/member.h"
#include "rooms/people/session.h"

namespace tandem::engagement {

// What the holder of a link sees before they decide.
struct InvitationView {
  std::string email;
  people::InvitationKind kind = people::InvitationKind::kOrganisation;
  std::optional<std::string> organisation;
  std::optional<std::string> engagement;
  std::optional<Party> party;
  std::optional<Role> role;
  std::string inviter;
  std::string inviter_organisation;
  bool needs_organisation = false;  // the person names their organisation
  bool account_exists = false;      // the person proves it with its password
  Instant expires_at;
};
const RecordType& DescribeRecord(const InvitationView*);

struct Acceptance {
  Given<std::string> name;
  std::string password;
  Given<std::string> organisation;
};
const RecordType& DescribeRecord(const Acceptance*);

// A session, and where to go with it.
struct Arrival : people::Session {
  std::string landing;
};
const RecordType& DescribeRecord(const Arrival*);

InvitationView ReadInvitation(db::Tx& tx, const api::Call& call);
// Verifies the present password, or checks and hashes the new one.
void PrepareAcceptance(api::Call& call, const api::Transactions& apart, const Json& body);
// Makes what is missing (organisation, account, membership), uses the link up and signs the person in; or
// counts a wrong password and answers 401. Throws 409 when the engagement is closed, the person is in it
// already, or the side has by now a manager of its own and the link is the other side's.
api::Reply FinishAcceptance(db::Tx& tx, api::Call& call);

}  // namespace tandem::engagement

#endif  // TANDEM_ROOMS_ENGAGEMENT_JOINING_H_
