// A forecast as the API shows it.
#ifndef TANDEM_ROOMS_OUTLOOK_FORECAST_VIEW_H_
#define TANDEM_ROOMS_OUTLOOK_FORECAST_VIEW_H_

#include "rooms/outlook/simulate.h"

namespace tandem::outlook {

// A point of an S-curve: the share of trials that have finished by the date.
struct CurvePoint {
  LocalMinute date;
  double share = 0;
};
const RecordType& DescribeRecord(const CurvePoint*);

// What drives a date.
struct Driver {
  plan::TaskId task_id;
  std::string title;
  double criticality = 0;  // share of trials in which it is on a driving path to the plan's end
  double cruciality = 0;   // correlation of its duration with the date
};
const RecordType& DescribeRecord(const Driver*);

// A risk that moves a date.
struct RiskDriver {
  RiskId risk_id;
  std::string title;
  double happened = 0;    // the share of trials in which it happened
  double days_later = 0;  // the date on average, in those trials against the others
  double pull = 0;        // correlation of whether it happened with the date
};
const RecordType& DescribeRecord(const RiskDriver*);

struct Outlook {
  std::optional<plan::TaskId> task_id;  // nothing: the plan's end
  std::string title;
  LocalMinute planned;  // the plan's computed finish
  std::optional<LocalMinute> promised;
  std::optional<PromiseSource> source;
  LocalMinute p10, p50, p80, p95;
  std::optional<double> probability;   // that the promise holds; nothing once it is reached
  bool finished = false;               // a fact, no forecast
  std::optional<LocalMinute> reached;  // of a finished task: when
  std::vector<CurvePoint> curve;      // rising
  std::vector<Driver> drivers;        // the strongest first
  std::vector<RiskDriver> risk_drivers;  // likewise
};
const RecordType& DescribeRecord(const Outlook*);

// What the risks may cost, in minor units of the engagement's currency.
struct RiskCost {
  int64_t expected = 0, p50 = 0, p80 = 0, p95 = 0;
};
const RecordType& DescribeRecord(const RiskCost*);

enum class Note {
  kNoTasks,           // nothing to forecast
  kNoMilestones,      // nothing but the end
  kNoPromises,        // no date to judge
  kNoEstimates,       // every spread is the default one
  kNotEnoughHistory,  // the estimates stand alone
  kLeftOut            // more milestones than are computed
};

struct Forecast {
  Instant made_at;
  LocalMinute as_of;
  int64_t trials = 0;
  int64_t seed = 0;
  int64_t plan_version = 0;
  std::optional<Outlook> end;  // nothing without tasks
  std::vector<Outlook> milestones;
  std::optional<double> together;
  std::vector<std::string> lost_promises;
  int64_t open_tasks = 0;       // not finished, not a summary, with length
  int64_t estimated_tasks = 0;  // of them with more than one value
  int64_t risks = 0;            // open ones
  RiskCost risk_cost;
  Experience record;
  std::vector<Note> notes;
};
const RecordType& DescribeRecord(const Forecast*);

// `simulated` is SimulatePlan's of `plan` in `circumstances`; nothing where the plan has no tasks.
Forecast ShowForecast(const plan::StoredPlan& plan, const Circumstances& circumstances,
                      const std::optional<PlanForecast>& simulated, Instant made_at);

}  // namespace tandem::outlook

template <>
struct tandem::EnumWords<tandem::outlook::Note> {
  static constexpr std::string_view words[] = {"no_tasks",     "no_milestones",      "no_promises",
                                               "no_estimates", "not_enough_history", "left_out"};
};

#endif  // TANDEM_ROOMS_OUTLOOK_FORECAST_VIEW_H_
