// All accounts of the server: for the administrator of the machine, never for a route.
#ifndef TANDEM_ROOMS_PEOPLE_ACCOUNTS_H_
#define TANDEM_ROOMS_PEOPLE_ACCOUNTS_H_

#include <string>

#include "platform/db/tx.h"

namespace tandem::people {

struct AccountLine {
  std::string email;
  std::string name;
  std::string organisation;
  std::string role;
};
void EachAccount(db::Tx& tx, db::FunctionRef<void(const AccountLine&)> visit);

// Checks a new password and hashes it.
std::string HashNewPassword(const std::string& password, const std::string& email);
// Stores the hash and ends the person's sessions. Throws "not found" for an address without an account.
void ResetPassword(db::Tx& tx, const std::string& email, const std::string& hash);

}  // namespace tandem::people

#endif  // TANDEM_ROOMS_PEOPLE_ACCOUNTS_H_
