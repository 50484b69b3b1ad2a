// SHA-256 (FIPS 180-4) and comparison that does not tell by its time where two secrets differ.
#ifndef TANDEM_PLATFORM_CRYPTO_HASH_H_
#define TANDEM_PLATFORM_CRYPTO_HASH_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tandem::crypto {

using Sha256Hash = std::array<uint8_t, 32>;

Sha256Hash Sha256(std::string_view bytes);

// The same of bytes that come in pieces.
class Sha256Stream {
 public:
  Sha256Stream();
  void Add(std::string_view bytes);
  // Once; after that the stream is spent.
  Sha256Hash Finish();

 private:
  alignas(16) std::array<std::byte, 128> state_{};  // libsodium's state, whose type stays in the .cc file
};

// The hash's 32 bytes as text, for storing and encoding.
inline std::string_view Bytes(const Sha256Hash& hash) {
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

// How a secret that was drawn at random (a session, an API token) is stored: the lower-case hex SHA-256 of
// `purpose`, a zero byte and `token`, so that one purpose's stored value is never another's. Not for
// passwords.
std::string TokenHash(std::string_view purpose, std::string_view token);

// Whether both are the same, in a time that depends on their lengths only.
bool SameSecret(std::string_view a, std::string_view b);

}  // namespace tandem::crypto

#endif  // TANDEM_PLATFORM_CRYPTO_HASH_H_
