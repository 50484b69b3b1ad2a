#include "api/idempotency.h"

#include "base/text.h"
#include "platform/crypto/hash.h"
#include "platform/json/json_parser.h"

namespace tandem::api {
namespace {

constexpr int64_t kKeptSeconds = 24 * 3600;

constexpr std::string_view kFind =
    "SELECT fingerprint, status, body, version FROM idempotent_replies WHERE caller = $1 AND key = $2";
constexpr std::string_view kKeep =
    "INSERT INTO idempotent_replies (caller, key, fingerprint, status, body, version, at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)";
constexpr std::string_view kForget = "DELETE FROM idempotent_replies WHERE at < $1";

struct Kept {
  std::string fingerprint;
  Reply reply;
  bool has_body;
};

std::optional<std::string> KeyOf(const Call& call, const Route& route) {
  if (route.method != http::Method::kPost || !call.maybe_caller()) return std::nullopt;
  const auto key = call.request().headers.Find("Idempotency-Key");
  if (!key) return std::nullopt;
  if (key->empty() || key->size() > 200) {
    throw Problem(ProblemKind::kMalformed, "idempotency.key", "An Idempotency-Key has 1 to 200 characters.");
  }
  return std::string(*key);
}

// A password is left out: a plain hash of it, kept in the database, could be guessed at leisure.
std::string BodyWithoutPasswords(const std::string& body) {
  if (body.find("password") == std::string::npos) return body;
  Json json = ParseJson(body);
  if (Json::Object* members = json.AsObject())
    std::erase_if(*members, [](const JsonMember& member) { return member.name.ends_with("password"); });
  return ToJsonText(json);
}

// What makes two requests the same: where they go and what they carry.
std::string Fingerprint(const Call& call, const Route& route) {
  const http::Request& request = call.request();
  const std::string body = route.raw_body ? request.body : BodyWithoutPasswords(request.body);
  return ToHex(crypto::Bytes(crypto::Sha256(Cat(request.target, "\n", body))));
}

std::optional<Kept> FindKept(db::Tx& tx, const Uuid& caller, const std::string& key) {
  return tx.One(kFind, {caller, key}, [](const db::Row& row) {
    Kept kept{std::string(row.Text(0)), {}, !row.IsNull(2)};
    kept.reply.status = static_cast<int>(row.Int(1));
    kept.reply.body = row.Text(2);
    if (!row.IsNull(3)) kept.reply.version = row.Int(3);
    return kept;
  });
}

Reply Repeat(Kept kept, const std::string& fingerprint) {
  if (kept.fingerprint != fingerprint) {
    throw Conflict("idempotency.other_request", "This Idempotency-Key was used for another request. Make a new key.");
  }
  if (!kept.has_body) {
    throw Conflict("idempotency.secret_was_shown",
                   "This was done the first time; its answer held a secret that is shown only once.");
  }
  return std::move(kept.reply);
}

}  // namespace

std::span<const db::Migration> IdempotencyMigrations() {
  static const db::Migration migrations[] = {{"api", 1, "idempotent replies", R"(
    CREATE TABLE idempotent_replies (
      caller TEXT NOT NULL,
      key TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      status BIGINT NOT NULL,
      body TEXT,
      version BIGINT,
      at BIGINT NOT NULL,
      PRIMARY KEY (caller, key)
    );
    CREATE INDEX idempotent_replies_by_age ON idempotent_replies (at);
  )"}};
  return migrations;
}

Reply OnlyOnce(db::Tx& tx, const Call& call, const Route& route, db::FunctionRef<Reply()> run) {
  const auto key = KeyOf(call, route);
  if (!key) return run();
  const Uuid& caller = call.caller().person;
  const std::string fingerprint = Fingerprint(call, route);
  if (auto kept = FindKept(tx, caller, *key)) return Repeat(std::move(*kept), fingerprint);
  Reply reply = run();
  const db::Value body = route.remembers_reply ? db::Value(reply.body) : db::Value(nullptr);
  tx.Run(kKeep, {caller, *key, fingerprint, reply.status, body, reply.version, call.now()});
  return reply;
}

std::optional<Reply> Remembered(db::Tx& tx, const Call& call, const Route& route) {
  const auto key = KeyOf(call, route);
  if (!key) return std::nullopt;
  const std::string fingerprint = Fingerprint(call, route);
  auto kept = FindKept(tx, call.caller().person, *key);
  if (!kept || kept->fingerprint != fingerprint) return std::nullopt;
  return Repeat(std::move(*kept), fingerprint);
}

int64_t ForgetOldReplies(db::Tx& tx, Instant now) {
  return tx.Run(kForget, {now.PlusSeconds(-kKeptSeconds)});
}

}  // namespace tandem::api
