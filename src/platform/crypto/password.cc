#include "platform/crypto/password.h"

#include <sodium.h>

#include <array>
#include <atomic>
#include <semaphore>

#include "base/problem.h"
#include "platform/crypto/sodium_start.h"

namespace tandem::crypto {

namespace {

// The right to hash one password, for as long as it lives.
class Turn {
 public:
  Turn() {
    if (present_.fetch_add(1) >= kPasswordsAtOnce + kPasswordsWaiting) {
      present_.fetch_sub(1);
      throw Problem(ProblemKind::kTooMany, "password.busy",
                    "Too many people sign in at this moment. Try again in a second.")
          .WithRetryAfter(1);
    }
    free_.acquire();
  }
  ~Turn() {
    free_.release();
    present_.fetch_sub(1);
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  static inline std::counting_semaphore<kPasswordsAtOnce> free_{kPasswordsAtOnce};
  static inline std::atomic<int> present_ = 0;
};

}  // namespace

std::string HashPassword(std::string_view password) {
  StartSodium();
  const Turn turn;
  std::array<char, crypto_pwhash_argon2id_STRBYTES> hash;
  if (crypto_pwhash_argon2id_str(hash.data(), password.data(), password.size(), kPasswordPasses,
                                 kPasswordMemoryBytes) != 0) {
    throw Problem(ProblemKind::kInternal, "crypto.memory", "There is too little memory to hash a password.");
  }
  return hash.data();
}

bool VerifyPassword(std::string_view hash, std::string_view password) {
  StartSodium();
  const Turn turn;
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
