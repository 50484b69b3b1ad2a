#include "rooms/people/token_store.h"

#include "platform/db/records.h"
#include "rooms/people/caller_row.h"

namespace tandem::people {
namespace {

constexpr std::string_view kInsert =
    "INSERT INTO tokens (id, person_id, name, scope, hash, created_at, expires_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)";
constexpr std::string_view kCaller =
    "SELECT p.id, p.organisation_id, p.name, p.email, o.name, p.role, t.scope, t.id "
    "FROM tokens t JOIN persons p ON p.id = t.person_id JOIN organisations o ON o.id = p.organisation_id "
    "WHERE t.hash = $1 AND t.expires_at > $2";
constexpr std::string_view kTokens =
    "SELECT id, name, scope, created_at, expires_at, last_used_at FROM tokens "
    "WHERE person_id = $1 AND ($2 = '' OR id < $2) ORDER BY id DESC LIMIT $3";
constexpr std::string_view kDelete = "DELETE FROM tokens WHERE person_id = $1 AND id = $2";
constexpr std::string_view kUse = "UPDATE tokens SET last_used_at = $2 WHERE id = $1";

api::Caller ReadCaller(const db::Row& row) {
  api::Caller caller = ReadCallerColumns(row);
  caller.may_write = row.Text(6) == Word(TokenScope::kWrite);
  caller.token = *ParseUuid(row.Text(7));
  return caller;
}

}  // namespace

void InsertToken(db::Tx& tx, const PersonId& person, const Token& token, const std::string& hash) {
  tx.Run(kInsert, {token.id, person, token.name, Word(token.scope), hash, token.created_at, token.expires_at});
}

std::optional<api::Caller> FindCallerByToken(db::Tx& tx, const std::string& hash, Instant now) {
  return tx.One(kCaller, {hash, now}, ReadCaller);
}

std::vector<Token> ReadTokens(db::Tx& tx, const PersonId& person, const api::PageRequest& page) {
  return db::Select<Token>(tx, kTokens, {person, page.after, page.limit + 1});
}

bool DeleteToken(db::Tx& tx, const PersonId& person, const Uuid& id) { return tx.Run(kDelete, {person, id}) > 0; }

void StoreTokenUse(db::Tx& tx, const Uuid& id, Instant now) { tx.Run(kUse, {id, now}); }

}  // namespace tandem::people
