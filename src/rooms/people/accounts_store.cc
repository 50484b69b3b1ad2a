#include "base/text.h"
#include "platform/crypto/password.h"
#include "rooms/people/accounts.h"
#include "rooms/people/person_store.h"
#include "rooms/people/session_store.h"

namespace tandem::people {
namespace {

constexpr std::string_view kAll =
    "SELECT p.email, p.name, o.name, p.role FROM persons p JOIN organisations o ON o.id = p.organisation_id ORDER BY p.id";

}  // namespace

void EachAccount(db::Tx& tx, db::FunctionRef<void(const AccountLine&)> visit) {
  tx.Each(kAll, {}, [&](const db::Row& row) {
    visit({std::string(row.Text(0)), std::string(row.Text(1)), std::string(row.Text(2)), std::string(row.Text(3))});
  });
}

std::string HashNewPassword(const std::string& password, const std::string& email) {
  CheckPassword("password", password, email);
  return crypto::HashPassword(password);
}

void ResetPassword(db::Tx& tx, const std::string& email, const std::string& hash) {
  const auto account = FindAccount(tx, LowerAscii(email));
  if (!account) throw NotFound("account");
  StorePasswordHash(tx, account->id, hash);
  DeleteSessions(tx, account->id);
  AnnounceSignOut(tx, account->id);
}

}  // namespace tandem::people
