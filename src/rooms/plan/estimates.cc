#include "rooms/plan/estimates.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace tandem::plan {
namespace {

WorkTime InProportion(WorkTime time, double ratio, int64_t grain) {
  const int64_t grains = std::llround(static_cast<double>(time.tenths) * ratio / static_cast<double>(grain));
  return {time.tenths > 0 ? std::max(grains, int64_t{1}) * grain : 0};
}

// Quarters of an hour where the range is wide enough not to suffer.
int64_t GrainFor(const TaskInputs& task, double ratio) {
  constexpr int64_t kQuarter = 150;
  const int64_t spread =
      task.optimistic && task.pessimistic ? task.pessimistic->tenths - task.optimistic->tenths : 0;
  return static_cast<double>(spread) * ratio >= 20.0 * kQuarter ? kQuarter : 1;
}

[[noreturn]] void RefuseOf(const TaskInputs& task, std::vector<ProblemDetail> errors) {
  for (ProblemDetail& error : errors) error.field = Cat("tasks[", task.uid, "].", error.field);
  const std::string reason = errors[0].reason;
  const std::string message = Cat("The estimate of “", task.name, "” cannot be used. ", errors[0].message);
  throw Problem(ProblemKind::kInvalid, reason, message, std::move(errors));
}

void Forget(TaskInputs& task) {
  EstimateInputs& estimate = task;
  estimate = {};
}

}  // namespace

std::vector<std::optional<forecast::Estimate>> Estimates(const StoredPlan& plan) {
  std::vector<std::optional<forecast::Estimate>> estimates;
  estimates.reserve(plan.tasks.size());
  for (const StoredTask& task : plan.tasks) {
    if (const auto errors = EstimateErrors(task, task.duration); !errors.empty()) RefuseOf(task, errors);
    estimates.push_back(task.summary ? std::nullopt : EstimateOf(task, task.duration));
  }
  return estimates;
}

std::vector<int> Teams(const StoredPlan& plan) {
  std::unordered_map<std::string, int> numbers;
  std::vector<int> teams;
  teams.reserve(plan.tasks.size());
  for (const StoredTask& task : plan.tasks) {
    const std::string name = LowerAscii(Trim(task.team));
    teams.push_back(name.empty() ? -1
                                 : numbers.emplace(name, static_cast<int>(numbers.size())).first->second);
  }
  return teams;
}

void FollowDuration(const forecast::Duration& before, TaskInputs& task) {
  if (!IsEstimated(task)) return;
  if (before.length.tenths == 0 || task.duration.tenths == 0 || before.elapsed != task.elapsed)
    return Forget(task);
  const double ratio = static_cast<double>(task.duration.tenths) / static_cast<double>(before.length.tenths);
  const int64_t grain = GrainFor(task, ratio);
  for (auto* time : {&task.optimistic, &task.most_likely, &task.pessimistic}) {
    if (*time) *time = InProportion(**time, ratio, grain);
  }
}

}  // namespace tandem::plan
