#include "platform/crypto/hash.h"

#include <sodium.h>

#include <new>

#include "base/text.h"

namespace tandem::crypto {

namespace {

const unsigned char* Octets(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

using State = crypto_hash_sha256_state;
State* Of(std::array<std::byte, 128>& bytes) { return std::launder(reinterpret_cast<State*>(bytes.data())); }

}  // namespace

Sha256Hash Sha256(std::string_view bytes) {
  Sha256Hash hash;
  crypto_hash_sha256(hash.data(), Octets(bytes), bytes.size());
  return hash;
}

Sha256Stream::Sha256Stream() {
  static_assert(sizeof(State) <= sizeof(state_) && alignof(State) <= 16);
  crypto_hash_sha256_init(new (state_.data()) State);
}

void Sha256Stream::Add(std::string_view bytes) {
  crypto_hash_sha256_update(Of(state_), Octets(bytes), bytes.size());
}

Sha256Hash Sha256Stream::Finish() {
  Sha256Hash hash;
  crypto_hash_sha256_final(Of(state_), hash.data());
  return hash;
}

std::string TokenHash(std::string_view purpose, std::string_view token) {
  Sha256Stream stream;
  stream.Add(purpose);
  stream.Add(std::string_view("\0", 1));
  stream.Add(token);
  return ToHex(Bytes(stream.Finish()));
}

bool SameSecret(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace tandem::crypto
