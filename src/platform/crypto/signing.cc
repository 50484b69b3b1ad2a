#include "platform/crypto/signing.h"

#include <sodium.h>

#include "platform/crypto/sodium_start.h"

namespace tandem::crypto {

namespace {

const unsigned char* Octets(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

// libsodium's secret key: the seed, then the public key.
std::array<uint8_t, 64> SecretKey(const KeyPair& key) {
  std::array<uint8_t, 64> secret;
  std::copy(key.seed.begin(), key.seed.end(), secret.begin());
  std::copy(key.public_key.begin(), key.public_key.end(), secret.begin() + 32);
  return secret;
}

}  // namespace

KeyPair NewKeyPair() {
  StartSodium();
  SigningSeed seed;
  randombytes_buf(seed.data(), seed.size());
  return KeyPairOf(seed);
}

KeyPair KeyPairOf(const SigningSeed& seed) {
  KeyPair key{seed, {}};
  std::array<uint8_t, 64> secret;
  crypto_sign_seed_keypair(key.public_key.data(), secret.data(), seed.data());
  sodium_memzero(secret.data(), secret.size());
  return key;
}

std::string Sign(const KeyPair& key, std::string_view message) {
  std::string signature(crypto_sign_BYTES, '\0');
  std::array<uint8_t, 64> secret = SecretKey(key);
  crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr, Octets(message),
                       message.size(), secret.data());
  sodium_memzero(secret.data(), secret.size());
  return signature;
}

bool VerifySignature(const PublicKey& key, std::string_view message, std::string_view signature) {
  return signature.size() == crypto_sign_BYTES &&
         crypto_sign_verify_detached(Octets(signature), Octets(message), message.size(), key.data()) == 0;
}

}  // namespace tandem::crypto
