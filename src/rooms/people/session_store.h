#ifndef TANDEM_ROOMS_PEOPLE_SESSION_STORE_H_
#define TANDEM_ROOMS_PEOPLE_SESSION_STORE_H_

#include "rooms/people/session.h"

namespace tandem::people {

struct SessionRow {
  Uuid id;
  PersonId person_id;
  std::string secret_hash;
  std::string csrf_token;
  Instant created_at;
  Instant last_seen_at;
  Instant expires_at;
  std::string address;
  std::string user_agent;
};
const RecordType& DescribeRecord(const SessionRow*);

void InsertSession(db::Tx& tx, const SessionRow& session);
// The caller of the session with this hash, unless it has run out.
std::optional<api::Caller> FindCallerBySession(db::Tx& tx, const std::string& secret_hash, Instant now);
std::optional<Session> ReadSession(db::Tx& tx, const PersonId& person, const std::string& csrf_token);
std::vector<SessionView> ReadSessions(db::Tx& tx, const PersonId& person, const api::PageRequest& page, Instant now);
void DeleteSession(db::Tx& tx, const Uuid& id);
void DeleteSessionBySecret(db::Tx& tx, const std::string& secret_hash);
void DeleteSessions(db::Tx& tx, const PersonId& person);
void MoveSessionEnd(db::Tx& tx, const Uuid& id, Instant seen, Instant expires);
int64_t DeleteSessionsBefore(db::Tx& tx, Instant now);

}  // namespace tandem::people

#endif  // TANDEM_ROOMS_PEOPLE_SESSION_STORE_H_
