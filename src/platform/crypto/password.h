// Password hashes: Argon2id (RFC 9106) in the PHC text form `$argon2id$v=19$m=…,t=…,p=1$salt$hash`.
#ifndef TANDEM_PLATFORM_CRYPTO_PASSWORD_H_
#define TANDEM_PLATFORM_CRYPTO_PASSWORD_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace tandem::crypto {

// OWASP's second recommendation: 19 MiB and some 20 ms each.
inline constexpr size_t kPasswordMemoryBytes = 19 * 1024 * 1024;
inline constexpr uint64_t kPasswordPasses = 2;

// How many passwords are hashed at once, and how many more may wait for that. Beyond, all functions below throw Problem
// kTooMany "password.busy": a flood of sign-ins costs a bounded memory and leaves workers to everybody else.
inline constexpr int kPasswordsAtOnce = 8;
inline constexpr int kPasswordsWaiting = 12;

// The hash to store, with a salt of its own. Takes milliseconds of CPU on purpose: do it before a
// transaction. Throws Problem kInternal "crypto.memory" when the memory cannot be had.
std::string HashPassword(std::string_view password);

// Whether `password` is the one that was hashed; false also for a hash that is not one of ours.
bool VerifyPassword(std::string_view hash, std::string_view password);

// Whether the hash was made with other costs than today's, so that it should be made again at the next
// sign-in.
bool IsOutdatedPasswordHash(std::string_view hash);

// Takes as long as VerifyPassword of a real hash and answers nothing: for an account that does not exist, so
// that the time does not tell strangers which accounts do.
void SpendPasswordTime(std::string_view password);

}  // namespace tandem::crypto

#endif  // TANDEM_PLATFORM_CRYPTO_PASSWORD_H_
