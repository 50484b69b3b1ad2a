// What follows when one document takes the place of another: moved dates, cost, clauses and criteria touched.
// Pure.
#ifndef TANDEM_ROOMS_BASELINE_EFFECTS_H_
#define TANDEM_ROOMS_BASELINE_EFFECTS_H_

#include "rooms/baseline/document.h"

namespace tandem::baseline {

using engagement::Party;
using plan::TaskId;
using scope::ClauseId;

enum class EffectKind { kAdded, kRemoved, kAltered };

// A task whose dates differ; nothing on the side that does not have it.
struct MovedDate {
  TaskId task;
  std::string name;
  bool milestone = false;
  std::optional<LocalMinute> start_before, start_after;
  std::optional<LocalMinute> before, after;  // its finish
  std::optional<int64_t> days;               // calendar days that the finish moves, later positive
  std::optional<double> working_days;        // the same by the plan's calendar, in its days
};
const RecordType& DescribeRecord(const MovedDate*);

// What one side bears in all, in minor units. The client bears the price: a fixed price's payments, the cap
// of time and material, one period of a retainer. The vendor bears the planned cost of the plan's tasks,
// except under a deliverable that the client owes.
struct CostEffect {
  Party party = Party::kClient;
  std::string currency;
  int64_t before_minor = 0;
  int64_t after_minor = 0;
};
const RecordType& DescribeRecord(const CostEffect*);

struct ClauseEffect {
  ClauseId clause_id;
  scope::ClauseKind kind = scope::ClauseKind::kObjective;
  std::string title;
  EffectKind change = EffectKind::kAltered;
};
const RecordType& DescribeRecord(const ClauseEffect*);

struct CriterionEffect {
  ClauseId clause_id;
  std::string title;  // of the clause
  scope::CriterionId criterion_id;
  std::string statement;  // as it is afterwards, or was
  EffectKind change = EffectKind::kAltered;
};
const RecordType& DescribeRecord(const CriterionEffect*);

// One side of a comparison.
struct Side {
  scope::Draft draft;
  plan::StoredPlan plan;  // dates computed
};
Side SideOf(const Json& document, const Engagement& engagement);

// Milestones first, then the largest move.
std::vector<MovedDate> MovedDates(const Side& before, const Side& after);
// Amounts that differ, and those that stay where the other of the same currency differs.
std::vector<CostEffect> CostEffects(const Side& before, const Side& after);
std::vector<ClauseEffect> ClauseEffects(const scope::Draft& before, const scope::Draft& after);
std::vector<CriterionEffect> CriterionEffects(const scope::Draft& before, const scope::Draft& after);

}  // namespace tandem::baseline

template <>
struct tandem::EnumWords<tandem::baseline::EffectKind> {
  static constexpr std::string_view words[] = {"added", "removed", "altered"};
};

#endif  // TANDEM_ROOMS_BASELINE_EFFECTS_H_
