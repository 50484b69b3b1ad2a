// What a change would do to the dates, before anyone makes it. Nothing is stored.
#ifndef TANDEM_ROOMS_OUTLOOK_WHAT_IF_H_
#define TANDEM_ROOMS_OUTLOOK_WHAT_IF_H_

#include "rooms/outlook/basis.h"
#include "rooms/plan/edit.h"

namespace tandem::outlook {

// "Is it finished by then?"
struct DateQuestion {
  plan::TaskId task_id;
  std::string by;  // a day, or 2026-03-14T17:00
};
const RecordType& DescribeRecord(const DateQuestion*);

struct WhatIf {
  Given<plan::PlanEdit> edits;
  Given<std::vector<DateQuestion>> dates;
  Given<std::vector<RiskId>> risks_off;
  Given<bool> schedule;  // whether to answer with the planned dates that move
};
const RecordType& DescribeRecord(const WhatIf*);

// When a task would be planned.
struct PlannedTask {
  plan::TaskId task_id;
  LocalMinute start, finish;
};
const RecordType& DescribeRecord(const PlannedTask*);

struct ExpectedDate {
  std::optional<plan::TaskId> task_id;  // nothing: the plan's end
  std::string title;
  std::optional<LocalMinute> by;        // asked for, else promised
  std::optional<PromiseSource> source;  // of a promise
  LocalMinute p10, p50, p80, p95;
  std::optional<LocalMinute> reached;  // a fact
  std::optional<double> probability;   // of what is not reached yet
};
const RecordType& DescribeRecord(const ExpectedDate*);

struct WhatIfAnswer {
  LocalMinute as_of;
  int64_t trials = 0;
  std::vector<ExpectedDate> before, after;  // promised dates, asked ones, and the end last
  std::optional<double> together_before, together_after;
  std::vector<PlannedTask> schedule;  // new and moved tasks, where they are asked for
};
const RecordType& DescribeRecord(const WhatIfAnswer*);

// Both sides meet the same chances, trial by trial. Throws what ApplyEdit and SimulatePlan throw (412,
// plan.cycle …); "what_if.too_many" for more than kMostEdits changes; "task.not_found" for a date of no task.
WhatIfAnswer AnswerWhatIf(db::Tx& tx, const Access& access, const api::Call& call, const WhatIf& question,
                          Shelf& shelf);

inline constexpr size_t kMostEdits = 2'000;
inline constexpr size_t kMostQuestions = 50;

}  // namespace tandem::outlook

#endif  // TANDEM_ROOMS_OUTLOOK_WHAT_IF_H_
