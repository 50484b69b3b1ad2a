// Asking a signed-in person for their password again, before what cannot be undone (a signature).
#ifndef TANDEM_ROOMS_PEOPLE_CONFIRM_PASSWORD_H_
#define TANDEM_ROOMS_PEOPLE_CONFIRM_PASSWORD_H_

#include "api/route.h"

namespace tandem::people {

// The outcome, which a route's preparation makes for its handler.
struct PasswordConfirmation {
  bool right = false;
};

// Verifies the caller's password; done before the transaction, since it takes its time. Throws 403
// "session.needed" for a program's token, and 429 while the account is asked too often from this address
// (sign_in_limit.h).
PasswordConfirmation ConfirmPassword(const api::Call& call, const api::Reads& reads,
                                     const std::string& password);

// Nothing when it was right, which forgives earlier failures; else counts the failure and gives the reply,
// 422 "password.wrong" at the field `password`. A reply, not thrown, so that the count is committed.
std::optional<api::Reply> RefusalOf(db::Tx& tx, const api::Call& call,
                                    const PasswordConfirmation& confirmation);

}  // namespace tandem::people

#endif  // TANDEM_ROOMS_PEOPLE_CONFIRM_PASSWORD_H_
