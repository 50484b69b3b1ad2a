#include "rooms/plan/routes.h"

#include "rooms/plan/actions.h"
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
      .Get<api::Page<Task>>("/engagements/{engagement}/plan/tasks", "The tasks, in order", May(Action::kViewPlan),
                            [](Tx& tx, Call& call) { return ViewTasks(tx, AccessOf(call), api::ReadPage(call)); })
      .Pages();
  router.Get<Task>("/engagements/{engagement}/plan/tasks/{task}", "One task", May(Action::kViewPlan),
                   [](Tx& tx, Call& call) { return ReadTask(tx, AccessOf(call), call.PathId<TaskTag>("task")); });
}

void AddEditRoutes(api::Router& router) {
  router.Post<PlanEdit, PlanChange>(
      "/engagements/{engagement}/plan/edits", "Change tasks, links and settings together, or nothing", May(Action::kEditPlan),
      [](Tx& tx, Call& call, const PlanEdit& edit) { return EditPlan(tx, AccessOf(call), call, edit); });
  router.Post<Reversal, PlanChange>(
      "/engagements/{engagement}/plan/reversals", "Undo a change by its entry; reversing that redoes it",
      May(Action::kEditPlan),
      [](Tx& tx, Call& call, const Reversal& reversal) { return ReverseChange(tx, AccessOf(call), call, reversal); });
  router.Post<TaskPut, Task>(
      "/engagements/{engagement}/plan/tasks", "Add a task", May(Action::kEditPlan),
      [](Tx& tx, Call& call, const TaskPut& put) { return AddTask(tx, AccessOf(call), call, put); });
  router.Patch<TaskPut, Task>("/engagements/{engagement}/plan/tasks/{task}", "Change a task", May(Action::kEditPlan),
                              [](Tx& tx, Call& call, const TaskPut& put) {
                                return ChangeTask(tx, AccessOf(call), call, call.PathId<TaskTag>("task"), call.IfMatch(), put);
                              });
  router
      .Delete("/engagements/{engagement}/plan/tasks/{task}", "Remove a task with all below it and its links",
              May(Action::kEditPlan),
              [](Tx& tx, Call& call) {
                RemoveTask(tx, AccessOf(call), call, call.PathId<TaskTag>("task"), call.IfMatch());
              })
      .NeedsIfMatch();
}

}  // namespace

void AddRoutes(api::Router& router) {
  AddReadRoutes(router);
  AddEditRoutes(router);
}

}  // namespace tandem::plan
