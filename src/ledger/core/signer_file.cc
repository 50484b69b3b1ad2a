#include "ledger/core/signer_file.h"

#include <algorithm>

#include "base/text.h"
#include "platform/crypto/key_file.h"

namespace tandem::ledger {

Signer LoadSigner(const std::filesystem::path& path, const std::string& name) {
  crypto::SigningSeed seed;
  const std::string secret = crypto::ReadOrCreateKeyFile(path, seed.size());
  std::copy(secret.begin(), secret.end(), seed.begin());
  const crypto::KeyPair key = crypto::KeyPairOf(seed);
  const std::string_view bytes(reinterpret_cast<const char*>(key.public_key.data()), 4);
  return MakeSigner(name.empty() ? "tandem-" + ToHex(bytes) : name, key);
}

}  // namespace tandem::ledger
