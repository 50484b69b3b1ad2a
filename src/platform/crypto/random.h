// Unpredictable bytes from the system. Only app and platform draw them; rules are handed theirs.
#ifndef TANDEM_PLATFORM_CRYPTO_RANDOM_H_
#define TANDEM_PLATFORM_CRYPTO_RANDOM_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/id.h"
#include "base/time.h"

namespace tandem::crypto {

std::string RandomBytes(size_t count);
uint64_t RandomNumber();
// 32 random bytes as base64url: 43 characters, 256 bits.
std::string NewToken();
// A UUIDv7 of the moment with random bits of the system.
Uuid NewRandomUuid(Instant now);

}  // namespace tandem::crypto

#endif  // TANDEM_PLATFORM_CRYPTO_RANDOM_H_
