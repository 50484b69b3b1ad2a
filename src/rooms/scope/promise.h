// The milestones promised to each other, which forecasts are measured against.
#ifndef TANDEM_ROOMS_SCOPE_PROMISE_H_
#define TANDEM_ROOMS_SCOPE_PROMISE_H_

#include "rooms/scope/clause.h"

namespace tandem::scope {

struct Promise {
  ClauseId clause;
  TaskId task;
  std::string title;
  Day due;
  int64_t baseline = 0;  // its number; 0: only drafted
  bool operator==(const Promise&) const = default;
};
const RecordType& DescribeRecord(const Promise*);

// Those of the baseline in force, by due day; while none was ever signed those milestones of the draft that
// have a task and a day.
std::vector<Promise> Promises(db::Tx& tx, const engagement::Access& access);
// What a baseline that takes effect promises. From then on the draft promises nothing, even where the list is
// empty.
void ReplacePromises(db::Tx& tx, const EngagementId& engagement, const std::vector<Promise>& promises);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_PROMISE_H_
