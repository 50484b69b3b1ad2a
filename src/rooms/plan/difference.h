// What became different between two states of a plan: for the rows to write, the record, and the answer.
#ifndef TANDEM_ROOMS_PLAN_DIFFERENCE_H_
#define TANDEM_ROOMS_PLAN_DIFFERENCE_H_

#include "rooms/plan/plan.h"
#include "rooms/plan/recorded.h"

namespace tandem::plan {

template <typename R>
struct Changed {
  const R* before;
  const R* after;
};

// Points into both plans, which must outlive it.
struct PlanDifference {
  std::vector<const StoredTask*> added_tasks, removed_tasks;
  std::vector<Changed<StoredTask>> changed_tasks;  // in their inputs
  std::vector<const StoredTask*> moved_dates;      // only computed columns differ
  std::vector<const StoredLink*> added_links, removed_links;
  std::vector<Changed<StoredLink>> changed_links;
  std::vector<const StoredCalendar*> added_calendars, removed_calendars;
  std::vector<Changed<StoredCalendar>> changed_calendars;
  bool settings = false;
  // Whether anything that people say about the plan differs.
  bool Any() const;
};
PlanDifference Compare(const StoredPlan& before, const StoredPlan& after);

// The entry's two sides; see recorded.h.
Sides RecordedSides(const StoredPlan& before, const StoredPlan& after, const PlanDifference& difference);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_DIFFERENCE_H_
