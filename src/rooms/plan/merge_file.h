// A file's plan in place of the stored one: tasks are the same where their numbers are.
#ifndef TANDEM_ROOMS_PLAN_MERGE_FILE_H_
#define TANDEM_ROOMS_PLAN_MERGE_FILE_H_

#include "rooms/plan/exchange/plan_file.h"
#include "rooms/plan/plan.h"

namespace tandem::plan {

// The plan after the import, dates not yet computed. Tasks that the file has keep their ids and, where the
// order allows, their positions; tasks that it does not have are gone; links by the pair that they join. A
// CSV file keeps calendars, settings and whatever it has no column for. The file must be without problems.
// Pure.
StoredPlan MergeFile(const StoredPlan& plan, const PlanFile& file, const std::function<Uuid()>& new_id);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_MERGE_FILE_H_
