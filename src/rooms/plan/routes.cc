#include "rooms/plan/routes.h"

#include "rooms/plan/actions.h"
#include "rooms/plan/export.h"
#include "rooms/plan/import.h"
#include "rooms/plan/plan_view.h"
#include "rooms/plan/reversal.h"

namespace tandem::plan {
namespace {

using api::Call;
using db::Tx;
using engagement::AccessOf;
using engagement::Action;
using engagement::May;

void AddReadRoutes(api::Router& router) {
  router.Get<Plan>("/engagements/{engagement}/plan", "The whole plan, dates computed", May(Action::kViewPlan),
                   [](Tx& tx, Call& call) { return ViewPlan(tx, AccessOf(call)); });
  router
      .Get<api::Page<Task>>(
          "/engagements/{engagement}/plan/tasks", "The tasks, in order", May(Action::kViewPlan),
          [](Tx& tx, Call& call) { return ViewTasks(tx, AccessOf(call), api::ReadPage(call)); })
      .Pages();
  router.Get<Task>(
      "/engagements/{engagement}/plan/tasks/{task}", "One task", May(Action::kViewPlan),
      [](Tx& tx, Call& call) { return ReadTask(tx, AccessOf(call), call.PathId<TaskTag>("task")); });
}

void AddEditRoutes(api::Router& router) {
  router.Post<PlanEdit, PlanChange>(
      "/engagements/{engagement}/plan/edits", "Change tasks, links and settings together, or nothing",
      May(Action::kEditPlan),
      [](Tx& tx, Call& call, const PlanEdit& edit) { return EditPlan(tx, AccessOf(call), call, edit); }, 200);
  router.Post<Reversal, PlanChange>(
      "/engagements/{engagement}/plan/reversals", "Undo a change by its entry; reversing that redoes it",
      May(Action::kEditPlan),
      [](Tx& tx, Call& call, const Reversal& reversal) {
        return ReverseChange(tx, AccessOf(call), call, reversal);
      },
      200);
  router.Post<TaskPut, Task>(
      "/engagements/{engagement}/plan/tasks", "Add a task", May(Action::kEditPlan),
      [](Tx& tx, Call& call, const TaskPut& put) { return AddTask(tx, AccessOf(call), call, put); });
  router.Patch<TaskPut, Task>("/engagements/{engagement}/plan/tasks/{task}", "Change a task",
                              May(Action::kEditPlan), [](Tx& tx, Call& call, const TaskPut& put) {
                                return ChangeTask(tx, AccessOf(call), call, call.PathId<TaskTag>("task"),
                                                  call.IfMatch(), put);
                              });
  router
      .Delete("/engagements/{engagement}/plan/tasks/{task}", "Remove a task with all below it and its links",
              May(Action::kEditPlan),
              [](Tx& tx, Call& call) {
                RemoveTask(tx, AccessOf(call), call, call.PathId<TaskTag>("task"), call.IfMatch());
              })
      .NeedsIfMatch();
}

void AddFileRoutes(api::Router& router) {
  router
      .Post<api::None, ImportReport>(
          "/engagements/{engagement}/plan/import",
          "Take a plan over from a file; the same file may come again", May(Action::kImportPlan),
          [](Tx& tx, Call& call) { return ImportPlan(tx, AccessOf(call), call); }, 200)
      .Takes({"format", "mspdi or csv; without it the Content-Type decides."})
      .Takes({"preview", "true: only show what would change.", "boolean"})
      .Takes({"map", "For CSV, which column is which field: name=Title,duration=Length."})
      .TakesFile(kMaxImportBytes)
      .Prepares(PrepareImport);
  router
      .Get<api::None>("/engagements/{engagement}/plan/export", "The plan as a file", May(Action::kViewPlan),
                      [](Tx& tx, Call& call) { return ExportPlan(tx, AccessOf(call), call); })
      .Takes({"format", "csv"})
      .Answers("text/csv");
}

}  // namespace

void AddRoutes(api::Router& router) {
  AddReadRoutes(router);
  AddEditRoutes(router);
  AddFileRoutes(router);
}

}  // namespace tandem::plan
