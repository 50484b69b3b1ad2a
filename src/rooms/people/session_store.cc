#include "rooms/people/session_store.h"

#include "platform/db/records.h"
#include "rooms/people/caller_row.h"

namespace tandem::people {
namespace {

constexpr std::string_view kCaller =
    "SELECT p.id, p.organisation_id, p.name, p.email, o.name, p.role, s.csrf_token, s.id "
    "FROM sessions s JOIN persons p ON p.id = s.person_id JOIN organisations o ON o.id = p.organisation_id "
    "WHERE s.secret_hash = $1 AND s.expires_at > $2";
constexpr std::string_view kSession =
    "SELECT p.id, p.name, p.email, p.locale, p.version, o.id, o.name, p.role "
    "FROM persons p JOIN organisations o ON o.id = p.organisation_id WHERE p.id = $1";
constexpr std::string_view kSessions =
    "SELECT id, created_at, last_seen_at, address, user_agent FROM sessions "
    "WHERE person_id = $1 AND expires_at > $2 AND ($3 = '' OR id < $3) ORDER BY id DESC LIMIT $4";
constexpr std::string_view kDelete = "DELETE FROM sessions WHERE id = $1";
constexpr std::string_view kDeleteBySecret = "DELETE FROM sessions WHERE secret_hash = $1";
constexpr std::string_view kDeleteAll = "DELETE FROM sessions WHERE person_id = $1";
constexpr std::string_view kMoveEnd = "UPDATE sessions SET last_seen_at = $2, expires_at = $3 WHERE id = $1";
constexpr std::string_view kDeleteOld = "DELETE FROM sessions WHERE expires_at < $1";

api::Caller ReadCaller(const db::Row& row) {
  api::Caller caller = ReadCallerColumns(row);
  caller.by_cookie = true;
  caller.csrf_token = row.Text(6);
  caller.session = *ParseUuid(row.Text(7));
  return caller;
}

}  // namespace

const RecordType& DescribeRecord(const SessionRow*) {
  static const RecordType type = RecordOf<SessionRow>("SessionRow", "A row of sessions.")
                                     .Add("id", &SessionRow::id, "")
                                     .Add("person_id", &SessionRow::person_id, "")
                                     .Add("secret_hash", &SessionRow::secret_hash, "")
                                     .Add("csrf_token", &SessionRow::csrf_token, "")
                                     .Add("created_at", &SessionRow::created_at, "")
                                     .Add("last_seen_at", &SessionRow::last_seen_at, "")
                                     .Add("expires_at", &SessionRow::expires_at, "")
                                     .Add("address", &SessionRow::address, "")
                                     .Add("user_agent", &SessionRow::user_agent, "");
  return type;
}

void InsertSession(db::Tx& tx, const SessionRow& session) { db::Insert(tx, "sessions", session); }

std::optional<api::Caller> FindCallerBySession(db::Tx& tx, const std::string& secret_hash, Instant now) {
  return tx.One(kCaller, {secret_hash, now}, ReadCaller);
}

std::optional<Session> ReadSession(db::Tx& tx, const PersonId& person, const std::string& csrf_token) {
  return tx.One(kSession, {person}, [&](const db::Row& row) {
    Session session;
    session.csrf_token = csrf_token;
    session.person = {*ParseId<PersonTag>(row.Text(0)), std::string(row.Text(1)), std::string(row.Text(2)),
                      FromWord<Locale>(row.Text(3)).value_or(Locale::kEnglish), row.Int(4)};
    session.organisation = {*ParseId<OrganisationTag>(row.Text(5)), std::string(row.Text(6))};
    session.organisation_role = FromWord<OrganisationRole>(row.Text(7)).value_or(OrganisationRole::kMember);
    return session;
  });
}

std::vector<SessionView> ReadSessions(db::Tx& tx, const PersonId& person, const api::PageRequest& page, Instant now) {
  return db::Select<SessionView>(tx, kSessions, {person, now, page.after, page.limit + 1});
}

void DeleteSession(db::Tx& tx, const Uuid& id) { tx.Run(kDelete, {id}); }
void DeleteSessionBySecret(db::Tx& tx, const std::string& secret_hash) { tx.Run(kDeleteBySecret, {secret_hash}); }
void DeleteSessions(db::Tx& tx, const PersonId& person) { tx.Run(kDeleteAll, {person}); }
void MoveSessionEnd(db::Tx& tx, const Uuid& id, Instant seen, Instant expires) { tx.Run(kMoveEnd, {id, seen, expires}); }
int64_t DeleteSessionsBefore(db::Tx& tx, Instant now) { return tx.Run(kDeleteOld, {now}); }

}  // namespace tandem::people
