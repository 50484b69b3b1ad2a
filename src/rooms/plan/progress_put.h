// The rules of what an edit says about the work done. Pure.
#ifndef TANDEM_ROOMS_PLAN_PROGRESS_PUT_H_
#define TANDEM_ROOMS_PLAN_PROGRESS_PUT_H_

#include "rooms/plan/task_put.h"

namespace tandem::plan {

// Puts percentage and actual dates. First progress begins a task that nobody said the beginning of: when it
// was to start, or on the day of the report where that is earlier. The last progress finishes it on the day
// of the report. A finish makes it 100 percent done; less than that takes the finish away, and nothing the
// start.
void PutProgress(const TaskPut& put, const PutTerms& terms, StoredTask& task, FieldErrors& errors);
// What a file said about work already done no longer holds once somebody says otherwise.
void ForgetFileProgress(StoredTask& task);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_PROGRESS_PUT_H_
