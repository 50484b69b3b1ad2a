#include "forecast/earned_value.h"

#include <algorithm>
#include <cmath>

namespace tandem::forecast {
namespace {

std::optional<double> Ratio(double above, double below) {
  return below > 0 ? std::optional(above / below) : std::nullopt;
}

// Nothing where the amount is beyond all money.
std::optional<int64_t> Amount(double value) {
  return std::abs(value) < 9e18 ? std::optional(std::llround(value)) : std::nullopt;
}

}  // namespace

ValueIndices IndicesOf(const EarnedValue& value) {
  const double budget = static_cast<double>(value.budget), planned = static_cast<double>(value.planned);
  const double earned = static_cast<double>(value.earned), actual = static_cast<double>(value.actual);
  ValueIndices indices;
  indices.schedule_variance = value.earned - value.planned;
  indices.cost_variance = value.earned - value.actual;
  indices.spi = Ratio(earned, planned);
  indices.cpi = Ratio(earned, actual);
  indices.eac_at_budget = value.actual + value.budget - value.earned;
  if (indices.cpi.value_or(0) > 0) indices.eac = Amount(budget / *indices.cpi);
  if (indices.eac && indices.spi.value_or(0) > 0) {
    indices.eac_both = Amount(actual + (budget - earned) / (*indices.cpi * *indices.spi));
  }
  if (indices.eac) {
    indices.etc = *indices.eac - value.actual;
    indices.vac = value.budget - *indices.eac;
  }
  if (budget > earned) {
    indices.tcpi_of_budget = Ratio(budget - earned, budget - actual);
    if (indices.eac) indices.tcpi_of_eac = Ratio(budget - earned, static_cast<double>(*indices.eac) - actual);
  }
  return indices;
}

double EarnedSchedule(std::span<const double> planned, double earned) {
  if (planned.empty()) return 0;
  const auto all = std::lower_bound(planned.begin(), planned.end(), planned.back());
  const auto next = std::upper_bound(planned.begin(), all + 1, earned);
  const double whole = static_cast<double>(next - planned.begin());
  if (next == all + 1) return whole;
  const double before = next == planned.begin() ? 0 : *std::prev(next);
  return whole + std::max(0.0, earned - before) / (*next - before);
}

ScheduleIndices ScheduleIndicesOf(double earned_schedule, double elapsed, double duration) {
  ScheduleIndices indices;
  indices.earned_schedule = earned_schedule;
  indices.variance = earned_schedule - elapsed;
  indices.spi = Ratio(earned_schedule, elapsed);
  if (indices.spi.value_or(0) > 0) indices.duration = duration / *indices.spi;
  return indices;
}

}  // namespace tandem::forecast
