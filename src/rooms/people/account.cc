#include "rooms/people/account.h"

#include "base/text.h"
#include "platform/crypto/password.h"
#include "rooms/people/organisation_store.h"
#include "rooms/people/person_store.h"
#include "rooms/people/sign_in_limit.h"

namespace tandem::people {

bool HasAccount(db::Tx& tx, const std::string& email) { return FindAccount(tx, LowerAscii(email)).has_value(); }

std::string NameOf(db::Tx& tx, const OrganisationId& organisation) {
  const auto found = FindOrganisation(tx, organisation);
  return found ? found->name : "";
}

PasswordProof ProvePassword(const api::Call& call, const api::Reads& reads, const std::string& email,
                            const std::string& password) {
  std::optional<Account> account;
  reads([&](db::Tx& tx) {
    RequireSignInAllowed(tx, LowerAscii(email), call.request().remote_address, call.now());
    account = FindAccount(tx, LowerAscii(email));
  });
  PasswordProof proof;
  if (!account) {
    CheckPassword("password", password, email);
    proof.new_hash = crypto::HashPassword(password);
  } else if (crypto::VerifyPassword(account->password_hash, password)) {
    proof.account = AccountRef{account->id, account->organisation_id};
  } else {
    proof.wrong = true;
  }
  return proof;
}

api::Reply RefuseWrongPassword(db::Tx& tx, const api::Call& call, const std::string& email) {
  CountFailure(tx, LowerAscii(email), call.request().remote_address, call.now());
  const Problem problem(ProblemKind::kUnauthorised, "session.wrong",
                        "This e-mail address and password do not belong together.");
  api::Reply reply{.status = Status(problem.kind()), .body = ProblemJson(problem)};
  reply.content_type = "application/problem+json";
  return reply;
}

}  // namespace tandem::people
