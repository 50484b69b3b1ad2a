#include "platform/crypto/password.h"

#include <sodium.h>

#include <array>

#include "base/problem.h"
#include "platform/crypto/sodium_start.h"

namespace tandem::crypto {

std::string HashPassword(std::string_view password) {
  StartSodium();
  std::array<char, crypto_pwhash_argon2id_STRBYTES> hash;
  if (crypto_pwhash_argon2id_str(hash.data(), password.data(), password.size(), kPasswordPasses,
                                 kPasswordMemoryBytes) != 0) {
    throw Problem(ProblemKind::kInternal, "crypto.memory", "There is too little memory to hash a password.");
  }
  return hash.data();
}

bool VerifyPassword(std::string_view hash, std::string_view password) {
  StartSodium();
  const std::string text(hash);
  return crypto_pwhash_argon2id_str_verify(text.c_str(), password.data(), password.size()) == 0;
}

bool IsOutdatedPasswordHash(std::string_view hash) {
  const std::string text(hash);
  return crypto_pwhash_argon2id_str_needs_rehash(text.c_str(), kPasswordPasses, kPasswordMemoryBytes) != 0;
}

void SpendPasswordTime(std::string_view password) {
  static const std::string hash = HashPassword("");
  VerifyPassword(hash, password);
}

}  // namespace tandem::crypto
