#include "rooms/people/confirm_password.h"

#include "base/text.h"
#include "platform/crypto/password.h"
#include "rooms/people/person_store.h"
#include "rooms/people/sign_in_limit.h"

namespace tandem::people {
namespace {

void RequireSession(const api::Caller& caller) {
  if (!caller.session.IsNil()) return;
  throw Forbidden("session.needed",
                  "A program's token cannot do this: it takes a person. Sign in and do it there.");
}

api::Reply Answer(const Problem& problem) {
  api::Reply reply{.status = Status(problem.kind()), .body = ProblemJson(problem)};
  reply.content_type = "application/problem+json";
  return reply;
}

}  // namespace

PasswordConfirmation ConfirmPassword(const api::Call& call, const api::Reads& reads,
                                     const std::string& password) {
  RequireSession(call.caller());
  std::optional<Account> account;
  reads([&](db::Tx& tx) {
    RequireSignInAllowed(tx, LowerAscii(call.caller().email), call.request().remote_address, call.now());
    account = FindAccount(tx, PersonId{call.caller().person});
  });
  return {account && crypto::VerifyPassword(account->password_hash, password)};
}

std::optional<api::Reply> RefusalOf(db::Tx& tx, const api::Call& call,
                                    const PasswordConfirmation& confirmation) {
  const std::string email_key = LowerAscii(call.caller().email);
  const std::string& address = call.request().remote_address;
  if (confirmation.right) {
    ForgiveFailures(tx, email_key, address);
    return std::nullopt;
  }
  CountFailure(tx, email_key, address, call.now());
  return Answer(InvalidField("password", "password.wrong", "This is not your password. Nothing was signed."));
}

}  // namespace tandem::people
