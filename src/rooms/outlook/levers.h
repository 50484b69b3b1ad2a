// What would help a date most. Each lever is computed: the plan is simulated with it and without it, against
// the same chances, trial by trial.
#ifndef TANDEM_ROOMS_OUTLOOK_LEVERS_H_
#define TANDEM_ROOMS_OUTLOOK_LEVERS_H_

#include "rooms/outlook/basis.h"
#include "rooms/plan/edit.h"
#include "rooms/scope/draft.h"

namespace tandem::outlook {

// kShorten: the task takes its optimistic time, or a fifth less where it has none.
// kAddPerson: a second person joins; two do the work of 1.8 (after Brooks 1975: what they must tell each
// other takes a tenth
//   of each one's time). Only for tasks of two days or more.
// kStartEarlier: the task begins when its predecessor still has a quarter to go, but not before today.
// kCutDeliverable: the work for a deliverable is left out.
// kResolveConstraint: the task no longer waits for the date that is set for it; it begins today at the
// earliest.
// kResolveRisk: the risk cannot happen any more.
enum class LeverKind {
  kShorten,
  kAddPerson,
  kStartEarlier,
  kCutDeliverable,
  kResolveConstraint,
  kResolveRisk
};

struct Lever {
  LeverKind kind = LeverKind::kShorten;
  std::string title;                           // of the task, deliverable or risk
  std::optional<plan::TaskId> task_id;         // nothing for a risk
  std::optional<plan::TaskId> predecessor_id;  // with start_earlier
  std::optional<RiskId> risk_id;
  std::optional<scope::ClauseId> clause_id;              // of a deliverable
  std::optional<WorkTime> duration, shortened;           // of a task that would take less time
  std::optional<plan::PlanEdit> edit;                    // makes it, where the plan is the place to do so
  double probability_before = 0, probability_after = 0;  // that the date holds, without it and with it
  LocalMinute p80;
  double days_gained = 0;  // at the 80 % date, in calendar days
};
const RecordType& DescribeRecord(const Lever*);

struct Levers {
  std::optional<plan::TaskId> task_id;  // nothing: the plan's end
  std::string title;
  LocalMinute by;
  double probability = 0;  // as things stand
  LocalMinute p80;         // the date that holds with 80 %
  int64_t trials = 0;
  std::vector<Lever> levers;  // the most helpful first; only those that help
};
const RecordType& DescribeRecord(const Levers*);

// Of the date that the query's `task` and `by` name. 404 for a task that is not in the plan; throws
// "plan.no_tasks".
Levers FindLevers(db::Tx& tx, const Access& access, const api::Call& call, Shelf& shelf);

}  // namespace tandem::outlook

template <>
struct tandem::EnumWords<tandem::outlook::LeverKind> {
  static constexpr std::string_view words[] = {"shorten",         "add_person",         "start_earlier",
                                               "cut_deliverable", "resolve_constraint", "resolve_risk"};
};

#endif  // TANDEM_ROOMS_OUTLOOK_LEVERS_H_
