// Any bytes given to the plan CSV reader end in a simulation or a Problem; its dates are in order and between
// the plan's start and the end of time.
#include <cstdlib>
#include <string_view>

#include "base/problem.h"
#include "forecast/simulation.h"
#include "rooms/plan/exchange/csv.h"

namespace {

using namespace tandem;

forecast::Estimate EstimateOf(const plan::FileTask& row) {
  const forecast::Estimate usual = forecast::FromOneValue(row.task.duration);
  return {static_cast<forecast::Shape>(row.line % 3), row.optimistic.value_or(usual.optimistic),
          row.most_likely.value_or(usual.most_likely), row.pessimistic.value_or(usual.pessimistic)};
}

void Check(const forecast::Outlook& outlook) {
  for (size_t i = 1; i < outlook.quantiles.size(); ++i) {
    if (outlook.quantiles[i] < outlook.quantiles[i - 1]) std::abort();
  }
  if (outlook.Probability(outlook.quantiles.back()) != 1) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  try {
    const auto file = plan::ReadCsv({reinterpret_cast<const char*>(data), size});
    if (!file.problems.empty() || file.tasks.size() > 200) return 0;
    const forecast::Plan plan = plan::ToPlan(file, Day{20'000});
    forecast::SimulationInput input;
    input.plan = &plan;
    for (const plan::FileTask& row : file.tasks) {
      input.watched.push_back(static_cast<int>(input.watched.size()));
      input.team.push_back(row.line % 4 - 1);
      input.estimates.push_back(EstimateOf(row));
    }
    input.as_of = LocalMinute{plan.start.minutes + static_cast<int64_t>(size % 20) * 700};
    const forecast::Forecast forecast = forecast::Simulate(input, {.trials = 130});
    Check(forecast.end);
    for (const forecast::Outlook& outlook : forecast.watched) Check(outlook);
  } catch (const Problem&) {
  }
  return 0;
}
