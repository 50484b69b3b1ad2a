#include "base/text.h"
#include "platform/crypto/password.h"
#include "rooms/people/account.h"
#include "rooms/people/person_store.h"
#include "rooms/people/session.h"
#include "rooms/people/session_store.h"
#include "rooms/people/sign_in_limit.h"

namespace tandem::people {
namespace {

struct Verdict {
  std::string email_key;
  std::optional<PersonId> person;  // nothing: wrong address or password
};

struct NewPassword {
  std::string hash;
};

std::optional<Account> LookUp(api::Call& call, const api::Reads& reads, const std::string& email_key) {
  std::optional<Account> account;
  reads([&](db::Tx& tx) {
    RequireSignInAllowed(tx, email_key, call.request().remote_address, call.now());
    account = FindAccount(tx, email_key);
  });
  return account;
}

api::Reply Refuse(const Problem& problem) {
  api::Reply reply{.status = Status(problem.kind()), .body = ProblemJson(problem)};
  reply.content_type = "application/problem+json";
  return reply;
}

}  // namespace

void PrepareSignIn(api::Call& call, const api::Reads& reads, const Json& body) {
  const SignIn sign_in = FromJson<SignIn>(body);
  Verdict verdict{LowerAscii(Trim(sign_in.email)), std::nullopt};
  const auto account = LookUp(call, reads, verdict.email_key);
  if (!account) {
    crypto::SpendPasswordTime(sign_in.password);
  } else if (crypto::VerifyPassword(account->password_hash, sign_in.password)) {
    verdict.person = account->id;
  }
  call.prepared = std::move(verdict);
}

api::Reply FinishSignIn(db::Tx& tx, api::Call& call) {
  const auto& verdict = std::any_cast<const Verdict&>(call.prepared);
  const std::string& address = call.request().remote_address;
  RequireSignInAllowed(tx, verdict.email_key, address, call.now());
  if (!verdict.person) {
    return RefuseWrongPassword(tx, call, verdict.email_key);
  }
  ForgiveFailures(tx, verdict.email_key, address);
  return Welcome(StartSession(tx, call, *verdict.person), 200);
}

void PreparePasswordChange(api::Call& call, const api::Reads& reads, const Json& body) {
  const PasswordChange change = FromJson<PasswordChange>(body);
  std::optional<Account> account;
  reads([&](db::Tx& tx) {
    RequireSignInAllowed(tx, LowerAscii(call.caller().email), call.request().remote_address, call.now());
    account = FindAccount(tx, PersonId{call.caller().person});
  });
  CheckPassword("new_password", change.new_password, call.caller().email);
  NewPassword prepared;
  if (account && crypto::VerifyPassword(account->password_hash, change.current_password)) {
    prepared.hash = crypto::HashPassword(change.new_password);
  }
  call.prepared = std::move(prepared);
}

api::Reply FinishPasswordChange(db::Tx& tx, api::Call& call) {
  const auto& prepared = std::any_cast<const NewPassword&>(call.prepared);
  const PersonId person{call.caller().person};
  if (prepared.hash.empty()) {
    CountFailure(tx, LowerAscii(call.caller().email), call.request().remote_address, call.now());
    return Refuse(InvalidField("current_password", "password.wrong", "This is not your present password."));
  }
  StorePasswordHash(tx, person, prepared.hash);
  DeleteSessions(tx, person);
  AnnounceSignOut(tx, person);
  return Welcome(StartSession(tx, call, person), 200);
}

}  // namespace tandem::people
