// What people say about how long a task takes, beside its duration, in a file or in the plan. One value is
// the duration alone; three points are optimistic, most likely and pessimistic; a range is optimistic to
// pessimistic with a confidence. Pure.
#ifndef TANDEM_ROOMS_PLAN_EXCHANGE_ESTIMATE_INPUTS_H_
#define TANDEM_ROOMS_PLAN_EXCHANGE_ESTIMATE_INPUTS_H_

#include <optional>
#include <vector>

#include "base/problem.h"
#include "forecast/estimate.h"

namespace tandem::plan {

// In the unit of the duration: elapsed time where that is.
struct EstimateInputs {
  std::optional<forecast::WorkTime> optimistic, most_likely, pessimistic;
  forecast::Shape estimate_shape = forecast::Shape::kPertBeta;
  std::optional<int> confidence;  // percent; optimistic to pessimistic is then the central range
  bool operator==(const EstimateInputs&) const = default;
};

// Whether anybody said more than the duration.
bool IsEstimated(const EstimateInputs& inputs);
// Nothing where only the duration is known, and for what takes no time. Of three points, a most likely time
// that nobody gave is the duration, and an outer one lies where the default spread of the forecast puts it.
// Throws what is wrong as the forecast does.
std::optional<forecast::Estimate> EstimateOf(const EstimateInputs& inputs, forecast::WorkTime duration);
// What is wrong, by field: "optimistic"; empty when the forecast can use them.
std::vector<ProblemDetail> EstimateErrors(const EstimateInputs& inputs, forecast::WorkTime duration);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_EXCHANGE_ESTIMATE_INPUTS_H_
