// The rows of baselines. Only this room uses them.
#ifndef TANDEM_ROOMS_BASELINE_BASELINE_STORE_H_
#define TANDEM_ROOMS_BASELINE_BASELINE_STORE_H_

#include "rooms/baseline/baseline.h"

namespace tandem::baseline {

// Newest first, one more than the page asks for.
std::vector<Baseline> ReadBaselines(db::Tx& tx, const EngagementId& engagement, const api::PageRequest& page);
std::optional<Baseline> FindById(db::Tx& tx, const EngagementId& engagement, const BaselineId& id);
std::optional<Baseline> FindByNumber(db::Tx& tx, const EngagementId& engagement, int64_t number);
// The one offered and not closed, also when its last day has passed.
std::optional<Baseline> FindOffered(db::Tx& tx, const EngagementId& engagement);
std::optional<Baseline> FindInForce(db::Tx& tx, const EngagementId& engagement);
// The highest number given; 0: none yet.
int64_t LastNumber(db::Tx& tx, const EngagementId& engagement);

void InsertBaseline(db::Tx& tx, const EngagementId& engagement, const Baseline& baseline,
                    const std::string& document);
// Writes what changes after it was inserted, signatures that are new included.
void StoreBaseline(db::Tx& tx, const EngagementId& engagement, const Baseline& baseline);
// Its document's canonical text.
std::string ReadDocument(db::Tx& tx, const BaselineId& id);

// The statements that lists and look-ups run, for the test that none reads a whole table.
std::vector<std::string> BaselineStatements();

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_BASELINE_STORE_H_
