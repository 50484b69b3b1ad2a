// Checkpoints (C2SP tlog-checkpoint): what a record's tree was at a size, signed by the server.
#ifndef TANDEM_LEDGER_CORE_CHECKPOINT_H_
#define TANDEM_LEDGER_CORE_CHECKPOINT_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "base/id.h"
#include "ledger/core/merkle.h"
#include "ledger/core/note.h"

namespace tandem::ledger {

struct Checkpoint {
  std::string origin;  // which record
  int64_t size = 0;
  Hash root{};
  bool operator==(const Checkpoint&) const = default;
};

// The origin of an engagement's record: "tandem.example.com/engagements/0198…". The key that signs is the
// server's and bears its name, so that one verifier key checks the records of all its engagements.
std::string OriginOf(std::string_view signer_name, const Uuid& engagement);

// The signed note. The same checkpoint and signer always give the same bytes.
std::string SignCheckpoint(const Checkpoint& checkpoint, const Signer& signer);

// The checkpoint of a note that `key` signed. Throws what OpenNote throws, and kMalformed "checkpoint.format"
// when the signed text is no checkpoint.
Checkpoint OpenCheckpoint(std::string_view note, const VerifierKey& key);

}  // namespace tandem::ledger

#endif  // TANDEM_LEDGER_CORE_CHECKPOINT_H_
