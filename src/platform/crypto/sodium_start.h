// libsodium must be started before its random numbers and password hashes are used.
#ifndef TANDEM_PLATFORM_CRYPTO_SODIUM_START_H_
#define TANDEM_PLATFORM_CRYPTO_SODIUM_START_H_

namespace tandem::crypto {

// Starts libsodium the first time it is called, from any thread. Throws Problem kInternal "crypto.start" when
// the system has no source of randomness.
void StartSodium();

}  // namespace tandem::crypto

#endif  // TANDEM_PLATFORM_CRYPTO_SODIUM_START_H_
