// How a document becomes the baseline in force.
#ifndef TANDEM_ROOMS_BASELINE_TAKES_EFFECT_H_
#define TANDEM_ROOMS_BASELINE_TAKES_EFFECT_H_

#include "rooms/baseline/baseline.h"

namespace tandem::baseline {

// Beyond this the record's entry holds the hash and size of a document only; an entry may have 16 MiB.
inline constexpr int64_t kMostRecordedBytes = 15 << 20;

// Numbers the baseline, which both sides have signed and which is stored already, supersedes the one before,
// replaces the promises, records it with its document, and closes the requests that it overtakes.
Baseline TakeEffect(db::Tx& tx, const Access& access, const api::Call& call, Baseline baseline,
                    const Json& document);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_TAKES_EFFECT_H_
