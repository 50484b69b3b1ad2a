// Earned value: what was to be done by now, what is done, and what it cost.
//
// PMI, "The Standard for Earned Value Management" (ANSI/PMI 19-006-2019); EIA-748. Earned schedule: Lipke,
// "Schedule is Different" (The Measurable News, 2003). Amounts are minor units of one currency.
#ifndef TANDEM_FORECAST_EARNED_VALUE_H_
#define TANDEM_FORECAST_EARNED_VALUE_H_

#include <cstdint>
#include <optional>
#include <span>

namespace tandem::forecast {

struct EarnedValue {
  int64_t budget = 0;   // BAC, budget at completion: all that is planned
  int64_t planned = 0;  // PV, planned value: the budget of what was to be done by now
  int64_t earned = 0;   // EV, earned value: the budget of what is done
  int64_t actual = 0;   // AC, actual cost: what was spent
};

// What follows from the four. Nothing where it would divide by zero: no value planned yet (spi), nothing
// spent yet (cpi and what stands on it), no money or no work left (to complete).
struct ValueIndices {
  int64_t schedule_variance = 0;    // SV = EV − PV; negative is behind
  int64_t cost_variance = 0;        // CV = EV − AC; negative is over budget
  std::optional<double> spi;        // EV / PV; under 1 is behind
  std::optional<double> cpi;        // EV / AC; under 1 is over budget
  int64_t eac_at_budget = 0;        // AC + BAC − EV: the rest costs what was planned
  std::optional<int64_t> eac;       // BAC / CPI: the rest costs as much more as what is done did
  std::optional<int64_t> eac_both;  // AC + (BAC − EV) / (CPI · SPI): and the delay costs too
  std::optional<int64_t> etc;       // EAC − AC: still to be spent
  std::optional<int64_t> vac;       // BAC − EAC: negative is over budget at the end
  std::optional<double>
      tcpi_of_budget;  // (BAC − EV) / (BAC − AC): the CPI needed from now on to keep the budget
  std::optional<double> tcpi_of_eac;  // (BAC − EV) / (EAC − AC): to keep the estimate at completion
};
ValueIndices IndicesOf(const EarnedValue& value);

// ES: how many periods of the plan are earned. `planned` is the cumulative planned value at the end of each
// period; Lipke's C
// + I, the whole periods whose value is earned and the earned share of the next. At most the period in which
// all is planned.
double EarnedSchedule(std::span<const double> planned, double earned);

// What follows from it. `elapsed` and `duration` (AT, PD) are periods since the start: until now, and until
// all is planned.
struct ScheduleIndices {
  double earned_schedule = 0;  // ES
  double variance = 0;         // SV(t) = ES − AT; negative is behind
  std::optional<double> spi;   // SPI(t) = ES / AT; nothing before the first period is over
  std::optional<double>
      duration;  // IEAC(t) = PD / SPI(t): how long it takes at this pace; nothing where nothing is earned
};
ScheduleIndices ScheduleIndicesOf(double earned_schedule, double elapsed, double duration);

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_EARNED_VALUE_H_
