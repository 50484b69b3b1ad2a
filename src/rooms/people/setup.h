// The first start: nobody has an account, and no default password exists.
#ifndef TANDEM_ROOMS_PEOPLE_SETUP_H_
#define TANDEM_ROOMS_PEOPLE_SETUP_H_

#include "rooms/people/session.h"

namespace tandem::people {

struct SetupState {
  bool needed = false;
};
const RecordType& DescribeRecord(const SetupState*);

struct Setup {
  std::string organisation;
  std::string name;
  std::string email;
  std::string password;
};
const RecordType& DescribeRecord(const Setup*);

SetupState ReadSetupState(db::Tx& tx);
// Checks the input and hashes the password.
void PrepareSetup(api::Call& call, const api::Transactions& apart, const Json& body);
// Founds the first organisation with its first administrator and signs them in. Throws 409 "setup.done" when
// there is an organisation already.
api::Reply FinishSetup(db::Tx& tx, api::Call& call);

}  // namespace tandem::people

#endif  // TANDEM_ROOMS_PEOPLE_SETUP_H_
