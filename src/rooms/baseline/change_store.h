// The rows of change requests and their versions. Only this room uses them.
#ifndef TANDEM_ROOMS_BASELINE_CHANGE_STORE_H_
#define TANDEM_ROOMS_BASELINE_CHANGE_STORE_H_

#include "rooms/baseline/change.h"

namespace tandem::baseline {

// Newest first, one more than the page asks for; `court` is not filled.
std::vector<ChangeSummary> ReadChanges(db::Tx& tx, const EngagementId& engagement,
                                       const api::PageRequest& page);
// With its versions; `author`, `court` and `conflicts` are not filled.
std::optional<ChangeRequest> FindChangeById(db::Tx& tx, const EngagementId& engagement, const ChangeId& id);
std::optional<ChangeRequest> FindChangeByNumber(db::Tx& tx, const EngagementId& engagement, int64_t number);
// Each of the oldest that wait for an answer, `court` not filled, with what its latest version changes. The
// visitor changes none of them.
using OpenVisitor = db::FunctionRef<void(const ChangeSummary&, const Difference&)>;
void VisitOpen(db::Tx& tx, const EngagementId& engagement, OpenVisitor visit);
int64_t LastChangeNumber(db::Tx& tx, const EngagementId& engagement);

void InsertChange(db::Tx& tx, const EngagementId& engagement, const ChangeSummary& change);
// Writes what changes after it was inserted.
void StoreChange(db::Tx& tx, const EngagementId& engagement, const ChangeSummary& change);
void InsertVersion(db::Tx& tx, const ChangeId& id, const ChangeVersion& version);
// Writes who took it back, when and why.
void StoreWithdrawal(db::Tx& tx, const ChangeId& id, const ChangeVersion& version);

// The statements that lists and look-ups run, for the test that none reads a whole table.
std::vector<std::string> ChangeStatements();

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_CHANGE_STORE_H_
