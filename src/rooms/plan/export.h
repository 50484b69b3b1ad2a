// Giving a plan away as a file.
#ifndef TANDEM_ROOMS_PLAN_EXPORT_H_
#define TANDEM_ROOMS_PLAN_EXPORT_H_

#include "api/route.h"
#include "rooms/plan/exchange/plan_file.h"
#include "rooms/plan/plan.h"

namespace tandem::plan {

// The plan as a file, with its computed dates; in days of eight hours, as readers of CSV take them.
PlanFile ToFile(const StoredPlan& plan);
// text/csv, to be saved under the plan's title. Throws 422 where `format` is another than csv.
api::Reply ExportPlan(db::Tx& tx, const engagement::Access& access, const api::Call& call);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_EXPORT_H_
