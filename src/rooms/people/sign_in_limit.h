// How often signing in may fail. Failures are counted per account *and* address together, and per address
// over all accounts, an IPv6 network of 64 bits as one address; a stranger elsewhere can therefore slow down
// himself, never the person. Confirming one's password while signed in is counted by the person instead of
// the address.
#ifndef TANDEM_ROOMS_PEOPLE_SIGN_IN_LIMIT_H_
#define TANDEM_ROOMS_PEOPLE_SIGN_IN_LIMIT_H_

#include "base/time.h"
#include "platform/db/tx.h"

namespace tandem::people {

// Pure: how many seconds to wait after the n-th failure in a row. Nothing for the first `free`, then 1, 2, 4,
// … up to 15 minutes.
int64_t BackOffSeconds(int64_t failures, int64_t free);

// Throws 429 with Retry-After when this account is blocked for this address, or the address is.
void RequireSignInAllowed(db::Tx& tx, const std::string& email_key, const std::string& address, Instant now);

// An attempt that counts as failed. It is counted before its password is looked at: else many at once would
// all be looked at, and one that goes on to fail for another reason would be free.
struct Attempt {
  std::string account_key, address_key;
  Instant address_blocked_until;  // by this attempt; zero: not blocked
};
Attempt CountAttempt(db::Tx& tx, const std::string& email_key, const std::string& address, Instant now);
// Its password was right: takes it back, and forgives the account's earlier failures from this address.
void ForgiveAttempt(db::Tx& tx, const Attempt& attempt);
// Forgets failures older than a day.
int64_t ForgetOldFailures(db::Tx& tx, Instant now);

}  // namespace tandem::people

#endif  // TANDEM_ROOMS_PEOPLE_SIGN_IN_LIMIT_H_
