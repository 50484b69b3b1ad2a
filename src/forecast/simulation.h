// Monte Carlo simulation of a plan: many trials, each with a drawn duration for every task and the same rules
// for dates as ComputeSchedule (schedule.h). With all durations certain every trial has ComputeSchedule's
// early dates (a task as late as possible: its scheduled ones).
#ifndef TANDEM_FORECAST_SIMULATION_H_
#define TANDEM_FORECAST_SIMULATION_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "forecast/estimate.h"
#include "forecast/plan.h"

namespace tandem::forecast {

// Something that may happen. When it does, it adds a delay, drawn once from a triangular distribution, to
// each of its tasks, and costs money. Its tasks that are finished or summaries are unaffected.
struct Risk {
  std::string id;
  double probability = 0;                                   // 0 to 1
  WorkTime low, likely, high;                               // added to each task, in that task's working time
  std::vector<int> tasks;                                   // indices in Plan::tasks
  int64_t money_low = 0, money_likely = 0, money_high = 0;  // minor units of one currency
};

// How strongly the durations of one team's tasks go together: the correlation of their normal scores.
// Published advice for tasks that share a cause lies between 0.2 and 0.6 (Hulett 2011, chapter 7); a third
// stays on the careful side.
inline constexpr double kDefaultTeamCorrelation = 0.3;

struct SimulationInput {
  const Plan* plan = nullptr;
  // One for one with Plan::tasks, or empty. Nothing: FromOneValue(duration). Zero-length tasks, summaries and
  // finished tasks need none.
  std::vector<std::optional<Estimate>> estimates;
  std::vector<int> team;  // one for one with Plan::tasks, or empty; tasks of one number go together; -1 none
  double team_correlation = kDefaultTeamCorrelation;  // 0 to 1
  std::vector<Risk> risks;
  std::vector<int> watched;  // tasks whose distribution is wanted; the plan's end is always watched
  // What the track record says about all unfinished work together: in each trial it takes exp(stretch_median
  // + stretch_spread * z) times as long, z standard normal and common to all tasks.
  double stretch_median = 0;
  double stretch_spread = 0;
  // Work that is not done now happens after it: nothing starts before, running tasks are known to take
  // longer. Default: Plan::status_date; with neither, nothing is known about the present.
  std::optional<LocalMinute> as_of;
};

// Whether to find what drives the dates as well: criticality and cruciality.
enum class Drivers : uint8_t { kFind, kSkip };

struct SimulationOptions {
  int trials = 10'000;  // 1 to kMaxTrials
  uint64_t seed = 1;
  int threads = 1;  // at least 1; the result does not depend on it
  Drivers drivers = Drivers::kFind;
};

inline constexpr int kMaxTrials = 10'000'000;
// Of SimulationInput's stretch, up and down, and of its spread: exp(3) is twenty times.
inline constexpr double kMostStretch = 3;
// Trials times watched dates: what is kept in memory.
inline constexpr int64_t kMaxKeptDates = 20'000'000;

// The dates of one task's finish, or of the plan's end (task -1), over all trials.
struct Outlook {
  int task = -1;
  LocalMinute p10, p50, p80, p95;
  std::vector<LocalMinute> quantiles;  // 0 % to 100 % in steps of 1 %: the S-curve
  std::vector<int32_t> sorted;         // every trial's date, minutes after `origin`
  LocalMinute origin;

  // The share of trials that have finished by then, that minute included.
  double Probability(LocalMinute by) const;
  // The earliest date by which this share of trials has finished.
  LocalMinute Quantile(double share) const;
};

// What the risks cost, in minor units.
struct RiskMoney {
  double expected = 0;
  int64_t p50 = 0, p80 = 0, p95 = 0;
};

// What a risk does to a date.
struct RiskEffect {
  double happened = 0;       // the share of trials in which it happened
  double minutes_later = 0;  // the mean date of those trials less that of the others; 0 where it always or
                             // never happened
  double pull = 0;           // the correlation of whether it happened with the date, as cruciality is of a task
};

struct Forecast {
  std::vector<Outlook> watched;  // one for one with SimulationInput::watched
  Outlook end;
  // Per task: the share of trials in which it lies on a driving path to the plan's end. Of a summary: in
  // which something under it does. Empty with Drivers::kSkip.
  std::vector<double> criticality;
  // Per watched task and last for the end, per task: the correlation of the normal score of its duration with
  // that date. Zero for tasks that cannot matter. Empty with Drivers::kSkip.
  std::vector<std::vector<float>> cruciality;
  // Per watched task and last for the end, per risk. Empty with Drivers::kSkip.
  std::vector<std::vector<RiskEffect>> risk_effects;
  int driver_trials = 0;  // how many of the trials criticality and cruciality stand on, the first ones
  RiskMoney money;
  // Per watched task: every trial's date in the order of trials, minutes after `origin`.
  std::vector<std::vector<int32_t>> dates;
  LocalMinute origin;
  int trials = 0;
  uint64_t seed = 0;
  double seconds = 0;  // of computing; the only member that differs between two runs

  // The share of trials in which all watched tasks finish by their date; one for one with `watched`, nothing:
  // any.
  double Together(const std::vector<std::optional<LocalMinute>>& by) const;
};

// Rules beyond ComputeSchedule's:
// - A finished task is a fact. A running one has a total duration known to be longer than the work time it
// has
//   had since its start (up to as_of), or than the work reported as done; see
//   DurationDistribution::LongerThan.
// - Nothing unfinished happens before as_of: hard constraints and dates set by hand that lie in the past give
// way.
// - A task set by hand keeps its start, its length is as uncertain as any other's. Inactive tasks and copies
// of
//   other projects' tasks keep their length.
// - A plan scheduled from its finish begins where ComputeSchedule lets it begin.
// - A percentage lag follows the drawn duration.
// Trials use one stream of random numbers for each task, named by its uid: what changes in one task leaves
// the draws of the others as they were, so that two variants of a plan can be compared trial by trial.
//
// Throws the Problems of ComputeSchedule and of CheckEstimate (field "tasks[uid].optimistic"), and
// `simulation.empty` (no task with dates), `simulation.trials`, `simulation.too_large` (more than
// kMaxKeptDates), `simulation.threads`, `simulation.correlation`, `simulation.stretch`,
// `simulation.task_unknown`, `risk.probability`, `risk.order`, `risk.negative`, `risk.absurd`,
// `risk.task_unknown`. `plan.out_of_time` also when every trial
// ends more than fifty years after the plan's start, or a date lies more than thirty years before it. Where
// only some trials end later than in fifty years, they count as if they ended then.
Forecast Simulate(const SimulationInput& input, const SimulationOptions& options);

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_SIMULATION_H_
