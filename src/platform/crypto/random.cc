#include "platform/crypto/random.h"

#include <sodium.h>

#include "base/text.h"
#include "platform/crypto/sodium_start.h"

namespace tandem::crypto {

std::string RandomBytes(size_t count) {
  StartSodium();
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

uint64_t RandomNumber() {
  StartSodium();
  uint64_t number = 0;
  randombytes_buf(&number, sizeof number);
  return number;
}

std::string NewToken() { return ToBase64Url(RandomBytes(32)); }

Uuid NewRandomUuid(Instant now) {
  const uint64_t high = RandomNumber();
  return NewUuid(now, high, RandomNumber());
}

}  // namespace tandem::crypto
