// Earned value of an engagement: the baseline in force against what is done and what it cost.
#ifndef TANDEM_ROOMS_VALUE_EARNED_VALUE_VIEW_H_
#define TANDEM_ROOMS_VALUE_EARNED_VALUE_VIEW_H_

#include "forecast/value_curve.h"
#include "rooms/engagement/access.h"

namespace tandem::value {

// Why there is nothing to show: nothing was signed, no signed task has a planned cost, costs were recorded in
// another currency than the one agreed now.
enum class ValueState { kReady, kNoBaseline, kNoBudget, kCurrencyMix };

// A day of the curve, at its end.
struct ValueDay {
  Day day;
  int64_t planned = 0;
  std::optional<int64_t> earned, actual;  // nothing after today
};
const RecordType& DescribeRecord(const ValueDay*);

// Everything but the state, the day, the currency, the counts and the agreed finish is null unless it is
// ready; what would divide by zero is null as well.
struct EarnedValueView {
  ValueState state = ValueState::kReady;
  Day as_of;
  std::optional<int64_t> baseline_number;
  std::string currency;             // that costs are recorded in
  std::optional<Day> agreed_finish;  // of the whole baseline, what costs nothing included
  int64_t costs = 0;                // recorded by that day
  int64_t summaries_with_cost = 0;  // of the baseline; left out
  std::optional<int64_t> budget, planned, earned, actual;
  std::optional<int64_t> schedule_variance, cost_variance;
  std::optional<double> spi, cpi;
  std::optional<int64_t> eac, eac_at_budget, eac_both, etc, vac;
  std::optional<double> tcpi_of_budget, tcpi_of_eac;
  std::optional<double> earned_schedule, elapsed, schedule_variance_days, spi_time, duration,
      expected_duration;
  std::optional<Day> start, planned_finish, expected_finish;
  std::vector<ValueDay> curve;
};
const RecordType& DescribeRecord(const EarnedValueView*);

EarnedValueView ViewEarnedValue(db::Tx& tx, const engagement::Access& access, Instant now);

}  // namespace tandem::value

template <>
struct tandem::EnumWords<tandem::value::ValueState> {
  static constexpr std::string_view words[] = {"ready", "no_baseline", "no_budget", "currency_mix"};
};

#endif  // TANDEM_ROOMS_VALUE_EARNED_VALUE_VIEW_H_
