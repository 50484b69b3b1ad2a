// Rows of plans. One plan is read with four statements and written with statements for the changed rows only.
#ifndef TANDEM_ROOMS_PLAN_PLAN_STORE_H_
#define TANDEM_ROOMS_PLAN_PLAN_STORE_H_

#include "platform/db/tx.h"
#include "rooms/plan/plan.h"
#include "rooms/plan/progress.h"

namespace tandem::plan {

// Nothing when the plan was never changed.
std::optional<StoredPlan> FindPlan(db::Tx& tx, const EngagementId& engagement);
std::optional<PlanSettings> FindSettings(db::Tx& tx, const EngagementId& engagement);
std::optional<StoredTask> FindTask(db::Tx& tx, const EngagementId& engagement, const TaskId& id);
// Tasks after the position, in order.
std::vector<StoredTask> ReadTasks(db::Tx& tx, const EngagementId& engagement, int64_t after_position,
                                  int64_t limit);

void InsertSettings(db::Tx& tx, const PlanSettings& settings);
void UpdateSettings(db::Tx& tx, const PlanSettings& settings);
void ReplaceCalendars(db::Tx& tx, const EngagementId& engagement,
                      const std::vector<StoredCalendar>& calendars);
void InsertTasks(db::Tx& tx, const std::vector<StoredTask>& tasks);
void UpdateTasks(db::Tx& tx, const std::vector<StoredTask>& tasks);
void DeleteTasks(db::Tx& tx, const EngagementId& engagement, const std::vector<TaskId>& ids);
void InsertLinks(db::Tx& tx, const std::vector<StoredLink>& links);
void UpdateLinks(db::Tx& tx, const std::vector<StoredLink>& links);
void DeleteLinks(db::Tx& tx, const EngagementId& engagement, const std::vector<LinkId>& ids);
std::vector<ProgressPoint> ReadProgress(db::Tx& tx, const EngagementId& engagement);
void PutProgress(db::Tx& tx, const EngagementId& engagement, const std::vector<ProgressPoint>& points);

// The statements that every read or write of a plan runs, for the test that none reads a whole table.
std::vector<std::string> HotStatements();

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_PLAN_STORE_H_
