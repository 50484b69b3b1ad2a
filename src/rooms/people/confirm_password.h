// Asking a signed-in person for their password again, before what cannot be undone (a signature).
#ifndef TANDEM_ROOMS_PEOPLE_CONFIRM_PASSWORD_H_
#define TANDEM_ROOMS_PEOPLE_CONFIRM_PASSWORD_H_

#include "api/route.h"

namespace tandem::people {

// What speaks for a side is said by a person: the policy, which also throws 403 "session.needed" for a
// program's token.
api::Policy InPerson(api::Policy policy);

// Verifies the caller's password; done before the transaction, since it takes its time. Throws 422
// "password.wrong" at the field `password`, 403 "session.needed" for a program's token, and 429 while the
// person tries too often (sign_in_limit.h).
void ConfirmPassword(const api::Call& call, const api::Transactions& apart, const std::string& password);

}  // namespace tandem::people

#endif  // TANDEM_ROOMS_PEOPLE_CONFIRM_PASSWORD_H_
