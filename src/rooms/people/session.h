// Signing in and staying signed in. A session is a random secret in an HttpOnly cookie; only its hash is
// stored.
#ifndef TANDEM_ROOMS_PEOPLE_SESSION_H_
#define TANDEM_ROOMS_PEOPLE_SESSION_H_

#include "api/route.h"
#include "rooms/people/person.h"

namespace tandem::people {

inline constexpr std::string_view kSessionCookie = "tandem_session";

struct Session {
  std::string csrf_token;
  Person person;
  OrganisationRef organisation;
  OrganisationRole organisation_role = OrganisationRole::kMember;
};
const RecordType& DescribeRecord(const Session*);

// One of the places where a person is signed in.
struct SessionView {
  Uuid id;
  Instant created_at;
  Instant last_seen_at;
  std::string address;
  std::string user_agent;
  bool current = false;
};
const RecordType& DescribeRecord(const SessionView*);

struct SignIn {
  std::string email;
  std::string password;
};
const RecordType& DescribeRecord(const SignIn*);

struct PasswordChange {
  std::string current_password;
  std::string new_password;
};
const RecordType& DescribeRecord(const PasswordChange*);

struct StartedSession {
  Session session;
  std::string cookie;  // the value of Set-Cookie
};
// Signs the person in. A session that the request came with ends.
StartedSession StartSession(db::Tx& tx, const api::Call& call, const PersonId& person);
// The reply that hands the session to the browser.
api::Reply Welcome(const StartedSession& started, int status);
// The session the caller is in.
Session CurrentSession(db::Tx& tx, const api::Call& call);
// Every session of the caller, newest first.
api::Page<SessionView> Sessions(db::Tx& tx, const api::Call& call, const api::PageRequest& page);
// Ends this session, and the cookie with it.
api::Reply EndSession(db::Tx& tx, const api::Call& call);
// Ends every session of the caller: signed out everywhere.
api::Reply EndAllSessions(db::Tx& tx, const api::Call& call);

// Tells every server, after the commit, to end the live connections of the person; those still signed in
// elsewhere connect anew. The announcement is {"signed_out":"<person id>"}.
void AnnounceSignOut(db::Tx& tx, const PersonId& person);
// The same because the person may follow more than before: {"new_topics":"<person id>"}.
void AnnounceNewTopics(db::Tx& tx, const PersonId& person);

// Verifies e-mail and password; done before the transaction, since hashing takes its time. Throws 401, and
// 429 while the account is asked too often from this address, see sign_in_limit.h.
void PrepareSignIn(api::Call& call, const api::Transactions& apart, const Json& body);
api::Reply FinishSignIn(db::Tx& tx, api::Call& call);

// Verifies the present password and hashes the new one.
void PreparePasswordChange(api::Call& call, const api::Transactions& apart, const Json& body);
// Stores it, ends all other sessions and renews this one.
api::Reply FinishPasswordChange(db::Tx& tx, api::Call& call);

// Who the cookie or bearer token belongs to; nothing when there is neither. Throws 401 for one that is not
// valid.
std::optional<api::Caller> Authenticate(db::Tx& tx, const http::Request& request, Instant now);
// Notes that the session or token was used; called now and then, not for every request.
void NoteSeen(db::Tx& tx, const api::Caller& caller, Instant now);
// Deletes sessions that have run out; returns how many.
int64_t ForgetOldSessions(db::Tx& tx, Instant now);

}  // namespace tandem::people

#endif  // TANDEM_ROOMS_PEOPLE_SESSION_H_
