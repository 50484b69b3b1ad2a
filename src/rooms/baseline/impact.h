// What a change would do to the baseline in force: dates and how likely they hold, cost, clauses and
// criteria.
#ifndef TANDEM_ROOMS_BASELINE_IMPACT_H_
#define TANDEM_ROOMS_BASELINE_IMPACT_H_

#include "rooms/baseline/effects.h"
#include "rooms/baseline/today.h"

namespace tandem::baseline {

// How likely a promised milestone holds, before and afterwards; nothing where it is not promised, is reached
// already, or cannot be forecast.
struct OddsEffect {
  ClauseId clause_id;
  TaskId task_id;
  std::string title;
  Day due;  // afterwards; where the promise goes, as it was
  std::optional<Day> due_before;
  std::optional<LocalMinute> reached;
  std::optional<double> before, after;
  std::optional<LocalMinute> p80_before, p80_after;
};
const RecordType& DescribeRecord(const OddsEffect*);

struct Impact {
  int64_t base_number = 0;
  std::optional<LocalMinute> finish_before, finish_after;
  std::vector<MovedDate> moved;
  std::vector<OddsEffect> probabilities;
  std::optional<double> together_before, together_after;  // that everything promised holds
  std::vector<CostEffect> cost;
  std::vector<ClauseEffect> clauses;
  std::vector<CriterionEffect> criteria;
};
const RecordType& DescribeRecord(const Impact*);

// `after` is the agreed part that the change leads to. The plan's progress so far counts on both sides.
// Throws what Complete throws.
Impact ComputeImpact(db::Tx& tx, const Access& access, const api::Call& call, const Today& today,
                     const Json& after);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_IMPACT_H_
