// Proving that one is who an e-mail address says: what signing in and accepting an invitation share.
#ifndef TANDEM_ROOMS_PEOPLE_ACCOUNT_H_
#define TANDEM_ROOMS_PEOPLE_ACCOUNT_H_

#include "rooms/people/session.h"

namespace tandem::people {

struct AccountRef {
  PersonId person;
  OrganisationId organisation;
};

// What a password proved. An existing account was proven (`account`) or not (`wrong`); for a new one there is the hash.
struct PasswordProof {
  std::optional<AccountRef> account;
  bool wrong = false;
  std::string new_hash;
};

bool HasAccount(db::Tx& tx, const std::string& email);
std::string NameOf(db::Tx& tx, const OrganisationId& organisation);

// Verifies the password of the address's account, or checks and hashes a new one. Throws 429 while this address fails too
// often, and a Problem for a new password that is too weak.
PasswordProof ProvePassword(const api::Call& call, const api::Reads& reads, const std::string& email,
                            const std::string& password);
// Counts the failure and answers 401; answered, not thrown, so that the count is committed.
api::Reply RefuseWrongPassword(db::Tx& tx, const api::Call& call, const std::string& email);

}  // namespace tandem::people

#endif  // TANDEM_ROOMS_PEOPLE_ACCOUNT_H_
