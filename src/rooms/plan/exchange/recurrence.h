// The recurring calendar exceptions of MSPDI, as the days on which they fall.
#ifndef TANDEM_ROOMS_PLAN_EXCHANGE_RECURRENCE_H_
#define TANDEM_ROOMS_PLAN_EXCHANGE_RECURRENCE_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "base/time.h"

namespace tandem::plan {

// The numbers are those of MSPDI's Exception/Type.
enum class RecurrenceKind : int {
  kDaily = 1,
  kYearlyByDay = 2,
  kYearlyByPosition = 3,
  kMonthlyByDay = 4,
  kMonthlyByPosition = 5,
  kWeekly = 6,
};

struct Recurrence {
  RecurrenceKind kind = RecurrenceKind::kDaily;
  Day from, to;
  bool by_occurrences = false;  // ends after `occurrences`, else at `to`
  int64_t occurrences = 0;
  int64_t period = 1;          // every n-th day, week, month
  int64_t days_of_week = 0;    // bits: Sunday 1, Monday 2 … Saturday 64
  int64_t month_item = 0;      // 0 day, 1 weekday, 2 weekend day, 3 Sunday … 9 Saturday
  int64_t month_position = 0;  // 0 first … 3 fourth, 4 last
  int64_t month = 0;           // 0 January
  int64_t month_day = 1;
};

// Whether every day from..to is meant, so that the days need not be listed.
bool IsPlainRange(const Recurrence& recurrence);
// The days in order, at most 5,000 of them.
std::vector<Day> Occurrences(const Recurrence& recurrence);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_EXCHANGE_RECURRENCE_H_
