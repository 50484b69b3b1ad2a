// Open change requests that a new baseline leaves nothing to ask for.
#ifndef TANDEM_ROOMS_BASELINE_OVERTAKEN_H_
#define TANDEM_ROOMS_BASELINE_OVERTAKEN_H_

#include "rooms/baseline/baseline.h"

namespace tandem::baseline {

// Closes every open request whose latest version the baseline's document says already, and records each. Not
// the request that the baseline came from: that one is accepted.
void CloseOvertaken(db::Tx& tx, const Access& access, const api::Call& call, const Baseline& baseline,
                    const Json& document);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_OVERTAKEN_H_
