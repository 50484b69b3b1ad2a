// The dependency network of a plan as numbered nodes in an order in which every date can be computed once.
//
// A leaf task is one node. A summary is two: an entry, where links onto it arrive, before all its subtasks,
// and an exit, where links from it leave, after all of them. So a link on a summary stays one edge however
// many subtasks it has.
#ifndef TANDEM_FORECAST_NETWORK_H_
#define TANDEM_FORECAST_NETWORK_H_

#include <span>
#include <vector>

#include "forecast/plan.h"

namespace tandem::forecast {

// The tree that follows from the outline levels.
struct Outline {
  std::vector<int> parent;       // -1 at the top and for blank rows
  std::vector<int> subtree_end;  // the row after the task's last descendant
  std::vector<char> summary;
  std::vector<int> children_from;  // children of task t: children[children_from[t] .. children_from[t + 1])
  std::vector<int> children;

  std::span<const int> ChildrenOf(int task) const {
    const auto from = children.begin() + children_from[static_cast<size_t>(task)];
    return {from, children.begin() + children_from[static_cast<size_t>(task) + 1]};
  }
  bool IsAncestor(int ancestor, int task) const {
    return ancestor < task && task < subtree_end[static_cast<size_t>(ancestor)];
  }
};

Outline ReadOutline(const std::vector<Task>& tasks);

class Network {
 public:
  // Throws Problem `plan.link_unknown` and `plan.cycle`.
  explicit Network(const Plan& plan);

  const Outline& outline() const { return outline_; }
  // Every node once, each after all it depends on.
  const std::vector<int>& order() const { return order_; }
  int task_count() const { return task_count_; }
  int node_count() const { return 2 * task_count_; }
  // The nodes of a task: its entry (a leaf's only one) is its index, a summary's exit lies task_count()
  // higher.
  int TaskOf(int node) const { return node < task_count_ ? node : node - task_count_; }
  bool IsExit(int node) const { return node >= task_count_; }
  // Indices in Plan::links.
  std::span<const int> LinksInto(int task) const { return Row(into_from_, into_, task); }
  std::span<const int> LinksOutOf(int task) const { return Row(out_from_, out_, task); }
  const std::vector<int>& ignored() const { return ignored_; }

 private:
  static std::span<const int> Row(const std::vector<int>& from, const std::vector<int>& values, int row) {
    return {values.begin() + from[static_cast<size_t>(row)],
            values.begin() + from[static_cast<size_t>(row) + 1]};
  }
  int ExitOf(int task) const;
  bool IsIgnored(const Plan& plan, const Link& link) const;
  void SortLinks(const Plan& plan);
  void Order(const Plan& plan);
  template <typename Visit>
  void ForEachNext(const Plan& plan, int node, Visit visit) const;
  [[noreturn]] void ThrowCycle(const Plan& plan, const std::vector<int>& waiting) const;

  int task_count_;
  Outline outline_;
  std::vector<int> into_from_, into_, out_from_, out_;
  std::vector<int> order_, ignored_;
};

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_NETWORK_H_
