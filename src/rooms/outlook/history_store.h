#ifndef TANDEM_ROOMS_OUTLOOK_HISTORY_STORE_H_
#define TANDEM_ROOMS_OUTLOOK_HISTORY_STORE_H_

#include "rooms/outlook/history.h"

namespace tandem::outlook {

// Whether the engagement's plan has tasks.
bool HasTasks(db::Tx& tx, const EngagementId& engagement);
void PutHistory(db::Tx& tx, const std::vector<HistoryRow>& rows);
std::vector<BegunTask> ReadBegun(db::Tx& tx, const EngagementId& engagement);
// Of one that is there only the end is changed.
void PutBegun(db::Tx& tx, const std::vector<BegunTask>& tasks);
void DeleteBegun(db::Tx& tx, const EngagementId& engagement, const std::vector<plan::TaskId>& tasks);
void PutEndings(db::Tx& tx, const EngagementId& engagement, const std::vector<Ending>& endings);
// Of one date, or of all with nothing; from that day on; by date, then day; at most 20,000 rows.
std::vector<HistoryRow> ReadHistory(db::Tx& tx, const EngagementId& engagement,
                                    const std::optional<std::string>& task_id, Day from);
// What the end of the plan was when it was noted first.
std::optional<Day> FirstPlannedEnd(db::Tx& tx, const EngagementId& engagement);

// For the test that none reads a whole table.
std::vector<std::string_view> HistoryStatements();

}  // namespace tandem::outlook

#endif  // TANDEM_ROOMS_OUTLOOK_HISTORY_STORE_H_
