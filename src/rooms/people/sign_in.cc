#include "base/text.h"
#include "platform/crypto/password.h"
#include "rooms/people/account.h"
#include "rooms/people/person_store.h"
#include "rooms/people/session.h"
#include "rooms/people/session_store.h"

namespace tandem::people {

void PrepareSignIn(api::Call& call, const api::Transactions& apart, const Json& body) {
  const SignIn sign_in = FromJson<SignIn>(body);
  const auto account = VerifyAccount(call, apart, std::string(Trim(sign_in.email)), sign_in.password);
  if (!account) throw WrongPassword();
  call.prepared = account->person;
}

api::Reply FinishSignIn(db::Tx& tx, api::Call& call) {
  return Welcome(StartSession(tx, call, std::any_cast<const PersonId&>(call.prepared)), 200);
}

void PreparePasswordChange(api::Call& call, const api::Transactions& apart, const Json& body) {
  const PasswordChange change = FromJson<PasswordChange>(body);
  CheckPassword("new_password", change.new_password, call.caller().email);
  if (!VerifyCaller(call, apart, change.current_password))
    throw InvalidField("current_password", "password.wrong", "This is not your present password.");
  call.prepared = crypto::HashPassword(change.new_password);
}

api::Reply FinishPasswordChange(db::Tx& tx, api::Call& call) {
  const PersonId person{call.caller().person};
  StorePasswordHash(tx, person, std::any_cast<const std::string&>(call.prepared));
  DeleteSessions(tx, person);
  AnnounceSignOut(tx, person);
  return Welcome(StartSession(tx, call, person), 200);
}

}  // namespace tandem::people
