#include "rooms/people/account.h"

#include "base/text.h"
#include "platform/crypto/password.h"
#include "rooms/people/organisation_store.h"
#include "rooms/people/person_store.h"
#include "rooms/people/sign_in_limit.h"

namespace tandem::people {

bool HasAccount(db::Tx& tx, const std::string& email) {
  return FindAccount(tx, LowerAscii(email)).has_value();
}

std::string NameOf(db::Tx& tx, const OrganisationId& organisation) {
  const auto found = FindOrganisation(tx, organisation);
  return found ? found->name : "";
}

namespace {

// `from`: what attempts are counted by beside the account.
std::optional<AccountRef> Verify(const api::Call& call, const api::Transactions& apart,
                                 const std::string& email, const std::string& password,
                                 const std::string& from) {
  const std::string key = LowerAscii(email);
  const auto [attempt, account] = apart.Write([&](db::Tx& tx) {
    RequireSignInAllowed(tx, key, from, call.now());
    return std::pair(CountAttempt(tx, key, from, call.now()), FindAccount(tx, key));
  });
  if (!account) crypto::SpendPasswordTime(password);
  if (!account || !crypto::VerifyPassword(account->password_hash, password)) return std::nullopt;
  apart.Write([&counted = attempt](db::Tx& tx) { ForgiveAttempt(tx, counted); });
  return AccountRef{account->id, account->organisation_id};
}

}  // namespace

std::optional<AccountRef> VerifyAccount(const api::Call& call, const api::Transactions& apart,
                                        const std::string& email, const std::string& password) {
  return Verify(call, apart, email, password, call.request().remote_address);
}

bool VerifyCaller(const api::Call& call, const api::Transactions& apart, const std::string& password) {
  const api::Caller& caller = call.caller();
  return Verify(call, apart, caller.email, password, Cat("person ", ToText(caller.person))).has_value();
}

PasswordProof ProvePassword(const api::Call& call, const api::Transactions& apart, const std::string& email,
                            const std::string& password) {
  if (!apart.Read([&](db::Tx& tx) { return HasAccount(tx, email); })) {
    CheckPassword("password", password, email);
    return {std::nullopt, crypto::HashPassword(password)};
  }
  const auto account = VerifyAccount(call, apart, email, password);
  if (!account) throw WrongPassword();
  return {account, ""};
}

Problem WrongPassword() {
  return {ProblemKind::kUnauthorised, "session.wrong",
          "This e-mail address and password do not belong together."};
}

}  // namespace tandem::people
