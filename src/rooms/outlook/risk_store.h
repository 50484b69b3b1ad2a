#ifndef TANDEM_ROOMS_OUTLOOK_RISK_STORE_H_
#define TANDEM_ROOMS_OUTLOOK_RISK_STORE_H_

#include "rooms/outlook/risk.h"

namespace tandem::outlook {

// One more than the page asks for, by id.
std::vector<Risk> ReadRisks(db::Tx& tx, const EngagementId& engagement, const api::PageRequest& page);
// Those that may still happen.
std::vector<Risk> ReadOpenRisks(db::Tx& tx, const EngagementId& engagement);
std::optional<Risk> FindRisk(db::Tx& tx, const EngagementId& engagement, const RiskId& id);
int64_t CountRisks(db::Tx& tx, const EngagementId& engagement);
void InsertRisk(db::Tx& tx, const EngagementId& engagement, const Risk& risk);
void StoreRisk(db::Tx& tx, const EngagementId& engagement, const Risk& risk);
void DeleteRisk(db::Tx& tx, const EngagementId& engagement, const RiskId& id);

// For the test that none reads a whole table.
std::vector<std::string_view> RiskStatements();

}  // namespace tandem::outlook

#endif  // TANDEM_ROOMS_OUTLOOK_RISK_STORE_H_
