// Ed25519 signatures (RFC 8032).
#ifndef TANDEM_PLATFORM_CRYPTO_SIGNING_H_
#define TANDEM_PLATFORM_CRYPTO_SIGNING_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace tandem::crypto {

using SigningSeed = std::array<uint8_t, 32>;  // the private key
using PublicKey = std::array<uint8_t, 32>;

struct KeyPair {
  SigningSeed seed;
  PublicKey public_key;
};

KeyPair NewKeyPair();
KeyPair KeyPairOf(const SigningSeed& seed);

// 64 bytes; the same for the same key and message.
std::string Sign(const KeyPair& key, std::string_view message);

// Strict: refuses keys and signatures of low order and encodings that are not canonical.
bool VerifySignature(const PublicKey& key, std::string_view message, std::string_view signature);

}  // namespace tandem::crypto

#endif  // TANDEM_PLATFORM_CRYPTO_SIGNING_H_
