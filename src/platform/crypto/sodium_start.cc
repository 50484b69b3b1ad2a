#include "platform/crypto/sodium_start.h"

#include <sodium.h>

#include "base/problem.h"

namespace tandem::crypto {

void StartSodium() {
  static const int result = sodium_init();
  if (result >= 0) return;
  throw Problem(ProblemKind::kInternal, "crypto.start",
                "The system offers no source of randomness; make /dev/urandom available.");
}

}  // namespace tandem::crypto
