#include "rooms/plan/exchange/estimate_inputs.h"

#include <algorithm>
#include <string>
#include <utility>

namespace tandem::plan {
namespace {

using forecast::WorkTime;

WorkTime LikelyOf(const EstimateInputs& inputs, WorkTime duration) {
  if (inputs.most_likely) return *inputs.most_likely;
  if (inputs.pessimistic) duration = std::min(duration, *inputs.pessimistic);
  if (inputs.optimistic) duration = std::max(duration, *inputs.optimistic);
  return duration;
}

forecast::Estimate ThreePoints(const EstimateInputs& inputs, WorkTime duration) {
  const WorkTime likely = LikelyOf(inputs, duration);
  const forecast::Estimate usual = forecast::FromOneValue(likely);
  return {inputs.estimate_shape, inputs.optimistic.value_or(usual.optimistic), likely,
          inputs.pessimistic.value_or(usual.pessimistic)};
}

forecast::Estimate RangeOf(const EstimateInputs& inputs) {
  for (const auto& [field, bound] :
       {std::pair("optimistic", &inputs.optimistic), std::pair("pessimistic", &inputs.pessimistic)}) {
    if (!*bound) throw InvalidField(field, "required", "A range with a confidence needs both its ends.");
  }
  if (inputs.most_likely) {
    throw InvalidField("most_likely", "estimate.range", "A range with a confidence has no most likely time.");
  }
  return forecast::FromRange(*inputs.optimistic, *inputs.pessimistic, *inputs.confidence / 100.0,
                             inputs.estimate_shape);
}

forecast::Estimate Checked(const EstimateInputs& inputs, WorkTime duration) {
  const forecast::Estimate estimate = inputs.confidence ? RangeOf(inputs) : ThreePoints(inputs, duration);
  forecast::CheckEstimate(estimate, duration, "task");
  return estimate;
}

// The field behind what the forecast names: "task.optimistic", or a bound of a range.
std::string FieldOf(std::string_view named) {
  if (named == "low") return "optimistic";
  if (named == "high") return "pessimistic";
  return std::string(named.substr(named.rfind('.') + 1));
}

}  // namespace

bool IsEstimated(const EstimateInputs& inputs) {
  return inputs.optimistic || inputs.most_likely || inputs.pessimistic || inputs.confidence;
}

std::optional<forecast::Estimate> EstimateOf(const EstimateInputs& inputs, WorkTime duration) {
  if (!IsEstimated(inputs) || duration.tenths == 0) return std::nullopt;
  return Checked(inputs, duration);
}

std::vector<ProblemDetail> EstimateErrors(const EstimateInputs& inputs, WorkTime duration) {
  if (!IsEstimated(inputs)) return {};
  try {
    Checked(inputs, duration);
    return {};
  } catch (const Problem& problem) {
    std::vector<ProblemDetail> details = problem.details();
    for (ProblemDetail& detail : details) detail.field = FieldOf(detail.field);
    return details;
  }
}

}  // namespace tandem::plan
