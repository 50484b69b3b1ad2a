// The tree as RFC 6962, section 2.1 defines it, word by word: slow and obvious. It checks the fast one.
#ifndef TANDEM_LEDGER_CORE_MERKLE_TWIN_FOR_TEST_H_
#define TANDEM_LEDGER_CORE_MERKLE_TWIN_FOR_TEST_H_

#include <span>

#include "ledger/core/merkle.h"

namespace tandem::ledger::twin {

using Leaves = std::span<const Hash>;

inline size_t LargestPowerOfTwoBelow(size_t n) {
  size_t k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

// MTH(D[n])
inline Hash Root(Leaves d) {
  if (d.empty()) return crypto::Sha256("");
  if (d.size() == 1) return d[0];
  const size_t k = LargestPowerOfTwoBelow(d.size());
  return NodeHash(Root(d.first(k)), Root(d.subspan(k)));
}

inline Proof Join(Proof proof, const Hash& last) {
  proof.push_back(last);
  return proof;
}

// PATH(m, D[n])
inline Proof Path(size_t m, Leaves d) {
  if (d.size() == 1) return {};
  const size_t k = LargestPowerOfTwoBelow(d.size());
  if (m < k) return Join(Path(m, d.first(k)), Root(d.subspan(k)));
  return Join(Path(m - k, d.subspan(k)), Root(d.first(k)));
}

// SUBPROOF(m, D[n], b)
inline Proof SubProof(size_t m, Leaves d, bool b) {
  if (m == d.size()) return b ? Proof{} : Proof{Root(d)};
  const size_t k = LargestPowerOfTwoBelow(d.size());
  if (m <= k) return Join(SubProof(m, d.first(k), b), Root(d.subspan(k)));
  return Join(SubProof(m - k, d.subspan(k), false), Root(d.first(k)));
}

}  // namespace tandem::ledger::twin

#endif  // TANDEM_LEDGER_CORE_MERKLE_TWIN_FOR_TEST_H_
