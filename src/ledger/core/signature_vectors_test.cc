#include <gtest/gtest.h>

#include <algorithm>

#include "base/text.h"
#include "ledger/core/shared_data_for_test.h"
#include "platform/crypto/signing.h"
#include "platform/json/json_parser.h"

namespace tandem::ledger {
namespace {

bool HasFlag(const Json& vector, std::string_view flag) {
  const Json::Array* flags = vector.Find("flags")->AsArray();
  return flags != nullptr &&
         std::any_of(flags->begin(), flags->end(), [flag](const Json& one) { return one == Json(flag); });
}

bool Verifies(const Json& vector) {
  const std::string key_bytes = *FromHex(*vector.Find("key")->AsString());
  crypto::PublicKey key;
  std::copy(key_bytes.begin(), key_bytes.end(), key.begin());
  return crypto::VerifySignature(key, *vector.Find("msg")->AsString(),
                                 *FromHex(*vector.Find("sig")->AsString()));
}

// Signatures whose points are odd: RFC 8032 refuses encodings that are not canonical; keys of low order would
// verify anything. The one vector without a flag is an ordinary signature.
TEST(Signature, RefusesTheOddPointsThatItMust) {
  const auto file = SharedData("08_merkle_crypto/ed25519/ed25519vectors.json");
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "the shared test data is not here: " << file;
  int accepted = 0;
  const Json data = ParseJson(ReadWholeFile(file));
  for (const Json& vector : *data.AsArray()) {
    const bool verifies = Verifies(vector);
    for (const char* flag : {"non_canonical_A", "non_canonical_R", "low_order_A", "low_order_R"}) {
      EXPECT_FALSE(verifies && HasFlag(vector, flag)) << ToJsonText(vector);
    }
    const Json::Array* flags = vector.Find("flags")->AsArray();
    const bool is_ordinary = flags == nullptr || flags->empty();
    EXPECT_TRUE(verifies || !is_ordinary) << ToJsonText(vector);
    accepted += verifies ? 1 : 0;
  }
  EXPECT_GE(accepted, 1);
}

}  // namespace
}  // namespace tandem::ledger
