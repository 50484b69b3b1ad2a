// The rows of signatures, of baselines (version 0) and of the versions of change requests. Only this room
// uses them.
#ifndef TANDEM_ROOMS_BASELINE_SIGNATURE_STORE_H_
#define TANDEM_ROOMS_BASELINE_SIGNATURE_STORE_H_

#include "rooms/baseline/baseline.h"

namespace tandem::baseline {

// The client's first.
std::vector<Signature> ReadSignatures(db::Tx& tx, const Uuid& subject, int64_t version);
// Those that are not there yet: a side signs once.
void AddSignatures(db::Tx& tx, const Uuid& subject, int64_t version,
                   const std::vector<Signature>& signatures);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_SIGNATURE_STORE_H_
