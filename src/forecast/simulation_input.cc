// What is wrong with a simulation's input, before anything is computed.
#include "forecast/simulation_input.h"

#include <cmath>

#include "base/problem.h"
#include "base/text.h"

namespace tandem::forecast {
namespace {

bool IsShare(double value) { return value >= 0 && value <= 1; }

void CheckTask(int task, const Plan& plan, const std::string& field, const char* reason) {
  if (task < 0 || task >= static_cast<int>(plan.tasks.size()))
    throw InvalidField(field, reason, "This names a task that the plan does not have.");
}

void CheckRisk(const Risk& risk, const Plan& plan) {
  const std::string field = Cat("risks[", risk.id, "]");
  if (!IsShare(risk.probability)) {
    throw InvalidField(field + ".probability", "risk.probability", "Give a probability between 0 and 1.");
  }
  if (risk.low.tenths < 0 || risk.money_low < 0) {
    throw InvalidField(field + ".low", "risk.negative", "A risk's effect cannot be negative.");
  }
  if (risk.likely < risk.low || risk.high < risk.likely || risk.money_likely < risk.money_low ||
      risk.money_high < risk.money_likely) {
    throw InvalidField(field + ".likely", "risk.order", "A risk's effect must rise: low, likely, high.");
  }
  constexpr int64_t kMostMoney = 1'000'000'000'000'000;
  if (risk.high > kLongestEstimate || risk.money_high > kMostMoney) {
    throw InvalidField(field + ".high", "risk.absurd",
                       "No risk delays by a hundred years or costs that much.");
  }
  for (const int task : risk.tasks) CheckTask(task, plan, field + ".tasks", "risk.task_unknown");
}

void CheckNumbers(const SimulationInput& input) {
  if (!IsShare(input.team_correlation)) {
    throw InvalidField("team_correlation", "simulation.correlation", "Give a correlation between 0 and 1.");
  }
  const bool sane = std::abs(input.stretch_median) <= kMostStretch && input.stretch_spread >= 0 &&
                    input.stretch_spread <= kMostStretch;
  if (!sane) {
    throw InvalidField("stretch_spread", "simulation.stretch",
                       "A stretch has a median of at most exp(3) and a spread from 0 to 3.");
  }
}

bool HasDates(const Plan& plan) {
  for (const Task& task : plan.tasks) {
    if (!task.blank) return true;
  }
  return false;
}

}  // namespace

void CheckInput(const SimulationInput& input) {
  const Plan& plan = *input.plan;
  if (!HasDates(plan)) throw Invalid("simulation.empty", "The plan has no tasks. Add some first.");
  CheckNumbers(input);
  for (const Risk& risk : input.risks) CheckRisk(risk, plan);
  for (const int task : input.watched) CheckTask(task, plan, "watched", "simulation.task_unknown");
  for (size_t i = 0; i < input.estimates.size() && i < plan.tasks.size(); ++i) {
    if (input.estimates[i]) {
      CheckEstimate(*input.estimates[i], plan.tasks[i].duration, Cat("tasks[", plan.tasks[i].uid, "]"));
    }
  }
}

void CheckOptions(const SimulationInput& input, const SimulationOptions& options) {
  if (options.trials < 1 || options.trials > kMaxTrials) {
    throw InvalidField("trials", "simulation.trials", Cat("Choose between 1 and ", kMaxTrials, " trials."));
  }
  if (options.threads < 1 || options.threads > 1024) {
    throw InvalidField("threads", "simulation.threads", "Choose between 1 and 1024 threads.");
  }
  if (static_cast<int64_t>(input.watched.size() + 1) * options.trials > kMaxKeptDates) {
    throw Problem(ProblemKind::kTooLarge, "simulation.too_large",
                  "Fewer trials, or fewer watched tasks: all their dates together do not fit.");
  }
}

std::optional<LocalMinute> PresentOf(const SimulationInput& input) {
  return input.as_of ? input.as_of : input.plan->status_date;
}

}  // namespace tandem::forecast
