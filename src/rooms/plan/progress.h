// How much of each task was reported done, and when: one point for each task and day on which that changed.
#ifndef TANDEM_ROOMS_PLAN_PROGRESS_H_
#define TANDEM_ROOMS_PLAN_PROGRESS_H_

#include "rooms/plan/difference.h"

namespace tandem::plan {

struct ProgressPoint {
  TaskId task_id;
  Day day;  // of the report; see ReportDay
  int percent = 0;
  bool operator==(const ProgressPoint&) const = default;
};
const RecordType& DescribeRecord(const ProgressPoint*);

// The day of `now`, in UTC.
Day DayOf(Instant now);
// The day that progress reported now is of: the plan's status date where there is one that is not to come.
Day ReportDay(const PlanInputs& settings, Day today);
// All points of the engagement's plan, by day, then task; those of tasks that were removed too. Nothing is
// known from before this was kept.
std::vector<ProgressPoint> Progress(db::Tx& tx, const engagement::Access& access);
// What a change adds to the history; a second report on one day takes the place of the first.
void NoteProgress(db::Tx& tx, const PlanSettings& settings, const PlanDifference& difference, Day today);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_PROGRESS_H_
