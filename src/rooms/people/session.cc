#include "rooms/people/session.h"

#include "base/text.h"
#include "platform/crypto/hash.h"
#include "rooms/people/session_store.h"
#include "rooms/people/token.h"

namespace tandem::people {
namespace {

constexpr int64_t kIdleSeconds = 14 * 24 * 3600;

std::string SecretHash(std::string_view secret) { return crypto::TokenHash("session", secret); }

std::string Cookie(std::string_view secret, int64_t max_age, bool secure) {
  return Cat(kSessionCookie, "=", secret, "; Path=/; HttpOnly; SameSite=Lax; Max-Age=", max_age, secure ? "; Secure" : "");
}

std::string Cut(std::string_view text, size_t most) {
  size_t length = 0;
  for (size_t next = 0; length < text.size(); length += next) {
    next = Utf8Length(text.substr(length));
    if (next == 0 || length + next > most) break;
  }
  return std::string(text.substr(0, length));
}

SessionRow MakeSession(const api::Call& call, const PersonId& person, const std::string& secret) {
  SessionRow row;
  row.id = call.NewId();
  row.person_id = person;
  row.secret_hash = SecretHash(secret);
  row.csrf_token = call.NewSecret();
  row.created_at = row.last_seen_at = call.now();
  row.expires_at = call.now().PlusSeconds(kIdleSeconds);
  row.address = call.request().remote_address;
  row.user_agent = Cut(call.request().headers.Find("User-Agent").value_or(""), 200);
  return row;
}

api::Reply SignedOut(const api::Call& call) {
  api::Reply reply{.status = 204};
  reply.headers.Add("Set-Cookie", Cookie("", 0, call.request().secure));
  return reply;
}


}  // namespace

StartedSession StartSession(db::Tx& tx, const api::Call& call, const PersonId& person) {
  if (const auto old = call.request().Cookie(kSessionCookie)) DeleteSessionBySecret(tx, SecretHash(*old));
  const std::string secret = call.NewSecret();
  const SessionRow row = MakeSession(call, person, secret);
  InsertSession(tx, row);
  return {*ReadSession(tx, person, row.csrf_token), Cookie(secret, kIdleSeconds, call.request().secure)};
}

api::Reply Welcome(const StartedSession& started, int status) {
  api::Reply reply{.status = status, .body = ToJson(started.session)};
  reply.headers.Add("Set-Cookie", started.cookie);
  return reply;
}

Session CurrentSession(db::Tx& tx, const api::Call& call) {
  return *ReadSession(tx, {call.caller().person}, call.caller().csrf_token);
}

api::Page<SessionView> Sessions(db::Tx& tx, const api::Call& call, const api::PageRequest& page) {
  auto sessions = ReadSessions(tx, {call.caller().person}, page, call.now());
  for (SessionView& session : sessions) session.current = session.id == call.caller().session;
  return api::MakePage(std::move(sessions), page, [](const SessionView& session) { return ToText(session.id); });
}

api::Reply EndSession(db::Tx& tx, const api::Call& call) {
  DeleteSession(tx, call.caller().session);
  AnnounceSignOut(tx, {call.caller().person});
  return SignedOut(call);
}

api::Reply EndAllSessions(db::Tx& tx, const api::Call& call) {
  DeleteSessions(tx, {call.caller().person});
  AnnounceSignOut(tx, {call.caller().person});
  return SignedOut(call);
}

void AnnounceSignOut(db::Tx& tx, const PersonId& person) {
  tx.Announce(Cat("{\"signed_out\":\"", ToText(person), "\"}"));
}

void AnnounceNewTopics(db::Tx& tx, const PersonId& person) {
  tx.Announce(Cat("{\"new_topics\":\"", ToText(person), "\"}"));
}

std::optional<api::Caller> Authenticate(db::Tx& tx, const http::Request& request, Instant now) {
  if (const auto header = request.headers.Find("Authorization")) return AuthenticateToken(tx, *header, now);
  const auto cookie = request.Cookie(kSessionCookie);
  if (!cookie || cookie->empty()) return std::nullopt;
  return FindCallerBySession(tx, SecretHash(*cookie), now);
}

void NoteSeen(db::Tx& tx, const api::Caller& caller, Instant now) {
  if (caller.session.IsNil()) return NoteTokenUse(tx, caller, now);
  MoveSessionEnd(tx, caller.session, now, now.PlusSeconds(kIdleSeconds));
}

int64_t ForgetOldSessions(db::Tx& tx, Instant now) { return DeleteSessionsBefore(tx, now); }

}  // namespace tandem::people
