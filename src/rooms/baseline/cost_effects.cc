#include "rooms/baseline/effects.h"
#include "rooms/plan/outline.h"

namespace tandem::baseline {
namespace {

int64_t PriceOf(const scope::PriceTerms& price) {
  switch (price.model) {
    case scope::PriceModel::kTimeAndMaterial:
      return price.cap_minor.value_or(0);
    case scope::PriceModel::kRetainer:
      return price.retainer_minor.value_or(0);
    case scope::PriceModel::kFixed:
      break;
  }
  int64_t total = 0;
  for (const scope::PriceLine& line : price.lines) total += line.amount_minor;
  return total;
}

// Who owes the deliverable that each task stands for.
std::map<TaskId, Party> OwnersOf(const scope::Draft& draft) {
  std::map<TaskId, Party> owners;
  for (const scope::Clause& clause : draft.clauses) {
    if (clause.kind == scope::ClauseKind::kDeliverable && clause.task_id && clause.owner)
      owners.emplace(*clause.task_id, *clause.owner);
  }
  return owners;
}

// The planned cost of the tasks that are each side's.
std::map<Party, int64_t> PlannedCost(const Side& side) {
  const std::map<TaskId, Party> owners = OwnersOf(side.draft);
  const std::vector<int> parents = plan::Parents(side.plan.tasks);
  std::vector<Party> party(side.plan.tasks.size(), Party::kVendor);
  std::map<Party, int64_t> cost;
  for (size_t i = 0; i < side.plan.tasks.size(); ++i) {
    const plan::StoredTask& task = side.plan.tasks[i];
    const auto own = owners.find(task.id);
    if (parents[i] >= 0) party[i] = party[static_cast<size_t>(parents[i])];
    if (own != owners.end()) party[i] = own->second;
    cost[party[i]] += task.cost_minor.value_or(0);
  }
  return cost;
}

using Bearing = std::map<std::pair<std::string, Party>, int64_t>;

Bearing Borne(const Side& side) {
  Bearing borne;
  const std::string& currency = side.draft.price.currency;
  for (const auto& [party, cost] : PlannedCost(side)) borne[{currency, party}] += cost;
  borne[{currency, Party::kClient}] += PriceOf(side.draft.price);
  borne[{currency, Party::kVendor}] += 0;
  return borne;
}

}  // namespace

std::vector<CostEffect> CostEffects(const Side& before, const Side& after) {
  const Bearing old = Borne(before);
  Bearing all = Borne(after);
  std::vector<CostEffect> effects;
  for (const auto& [key, ignored] : old) all.emplace(key, 0);
  for (const auto& [key, amount] : all) {
    const auto was = old.find(key);
    effects.push_back({key.second, key.first, was == old.end() ? 0 : was->second, amount});
  }
  const bool same =
      std::ranges::all_of(effects, [](const CostEffect& one) { return one.before_minor == one.after_minor; });
  return same ? std::vector<CostEffect>() : effects;
}

}  // namespace tandem::baseline
