// The entries against what was signed: the checkpoint, earlier checkpoints and the proofs.
#ifndef TANDEM_VERIFIER_PROOFS_CHECK_H_
#define TANDEM_VERIFIER_PROOFS_CHECK_H_

#include <map>
#include <string_view>
#include <vector>

#include "ledger/core/checkpoint.h"
#include "ledger/core/memory_tree.h"
#include "verifier/finding.h"

namespace tandem::verifier {

// What is known to be signed by the key.
struct Signed {
  ledger::Checkpoint checkpoint;            // of the whole record
  std::vector<ledger::Checkpoint> earlier;  // of its beginnings
};

struct InclusionLine {
  ledger::Hash leaf;
  ledger::Proof proof;
};

// The proofs by index; a line that cannot be read, or that is not where its index belongs, is missing, and
// the first such is a finding.
struct InclusionLines {
  std::map<int64_t, InclusionLine> lines;
  std::optional<Finding> finding;
};
InclusionLines ReadInclusionLines(std::string_view text, int64_t size);

// The earlier checkpoints that the key signed for this record, and the first line that is wrong.
struct ConsistencyLines {
  std::vector<ledger::Checkpoint> earlier;
  std::optional<Finding> finding;
};
ConsistencyLines ReadConsistencyLines(std::string_view text, const ledger::Checkpoint& checkpoint,
                                      const ledger::VerifierKey& key);

// The first entry that is not the one that was signed, as nearly as the signed checkpoints and the proofs
// tell; nothing when the entries make the signed tree.
std::optional<Finding> FirstChangedEntry(const ledger::MemoryTree& tree, const Signed& what,
                                         const std::map<int64_t, InclusionLine>& proofs);

// The first proof that does not show what it should; the entries are known to make the signed tree.
std::optional<Finding> FirstWrongProof(const ledger::MemoryTree& tree, const ledger::Checkpoint& checkpoint,
                                       const std::map<int64_t, InclusionLine>& proofs);

}  // namespace tandem::verifier

#endif  // TANDEM_VERIFIER_PROOFS_CHECK_H_
