// The simulation of an engagement's plan: from loaded values to the distribution of each date that matters.
// Pure.
#ifndef TANDEM_ROOMS_OUTLOOK_SIMULATE_H_
#define TANDEM_ROOMS_OUTLOOK_SIMULATE_H_

#include "forecast/simulation.h"
#include "rooms/outlook/circumstances.h"

namespace tandem::outlook {

// Who said that a date is to hold: a signed baseline, the draft of the scope, or the task's deadline.
enum class PromiseSource { kBaseline, kDraft, kDeadline };

// A date whose distribution is computed.
struct Watched {
  plan::TaskId task;
  size_t index = 0;  // of the task in the plan
  std::string title;
  std::optional<LocalMinute> promised;  // the last minute that keeps the promise
  std::optional<PromiseSource> source;  // with `promised`
  std::optional<LocalMinute> reached;   // what became of the promise is a fact, and has no chance
};

// kPromised: promised milestones and tasks with a deadline. kMilestones: and every other milestone.
enum class Watch { kPromised, kMilestones };

struct SimulateOptions {
  Watch watch = Watch::kMilestones;
  std::vector<plan::TaskId> also;  // watched too; ids that the plan does not have are passed over
  std::vector<RiskId> risks_off;   // as if these could not happen
  forecast::Drivers drivers = forecast::Drivers::kFind;
  int trials = 10'000;
};

// The seed of every forecast: the same plan in the same circumstances has the same forecast, and two variants
// of a plan meet the same chances.
inline constexpr uint64_t kSeed = 1;
// Watched at most: dates that were asked for, then promised ones, then in the order of the plan.
inline constexpr size_t kMostWatched = 100;

struct PlanForecast {
  std::vector<Watched> watched;
  forecast::Forecast simulated;   // its `watched` are one for one with ours
  std::vector<std::string> lost;  // promised milestones whose task is not in the plan (any more)
  bool left_out = false;          // there were more than kMostWatched
  const forecast::Outlook* Find(const plan::TaskId& task) const;
  // The chance that every promise holds that is still open; nothing where none is. Deadlines count where no
  // milestone is promised.
  std::optional<double> Together() const;
};

// The dates of `plan`, which needs no computed columns. Throws what forecast::Simulate and plan::Estimates
// throw: plan.cycle, simulation.empty, estimate.order ….
PlanForecast SimulatePlan(const plan::StoredPlan& plan, const Circumstances& circumstances,
                          const SimulateOptions& options = {});

// When the plan ends if each task takes what is planned and what is not done is done from `as_of` on.
LocalMinute PlannedEnd(const plan::StoredPlan& plan, LocalMinute as_of);

// Whether there is anything to simulate.
bool HasWork(const plan::StoredPlan& plan);

// The last minute of the day.
LocalMinute EndOf(Day day);

}  // namespace tandem::outlook

template <>
struct tandem::EnumWords<tandem::outlook::PromiseSource> {
  static constexpr std::string_view words[] = {"baseline", "draft", "deadline"};
};

#endif  // TANDEM_ROOMS_OUTLOOK_SIMULATE_H_
