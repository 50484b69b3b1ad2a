#include "rooms/plan/estimates.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace tandem::plan {
namespace {

WorkTime LikelyOf(const TaskInputs& task) {
  if (task.most_likely) return *task.most_likely;
  WorkTime likely = task.duration;
  if (task.pessimistic) likely = std::min(likely, *task.pessimistic);
  if (task.optimistic) likely = std::max(likely, *task.optimistic);
  return likely;
}

forecast::Estimate ThreePoints(const TaskInputs& task) {
  const WorkTime likely = LikelyOf(task);
  const forecast::Estimate usual = forecast::FromOneValue(likely);
  return {task.estimate_shape, task.optimistic.value_or(usual.optimistic), likely,
          task.pessimistic.value_or(usual.pessimistic)};
}

forecast::Estimate RangeOf(const TaskInputs& task) {
  for (const auto& [field, bound] :
       {std::pair("optimistic", &task.optimistic), std::pair("pessimistic", &task.pessimistic)}) {
    if (!*bound) throw InvalidField(field, "required", "A range with a confidence needs both its ends.");
  }
  if (task.most_likely) {
    throw InvalidField("most_likely", "estimate.range", "A range with a confidence has no most likely time.");
  }
  return forecast::FromRange(*task.optimistic, *task.pessimistic, *task.confidence / 100.0,
                             task.estimate_shape);
}

// The task's field behind what the forecast names: "task.optimistic", or the bounds of a range.
std::string FieldOf(std::string_view named) {
  if (named == "low") return "optimistic";
  if (named == "high") return "pessimistic";
  return std::string(named.substr(named.rfind('.') + 1));
}

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
  task.optimistic.reset();
  task.most_likely.reset();
  task.pessimistic.reset();
  task.confidence.reset();
}

}  // namespace

bool IsEstimated(const TaskInputs& task) {
  return task.optimistic || task.most_likely || task.pessimistic || task.confidence;
}

std::optional<forecast::Estimate> EstimateOf(const TaskInputs& task) {
  if (!IsEstimated(task) || task.duration.tenths == 0) return std::nullopt;
  const forecast::Estimate estimate = task.confidence ? RangeOf(task) : ThreePoints(task);
  forecast::CheckEstimate(estimate, task.duration, "task");
  return estimate;
}

std::vector<std::optional<forecast::Estimate>> Estimates(const StoredPlan& plan) {
  std::vector<std::optional<forecast::Estimate>> estimates;
  estimates.reserve(plan.tasks.size());
  for (const StoredTask& task : plan.tasks) {
    if (const auto errors = EstimateErrors(task); !errors.empty()) RefuseOf(task, errors);
    estimates.push_back(task.summary ? std::nullopt : EstimateOf(task));
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

std::vector<ProblemDetail> EstimateErrors(const TaskInputs& task) {
  try {
    EstimateOf(task);
    return {};
  } catch (const Problem& problem) {
    std::vector<ProblemDetail> details = problem.details();
    for (ProblemDetail& detail : details) detail.field = FieldOf(detail.field);
    return details;
  }
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
