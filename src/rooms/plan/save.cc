#include "rooms/plan/save.h"

#include "rooms/plan/computed.h"
#include "rooms/plan/difference.h"
#include "rooms/plan/plan_store.h"
#include "rooms/plan/progress.h"

namespace tandem::plan {
namespace {

// Inputs that differ make a new version of the task; this is done before the final comparison.
void RaiseVersions(const StoredPlan& before, StoredPlan& after) {
  const TaskIndex old = IndexOf(before.tasks);
  for (StoredTask& task : after.tasks) {
    const auto found = old.find(task.id);
    if (found == old.end()) continue;
    const StoredTask& was = before.tasks[found->second];
    const TaskInputs& inputs = was;
    task.version = inputs == task ? was.version : was.version + 1;
  }
}

template <typename R>
std::vector<R> Copies(const std::vector<const R*>& records) {
  std::vector<R> copies;
  copies.reserve(records.size());
  for (const R* record : records) copies.push_back(*record);
  return copies;
}

template <typename R>
auto Ids(const std::vector<const R*>& records) {
  std::vector<decltype(R::id)> ids;
  for (const R* record : records) ids.push_back(record->id);
  return ids;
}

std::vector<StoredTask> TasksToUpdate(const PlanDifference& difference) {
  std::vector<StoredTask> tasks = Copies(difference.moved_dates);
  for (const auto& changed : difference.changed_tasks) tasks.push_back(*changed.after);
  return tasks;
}

std::vector<StoredLink> LinksToUpdate(const PlanDifference& difference) {
  std::vector<StoredLink> links;
  for (const auto& changed : difference.changed_links) links.push_back(*changed.after);
  return links;
}

void WriteSettings(db::Tx& tx, const StoredPlan& before, const StoredPlan& after,
                   const PlanDifference& difference) {
  const bool fresh = before.settings.version == 0;
  fresh ? InsertSettings(tx, after.settings) : UpdateSettings(tx, after.settings);
  const bool calendars = !difference.added_calendars.empty() || !difference.changed_calendars.empty() ||
                         !difference.removed_calendars.empty();
  if (fresh || calendars) ReplaceCalendars(tx, after.settings.id, after.calendars);
}

void WriteRows(db::Tx& tx, const EngagementId& engagement, const PlanDifference& difference) {
  DeleteLinks(tx, engagement, Ids(difference.removed_links));
  DeleteTasks(tx, engagement, Ids(difference.removed_tasks));
  InsertTasks(tx, Copies(difference.added_tasks));
  UpdateTasks(tx, TasksToUpdate(difference));
  InsertLinks(tx, Copies(difference.added_links));
  UpdateLinks(tx, LinksToUpdate(difference));
}

// The one task that was touched, else the plan.
ledger::Subject SubjectOf(const StoredPlan& plan, const PlanDifference& difference) {
  std::vector<const StoredTask*> touched = difference.added_tasks;
  touched.insert(touched.end(), difference.removed_tasks.begin(), difference.removed_tasks.end());
  for (const auto& changed : difference.changed_tasks) touched.push_back(changed.after);
  if (touched.size() == 1) return {"task", ToText(touched[0]->id), touched[0]->name};
  return {"plan", ToText(plan.settings.id), plan.settings.title};
}

PlanChange Answer(const StoredPlan& plan, const PlanDifference& difference, std::optional<int64_t> entry) {
  PlanChange change{entry,
                    plan.settings.version,
                    {},
                    Ids(difference.removed_tasks),
                    {},
                    Ids(difference.removed_links),
                    plan.settings.finish};
  const auto units = plan.units();
  for (const StoredTask* task : difference.added_tasks) change.tasks.push_back(Show(*task, units));
  for (const auto& changed : difference.changed_tasks) change.tasks.push_back(Show(*changed.after, units));
  for (const StoredTask* task : difference.moved_dates) change.tasks.push_back(Show(*task, units));
  for (const StoredLink* link : difference.added_links) change.links.push_back(Show(*link, units));
  for (const auto& changed : difference.changed_links) change.links.push_back(Show(*changed.after, units));
  return change;
}

}  // namespace

std::optional<LocalMinute> StartOfPlan(db::Tx& tx, const engagement::Access& access) {
  const auto settings = FindSettings(tx, access.engagement());
  return settings ? std::optional(settings->start) : std::nullopt;
}

bool HasTask(db::Tx& tx, const engagement::Access& access, const TaskId& task) {
  return FindTask(tx, access.engagement(), task).has_value();
}

StoredPlan LoadPlan(db::Tx& tx, const engagement::Access& access) {
  if (auto plan = FindPlan(tx, access.engagement())) return std::move(*plan);
  const auto engagement = engagement::ReadEngagement(tx, access);
  return EmptyPlan(engagement.id, engagement.title, engagement.start);
}

SavedPlan StorePlan(db::Tx& tx, const engagement::Access& access, Instant now, const StoredPlan& before,
                    StoredPlan after, std::string action) {
  Compute(after);
  RaiseVersions(before, after);
  SavedPlan saved{std::make_unique<StoredPlan>(std::move(after)), {}, std::nullopt};
  saved.difference = Compare(before, *saved.after);
  if (!saved.difference.Any()) {
    saved.difference = {};
    return saved;
  }
  saved.after->settings.version = before.settings.version + 1;
  WriteSettings(tx, before, *saved.after, saved.difference);
  WriteRows(tx, saved.after->settings.id, saved.difference);
  NoteProgress(tx, saved.after->settings, saved.difference, DayOf(now));
  engagement::NotePlan(tx, access, FiguresOf(*saved.after), now);
  Sides sides = RecordedSides(before, *saved.after, saved.difference);
  saved.entry = engagement::Record(tx, access, now,
                                   {std::move(action), SubjectOf(*saved.after, saved.difference),
                                    std::move(sides.before), std::move(sides.after)});
  return saved;
}

PlanChange SavePlan(db::Tx& tx, const engagement::Access& access, Instant now, const StoredPlan& before,
                    StoredPlan after, std::string action) {
  const SavedPlan saved = StorePlan(tx, access, now, before, std::move(after), std::move(action));
  return Answer(*saved.after, saved.difference, saved.entry);
}

}  // namespace tandem::plan
