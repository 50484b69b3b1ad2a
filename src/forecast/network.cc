#include "forecast/network.h"

#include <algorithm>

#include "base/problem.h"
#include "base/text.h"

namespace tandem::forecast {
namespace {

size_t At(int index) { return static_cast<size_t>(index); }

// Turns counts per row, stored one to the right, into where each row begins.
void SumUp(std::vector<int>& from) {
  for (size_t i = 1; i < from.size(); ++i) from[i] += from[i - 1];
}

std::string TaskName(const Task& task) {
  return task.name.empty() ? Cat("task ", task.uid) : Cat("“", task.name, "” (", task.uid, ")");
}

}  // namespace

Outline ReadOutline(const std::vector<Task>& tasks) {
  Outline outline;
  outline.parent.assign(tasks.size(), -1);
  outline.summary.assign(tasks.size(), 0);
  outline.children_from.assign(tasks.size() + 1, 0);
  outline.subtree_end.assign(tasks.size(), static_cast<int>(tasks.size()));
  std::vector<int> open;  // the rows that the current one may lie under
  for (int i = 0; i < static_cast<int>(tasks.size()); ++i) {
    if (tasks[At(i)].blank) continue;
    while (!open.empty() && tasks[At(open.back())].outline_level >= tasks[At(i)].outline_level) {
      outline.subtree_end[At(open.back())] = i;
      open.pop_back();
    }
    if (!open.empty()) {
      outline.parent[At(i)] = open.back();
      outline.summary[At(open.back())] = 1;
      ++outline.children_from[At(open.back()) + 1];
    }
    open.push_back(i);
  }
  SumUp(outline.children_from);
  outline.children.resize(At(outline.children_from.back()));
  std::vector<int> next(outline.children_from.begin(), outline.children_from.end() - 1);
  for (int i = 0; i < static_cast<int>(tasks.size()); ++i) {
    if (const int parent = outline.parent[At(i)]; parent >= 0) outline.children[At(next[At(parent)]++)] = i;
  }
  return outline;
}

Network::Network(const Plan& plan)
    : task_count_(static_cast<int>(plan.tasks.size())), outline_(ReadOutline(plan.tasks)) {
  SortLinks(plan);
  Order(plan);
}

int Network::ExitOf(int task) const { return outline_.summary[At(task)] ? task + task_count_ : task; }

bool Network::IsIgnored(const Plan& plan, const Link& link) const {
  const Task& from = plan.tasks[At(link.predecessor)];
  const Task& to = plan.tasks[At(link.successor)];
  return link.predecessor == link.successor || from.blank || to.blank || !from.active ||
         outline_.IsAncestor(link.predecessor, link.successor) ||
         outline_.IsAncestor(link.successor, link.predecessor);
}

void Network::SortLinks(const Plan& plan) {
  into_from_.assign(plan.tasks.size() + 1, 0);
  out_from_ = into_from_;
  std::vector<int> kept;
  kept.reserve(plan.links.size());
  for (int i = 0; i < static_cast<int>(plan.links.size()); ++i) {
    const Link& link = plan.links[At(i)];
    if (std::min(link.predecessor, link.successor) < 0 ||
        std::max(link.predecessor, link.successor) >= task_count_) {
      throw InvalidField(Cat("links[", i, "]"), "plan.link_unknown",
                         "A link names a task that the plan does not have.");
    }
    if (IsIgnored(plan, link)) {
      ignored_.push_back(i);
      continue;
    }
    kept.push_back(i);
    ++into_from_[At(link.successor) + 1];
    ++out_from_[At(link.predecessor) + 1];
  }
  SumUp(into_from_);
  SumUp(out_from_);
  into_.resize(kept.size());
  out_.resize(kept.size());
  std::vector<int> next_into = into_from_, next_out = out_from_;
  for (const int i : kept) {
    into_[At(next_into[At(plan.links[At(i)].successor)]++)] = i;
    out_[At(next_out[At(plan.links[At(i)].predecessor)]++)] = i;
  }
}

// The nodes that wait for `node`: its subtasks' entries and its parent's exit, and where its links lead.
template <typename Visit>
void Network::ForEachNext(const Plan& plan, int node, Visit visit) const {
  const int task = TaskOf(node);
  if (outline_.summary[At(task)] && !IsExit(node)) {
    for (const int child : outline_.ChildrenOf(task)) visit(child);
    return;
  }
  if (const int parent = outline_.parent[At(task)]; parent >= 0) visit(parent + task_count_);
  for (const int link : LinksOutOf(task)) visit(plan.links[At(link)].successor);
}

// Kahn's algorithm. Of what is ready it takes the newest first, so that a date is soon read by all who need
// it and a simulation keeps few of them at a time; else in outline order.
void Network::Order(const Plan& plan) {
  std::vector<int> waiting(At(node_count()), 0);
  for (int task = 0; task < task_count_; ++task) {
    ForEachNext(plan, task, [&](int next) { ++waiting[At(next)]; });
    if (outline_.summary[At(task)]) {
      ForEachNext(plan, task + task_count_, [&](int next) { ++waiting[At(next)]; });
    }
  }
  order_.reserve(At(node_count()));
  std::vector<int> ready;
  for (int task = task_count_ - 1; task >= 0; --task) {
    if (waiting[At(task)] == 0) ready.push_back(task);
  }
  while (!ready.empty()) {
    const int node = ready.back();
    ready.pop_back();
    order_.push_back(node);
    const auto first = static_cast<std::ptrdiff_t>(ready.size());
    ForEachNext(plan, node, [&](int next) {
      if (--waiting[At(next)] == 0) ready.push_back(next);
    });
    std::reverse(ready.begin() + first, ready.end());
  }
  if (std::any_of(waiting.begin(), waiting.end(), [](int count) { return count > 0; }))
    ThrowCycle(plan, waiting);
}

// Every waiting node waits for another waiting one: walking back along them must meet itself.
void Network::ThrowCycle(const Plan& plan, const std::vector<int>& waiting) const {
  std::vector<int> before(waiting.size(), -1);
  for (int node = 0; node < node_count(); ++node) {
    if (waiting[At(node)] == 0 || (IsExit(node) && !outline_.summary[At(TaskOf(node))])) continue;
    ForEachNext(plan, node, [&](int next) {
      if (waiting[At(next)] > 0) before[At(next)] = node;
    });
  }
  int node = 0;
  while (waiting[At(node)] == 0) ++node;
  for (size_t steps = 0; steps < waiting.size(); ++steps) node = before[At(node)];
  std::vector<int> circle;
  const int first = node;
  do {
    if (circle.empty() || circle.back() != TaskOf(node)) circle.push_back(TaskOf(node));
    node = before[At(node)];
  } while (node != first);
  if (circle.size() > 1 && circle.front() == circle.back()) circle.pop_back();
  std::reverse(circle.begin(), circle.end());

  std::string names;
  std::vector<ProblemDetail> details;
  for (const int task : circle) {
    if (details.size() < 12) names += TaskName(plan.tasks[At(task)]) + " → ";
    if (details.size() == 12) names += "… → ";
    details.push_back({Cat("tasks[", plan.tasks[At(task)].uid, "]"), "plan.cycle",
                       Cat(TaskName(plan.tasks[At(task)]), " is part of the circle.")});
  }
  names += TaskName(plan.tasks[At(circle.front())]);
  throw Problem(ProblemKind::kInvalid, "plan.cycle",
                Cat("These tasks wait for each other in a circle: ", names, ". Remove one of the links."),
                std::move(details));
}

}  // namespace tandem::forecast
