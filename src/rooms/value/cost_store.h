// The rows of costs. Only this room uses them.
#ifndef TANDEM_ROOMS_VALUE_COST_STORE_H_
#define TANDEM_ROOMS_VALUE_COST_STORE_H_

#include "rooms/value/cost.h"

namespace tandem::value {

// One more than the page asks for, newest first.
std::vector<Cost> ReadCosts(db::Tx& tx, const EngagementId& engagement, const api::PageRequest& page);
std::vector<Cost> ReadAllCosts(db::Tx& tx, const EngagementId& engagement);
std::optional<Cost> FindCost(db::Tx& tx, const EngagementId& engagement, const CostId& id);
int64_t CountCosts(db::Tx& tx, const EngagementId& engagement);
void InsertCost(db::Tx& tx, const EngagementId& engagement, const Cost& cost);
void DeleteCost(db::Tx& tx, const EngagementId& engagement, const CostId& id);

// For the test that none reads a whole table.
std::vector<std::string> CostStatements();

}  // namespace tandem::value

#endif  // TANDEM_ROOMS_VALUE_COST_STORE_H_
