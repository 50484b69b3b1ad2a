// The Merkle tree of RFC 6962, section 2.1 (the same as RFC 9162's): SHA-256, leaves hashed with a leading
// 0x00 byte, nodes with 0x01. Everything here is O(log n) in time and space.
//
// A *node* (level, index) is the root of the perfect subtree over the leaves [index × 2^level, (index + 1) ×
// 2^level). Nodes never change once they exist, so a store that keeps them can make every proof for every
// size.
#ifndef TANDEM_LEDGER_CORE_MERKLE_H_
#define TANDEM_LEDGER_CORE_MERKLE_H_

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "platform/crypto/hash.h"

namespace tandem::ledger {

using Hash = crypto::Sha256Hash;
using Proof = std::vector<Hash>;

Hash LeafHash(std::string_view entry);
Hash NodeHash(const Hash& left, const Hash& right);

struct Node {
  int level;
  int64_t index;
  Hash hash;
};

// The right edge of a tree: all that appending needs. `peaks` are the roots of the perfect subtrees that
// make up the tree, from the left (the largest) to the right: as many as `size` has one-bits.
struct Frontier {
  int64_t size = 0;
  std::vector<Hash> peaks;
  bool operator==(const Frontier&) const = default;
};

// Appends a leaf. Returns the nodes it completes: the leaf itself, then upwards; two on average.
std::vector<Node> AppendLeaf(Frontier& frontier, const Hash& leaf);
// The root of the tree; of an empty one the SHA-256 of nothing.
Hash RootOf(const Frontier& frontier);

// Answers the hash of a node that exists; asked for O(log n) of them.
using NodeReader = std::function<Hash(int level, int64_t index)>;

// The frontier and so the root as they were at `size`.
Frontier FrontierAt(int64_t size, const NodeReader& read);
// That leaf `index` is in the tree of `size` leaves. Throws Problem kInvalid "proof.range" unless 0 <= index
// < size.
Proof InclusionProof(int64_t index, int64_t size, const NodeReader& read);
// That the tree of `from` leaves is the beginning of that of `to`. Throws "proof.range" unless 0 <= from <=
// to.
Proof ConsistencyProof(int64_t from, int64_t to, const NodeReader& read);

// Whether the proof shows it. Any input is safe; what is out of range is false.
bool VerifyInclusion(const Hash& leaf, int64_t index, int64_t size, const Hash& root, const Proof& proof);
bool VerifyConsistency(int64_t from, const Hash& from_root, int64_t to, const Hash& to_root,
                       const Proof& proof);

}  // namespace tandem::ledger

#endif  // TANDEM_LEDGER_CORE_MERKLE_H_
