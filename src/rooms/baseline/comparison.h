// Two baselines side by side, or one with today.
#ifndef TANDEM_ROOMS_BASELINE_COMPARISON_H_
#define TANDEM_ROOMS_BASELINE_COMPARISON_H_

#include "rooms/baseline/effects.h"
#include "rooms/baseline/text_difference.h"
#include "rooms/baseline/today.h"

namespace tandem::baseline {

// What is compared: a baseline, or today's draft and plan, which have no number.
struct ComparedSide {
  std::optional<int64_t> number;
  std::string hash;
  std::optional<LocalMinute> finish;
};
const RecordType& DescribeRecord(const ComparedSide*);

// A text that differs, word by word; of a criterion its statement or check.
struct ComparedText {
  std::string field;
  std::optional<scope::CriterionId> criterion_id;
  std::vector<TextRun> runs;
};
const RecordType& DescribeRecord(const ComparedText*);

// A clause with at least one text that differs.
struct ComparedClause : ClauseEffect {
  std::vector<ComparedText> texts;
};
const RecordType& DescribeRecord(const ComparedClause*);

// A row of both Gantts, one painted over the other; the later plan's tasks in their order, then what is gone.
struct ComparedTask {
  TaskId task_id;
  std::string name;
  int64_t outline_level = 1;
  bool summary = false;
  bool milestone = false;
  std::optional<LocalMinute> start_before, finish_before, start_after, finish_after;
};
const RecordType& DescribeRecord(const ComparedTask*);

// A task whose dates differ. Beside today, what somebody proposes is told from what the work so far moved: from
// `before` to `drafted` the one, from there to `after` the other.
struct ComparedMove : MovedDate {
  std::optional<LocalMinute> drafted;  // its finish as it would be signed today; only where `after` is today
};
const RecordType& DescribeRecord(const ComparedMove*);

struct Comparison {
  ComparedSide before, after;
  std::vector<Operation> difference;
  std::vector<ComparedClause> clauses;
  std::vector<ComparedMove> moved;
  std::vector<CostEffect> cost;
  std::vector<ComparedTask> tasks;
};
const RecordType& DescribeRecord(const Comparison*);

// The texts of clauses that differ. Pure.
std::vector<ComparedClause> CompareClauses(const scope::Draft& before, const scope::Draft& after);

// By number or id; "today" is the draft and the plan with its dates as they have become, progress included.
Comparison CompareBaselines(db::Tx& tx, const Access& access, const api::Call& call,
                            const std::string& before, const std::string& after);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_COMPARISON_H_
