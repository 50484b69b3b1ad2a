#include "rooms/people/confirm_password.h"

#include "rooms/people/account.h"

namespace tandem::people {
namespace {

void RequireSession(const api::Caller& caller) {
  if (!caller.session.IsNil()) return;
  throw Forbidden("session.needed",
                  "A program's token cannot do this: it takes a person. Sign in and do it there.");
}

}  // namespace

api::Policy InPerson(api::Policy policy) {
  return {policy.name, [check = policy.check](db::Tx& tx, api::Call& call) {
            check(tx, call);
            RequireSession(call.caller());
          }};
}

void ConfirmPassword(const api::Call& call, const api::Transactions& apart, const std::string& password) {
  RequireSession(call.caller());
  if (VerifyCaller(call, apart, password)) return;
  throw InvalidField("password", "password.wrong", "This is not your password. Nothing was signed.");
}

}  // namespace tandem::people
