#include "rooms/plan/actions.h"

#include "rooms/plan/edit_apply.h"
#include "rooms/plan/plan_store.h"
#include "rooms/plan/progress.h"
#include "rooms/plan/save.h"

namespace tandem::plan {
namespace {

// What ApplyEdit says of an edit with one task, said of the task itself.
[[noreturn]] void RethrowAsTask(const Problem& problem) {
  static constexpr std::string_view kPrefix = "put_tasks[0].";
  std::vector<ProblemDetail> details = problem.details();
  for (ProblemDetail& detail : details) {
    if (detail.field.starts_with(kPrefix)) detail.field.erase(0, kPrefix.size());
  }
  throw Problem(problem.kind(), problem.reason(), problem.message(), std::move(details))
      .WithExtension(problem.extension());
}

void PutTask(db::Tx& tx, const engagement::Access& access, const api::Call& call, TaskPut put) {
  PlanEdit edit;
  edit.put_tasks = {true, {std::move(put)}};
  try {
    EditPlan(tx, access, call, edit);
  } catch (const Problem& problem) {
    RethrowAsTask(problem);
  }
}

void RequireTask(db::Tx& tx, const engagement::Access& access, const TaskId& id) {
  if (!FindTask(tx, access.engagement(), id)) throw NotFound("task");
}

}  // namespace

PlanChange EditPlan(db::Tx& tx, const engagement::Access& access, const api::Call& call,
                    const PlanEdit& edit) {
  const StoredPlan before = LoadPlan(tx, access);
  StoredPlan after = ApplyEdit(before, edit, call.world().new_id, DayOf(call.now()));
  return SavePlan(tx, access, call.now(), before, std::move(after), "plan.edited");
}

Task ReadTask(db::Tx& tx, const engagement::Access& access, const TaskId& id) {
  const auto settings = FindSettings(tx, access.engagement());
  const auto task = FindTask(tx, access.engagement(), id);
  if (!settings || !task) throw NotFound("task");
  return Show(*task, {settings->minutes_per_day, settings->minutes_per_week, settings->days_per_month});
}

Task AddTask(db::Tx& tx, const engagement::Access& access, const api::Call& call, TaskPut put) {
  const TaskId id = put.id ? *put.id : TaskId{call.NewId()};
  if (FindTask(tx, access.engagement(), id)) {
    throw Conflict("task.exists", "There is a task of this id already. Change that one, or send another id.");
  }
  put.id = {true, id};
  put.version = {};
  PutTask(tx, access, call, std::move(put));
  return ReadTask(tx, access, id);
}

Task ChangeTask(db::Tx& tx, const engagement::Access& access, const api::Call& call, const TaskId& id,
                int64_t seen, TaskPut put) {
  RequireTask(tx, access, id);
  put.id = {true, id};
  put.version = {true, seen};
  PutTask(tx, access, call, std::move(put));
  return ReadTask(tx, access, id);
}

void RemoveTask(db::Tx& tx, const engagement::Access& access, const api::Call& call, const TaskId& id,
                int64_t seen) {
  RequireTask(tx, access, id);
  PlanEdit edit;
  edit.remove_tasks = {true, {{id, seen}}};
  EditPlan(tx, access, call, edit);
}

}  // namespace tandem::plan
