// A task of a file as the plan keeps it.
#ifndef TANDEM_ROOMS_PLAN_FILE_TASK_H_
#define TANDEM_ROOMS_PLAN_FILE_TASK_H_

#include "rooms/plan/exchange/plan_file.h"
#include "rooms/plan/plan.h"

namespace tandem::plan {

// Whether the row is a task of its own: neither blank nor the one that stands for the whole project.
bool IsTask(const FileTask& row);
// Puts everything that the row says in place of what the task was; id, place and outline level stay.
void TakeAll(const PlanFile& file, const FileTask& row, TaskInputs& task);
// The same for a format that says only some things: columns that the file does not have leave the task as it
// is. So does a start that is already the computed one, and the figures of a summary, which follow from its
// tasks.
void TakeColumns(const PlanFile& file, const FileTask& row, bool summary, StoredTask& task);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_FILE_TASK_H_
