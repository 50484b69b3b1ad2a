// Earned value over time: from a plan as it was agreed, what was reported done, and what was spent.
#ifndef TANDEM_FORECAST_VALUE_CURVE_H_
#define TANDEM_FORECAST_VALUE_CURVE_H_

#include <string>
#include <vector>

#include "forecast/earned_value.h"
#include "forecast/plan.h"

namespace tandem::forecast {

// A piece of work as it was agreed; its budget is spent evenly over its working time, at once where it has
// none.
struct PlannedWork {
  LocalMinute start, finish;
  int calendar = 0;    // index in ValueInput::calendars
  int64_t budget = 0;  // minor units, at least 0
};

// From that day on so much of the work was done. Several of one day: the last counts.
struct ReportedProgress {
  int work = 0;  // index in ValueInput::work
  Day day;
  int percent = 0;  // 0 to 100
};

struct SpentCost {
  Day day;
  int64_t amount = 0;  // minor units; negative takes back
  std::string currency;
};

struct ValueInput {
  std::string currency;
  std::vector<Calendar> calendars;
  int calendar = 0;  // whose working days are the periods of earned schedule
  std::vector<PlannedWork> work;
  std::vector<ReportedProgress> progress;
  std::vector<SpentCost> costs;
  Day as_of;  // the end of this day is "now"
};

struct ValuePoint {
  Day day;  // at its end
  int64_t planned = 0;
  std::optional<int64_t> earned, actual;  // nothing after `as_of`
};

struct ValueReport {
  EarnedValue value;
  ValueIndices cost;
  ScheduleIndices schedule;   // in working days
  double elapsed = 0;         // AT, working days from the start until now
  double duration = 0;        // PD, working days from the start until all is planned
  Day start, planned_finish;  // of the work that has a budget
  std::optional<Day>
      finish;  // start + IEAC(t); nothing where nothing is earned, or it lies beyond the years of a plan
  std::vector<ValuePoint>
      curve;  // from the start to the planned finish or now, at most kMostValuePoints, now among them
};

inline constexpr int kMostValuePoints = 200;

// Throws Problem kInvalid: "value.no_budget" (no work has a budget), "value.currency_mix" (a cost in another
// currency), "value.too_large" (budgets beyond 9e15), and those of WorkClock.
ValueReport ReportValue(const ValueInput& input);

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_VALUE_CURVE_H_
