#include "rooms/plan/reverse.h"

#include "rooms/plan/estimates.h"
#include "rooms/plan/link_put.h"
#include "rooms/plan/outline.h"
#include "rooms/plan/reverse_rows.h"

namespace tandem::plan {
namespace {

void ReverseSettings(PlanInputs& inputs, const Sides& change, ChangedSince& conflicts) {
  const Json* was = change.before.Find("settings");
  const Json* set = change.after.Find("settings");
  if (was == nullptr || set == nullptr) return;
  if (!HasFields(TypeOfRecord<PlanInputs>(), *set, &inputs)) conflicts.Add("The plan as a whole");
  SetFields(TypeOfRecord<PlanInputs>(), *was, &inputs);
}

// Tasks that the change never saw must not hang below one that it added or moved, for that one goes away.
void FindLaterChildren(const StoredPlan& plan, const Sides& change, ChangedSince& conflicts) {
  const Elements was = ByIds(Part(change.before, "tasks"));
  const Elements set = ByIds(Part(change.after, "tasks"));
  const std::vector<int> parents = Parents(plan.tasks);
  for (size_t i = 0; i < plan.tasks.size(); ++i) {
    if (parents[i] < 0 || set.contains(KeyOf(plan.tasks[i]))) continue;
    const std::string parent = KeyOf(plan.tasks[static_cast<size_t>(parents[i])]);
    const auto placed = set.find(parent);
    if (placed == set.end()) continue;
    if (!was.contains(parent) || placed->second->Find("position") != nullptr)
      conflicts.Add(Quoted(plan.tasks[i].name));
  }
}

// Whoever comes back to an old place finds the same task above it as then.
void CheckParents(const StoredPlan& plan, const Sides& change, ChangedSince& conflicts) {
  const std::vector<int> parents = Parents(plan.tasks);
  const Elements was = ByIds(Part(change.before, "tasks"));
  for (size_t i = 0; i < plan.tasks.size(); ++i) {
    const auto element = was.find(KeyOf(plan.tasks[i]));
    const Json* parent = element == was.end() ? nullptr : element->second->Find("parent");
    if (parent == nullptr) continue;
    const std::string now = parents[i] < 0 ? "" : KeyOf(plan.tasks[static_cast<size_t>(parents[i])]);
    if (now != TextOf(*element->second, "parent")) conflicts.Add(Quoted(plan.tasks[i].name));
  }
}

void CheckUids(const StoredPlan& plan, ChangedSince& conflicts) {
  std::unordered_set<std::string_view> uids;
  for (const StoredTask& task : plan.tasks) {
    if (!uids.insert(task.uid).second) conflicts.Add(Quoted(task.name));
  }
}

// A link without one of its tasks was made since; two of one pair mean that another took the place of a
// removed one.
void CheckLinks(const StoredPlan& plan, ChangedSince& conflicts) {
  const TaskIndex tasks = IndexOf(plan.tasks);
  std::unordered_set<std::string> pairs;
  for (const StoredLink& link : plan.links) {
    const auto from = tasks.find(link.predecessor_id);
    const auto to = tasks.find(link.successor_id);
    const bool whole = from != tasks.end() && to != tasks.end();
    const auto present = to != tasks.end() ? to : from;
    if (whole && pairs.insert(ToText(link.predecessor_id) + ToText(link.successor_id)).second) continue;
    conflicts.Add(present == tasks.end() ? "A link"
                                         : Cat("A link of ", Quoted(plan.tasks[present->second].name)));
  }
}

// Estimates of which somebody changed one since may no longer fit together.
void CheckEstimates(const StoredPlan& plan, const Sides& change, ChangedSince& conflicts) {
  const Elements was = ByIds(Part(change.before, "tasks"));
  for (const StoredTask& task : plan.tasks) {
    if (was.contains(KeyOf(task)) && !EstimateErrors(task, task.duration).empty()) conflicts.Add(Quoted(task.name));
  }
}

std::string NameOf(const StoredPlan& plan, const TaskId& id) {
  const auto task =
      std::find_if(plan.tasks.begin(), plan.tasks.end(), [&](const StoredTask& one) { return one.id == id; });
  return task == plan.tasks.end() ? "" : task->name;
}

}  // namespace

StoredPlan Reverse(StoredPlan plan, const Sides& change) {
  ChangedSince conflicts;
  FindLaterChildren(plan, change, conflicts);
  ReverseSettings(plan.settings, change, conflicts);
  const auto rows = [&](auto& list, std::string_view part) {
    RowsReversal(plan.settings.id, list, conflicts).Run(Part(change.before, part), Part(change.after, part));
  };
  rows(plan.calendars, "calendars");
  rows(plan.tasks, "tasks");
  rows(plan.links, "links");
  std::sort(plan.tasks.begin(), plan.tasks.end(), [](const StoredTask& one, const StoredTask& other) {
    return std::tie(one.position, one.id) < std::tie(other.position, other.id);
  });
  if (const auto broken = BrokenLevel(plan.tasks)) conflicts.Add(Quoted(plan.tasks[*broken].name));
  CheckParents(plan, change, conflicts);
  CheckUids(plan, conflicts);
  CheckLinks(plan, conflicts);
  CheckEstimates(plan, change, conflicts);
  for (const StoredLink* link : LinksOfOwnSummary(plan))
    conflicts.Add(Cat("A link of ", Quoted(NameOf(plan, link->successor_id))));
  conflicts.Refuse();
  SpacePositions(plan.tasks);
  return plan;
}

}  // namespace tandem::plan
