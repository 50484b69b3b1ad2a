// Proving that one is who an e-mail address says: what signing in and accepting an invitation share.
#ifndef TANDEM_ROOMS_PEOPLE_ACCOUNT_H_
#define TANDEM_ROOMS_PEOPLE_ACCOUNT_H_

#include "rooms/people/session.h"

namespace tandem::people {

struct AccountRef {
  PersonId person;
  OrganisationId organisation;
};

// What a password proved: that it is an existing account's; for a new one there is the hash.
struct PasswordProof {
  std::optional<AccountRef> account;
  std::string new_hash;
};

bool HasAccount(db::Tx& tx, const std::string& email);
std::string NameOf(db::Tx& tx, const OrganisationId& organisation);

// The account of the address, if this is its password; verifying takes its time also where there is no
// account. The attempt is counted first, in a transaction of its own (sign_in_limit.h). Throws 429 while the
// account is asked too often from there.
std::optional<AccountRef> VerifyAccount(const api::Call& call, const api::Transactions& apart,
                                        const std::string& email, const std::string& password);
// Whether it is the password of the caller, who is signed in: strangers at the same address cannot slow that
// down, and failing here does not keep the caller from signing in.
bool VerifyCaller(const api::Call& call, const api::Transactions& apart, const std::string& password);
// The same, 401 "session.wrong" where it is not; where the address has no account, checks and hashes a new
// password. Throws a Problem for one that is too weak.
PasswordProof ProvePassword(const api::Call& call, const api::Transactions& apart, const std::string& email,
                            const std::string& password);
Problem WrongPassword();

}  // namespace tandem::people

#endif  // TANDEM_ROOMS_PEOPLE_ACCOUNT_H_
