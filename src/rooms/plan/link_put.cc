#include "rooms/plan/link_put.h"

#include <unordered_set>

#include "base/text.h"
#include "rooms/plan/outline.h"
#include "rooms/plan/task_put.h"

namespace tandem::plan {
namespace {

bool IsBelow(const std::vector<StoredTask>& tasks, size_t at, size_t above) {
  return at > above && at < SubtreeEnd(tasks, above);
}

class Linking {
 public:
  explicit Linking(StoredPlan& plan) : plan_(plan), tasks_(IndexOf(plan.tasks)) {
    for (size_t i = 0; i < plan.links.size(); ++i) {
      links_.emplace(plan.links[i].id, i);
      pairs_.emplace(Pair(plan.links[i].predecessor_id, plan.links[i].successor_id), plan.links[i].id);
    }
  }

  void Put(const LinkPut& put, const LinkId& id, FieldErrors errors) {
    const size_t before = errors.count();
    CheckEnds(put, errors);
    const auto taken = pairs_.find(Pair(put.predecessor_id, put.successor_id));
    if (taken != pairs_.end() && taken->second != id) {
      errors.Add("", "plan.link_repeated", "These two tasks are linked already. Change that link instead.");
    }
    const auto lag = forecast::ParseLag(Trim(put.lag), plan_.units());
    if (!lag) errors.Add("lag", "plan.lag", "Write this as 2d, -4h, 3ed or -10%; empty is none.");
    if (errors.count() == before) Store(put, id, *lag);
  }

 private:
  static std::string Pair(const TaskId& predecessor, const TaskId& successor) {
    return ToText(predecessor) + ToText(successor);
  }

  void CheckEnds(const LinkPut& put, FieldErrors& errors) const {
    const auto predecessor = tasks_.find(put.predecessor_id);
    const auto successor = tasks_.find(put.successor_id);
    if (predecessor == tasks_.end())
      errors.Add("predecessor_id", "task.not_found", "This task is not in the plan.");
    if (successor == tasks_.end())
      errors.Add("successor_id", "task.not_found", "This task is not in the plan.");
    if (predecessor == tasks_.end() || successor == tasks_.end()) return;
    if (predecessor->second == successor->second) {
      return errors.Add("successor_id", "plan.link_self", "A task cannot wait for itself.");
    }
    if (IsBelow(plan_.tasks, predecessor->second, successor->second) ||
        IsBelow(plan_.tasks, successor->second, predecessor->second)) {
      errors.Add("successor_id", "plan.link_summary", "A summary and a task below it cannot be linked.");
    }
  }

  void Store(const LinkPut& put, const LinkId& id, const forecast::Lag& lag) {
    const StoredLink link{id,       plan_.settings.id,    put.predecessor_id, put.successor_id,
                          put.type, forecast::ToText(lag)};
    const auto [at, added] = links_.emplace(id, plan_.links.size());
    if (added) {
      plan_.links.push_back(link);
    } else {
      StoredLink& old = plan_.links[at->second];
      pairs_.erase(Pair(old.predecessor_id, old.successor_id));
      old = link;
    }
    pairs_.emplace(Pair(link.predecessor_id, link.successor_id), id);
  }

  StoredPlan& plan_;
  TaskIndex tasks_;
  std::unordered_map<LinkId, size_t> links_;
  std::unordered_map<std::string, LinkId> pairs_;
};

void RemoveLinks(StoredPlan& plan, const std::vector<LinkId>& ids) {
  if (ids.empty()) return;
  const std::unordered_set<LinkId> gone(ids.begin(), ids.end());
  std::erase_if(plan.links, [&](const StoredLink& link) { return gone.contains(link.id); });
}

}  // namespace

std::vector<const StoredLink*> LinksOfOwnSummary(const StoredPlan& plan) {
  const TaskIndex tasks = IndexOf(plan.tasks);
  std::vector<const StoredLink*> found;
  for (const StoredLink& link : plan.links) {
    const auto from = tasks.find(link.predecessor_id);
    const auto to = tasks.find(link.successor_id);
    if (from == tasks.end() || to == tasks.end()) continue;
    const auto [upper, lower] = std::minmax(from->second, to->second);
    if (IsSummary(plan.tasks, upper) && IsBelow(plan.tasks, lower, upper)) found.push_back(&link);
  }
  return found;
}

void PutLinks(StoredPlan& plan, const PlanEdit& edit, const std::function<Uuid()>& new_id,
              std::vector<ProblemDetail>& errors) {
  RemoveLinks(plan, edit.remove_links.value);
  if (!edit.put_links || edit.put_links->empty()) return;
  Linking linking(plan);
  for (size_t i = 0; i < edit.put_links->size(); ++i) {
    const LinkPut& put = (*edit.put_links)[i];
    const LinkId id = put.id ? *put.id : LinkId{new_id()};
    linking.Put(put, id, FieldErrors(Cat("put_links[", i, "]"), errors));
  }
}

}  // namespace tandem::plan
