// A working calendar made ready for arithmetic: how much work fits between two moments, and when a given
// amount is done. A table holds the working time before each day, so that every question costs O(log days).
#ifndef TANDEM_FORECAST_WORK_CLOCK_H_
#define TANDEM_FORECAST_WORK_CLOCK_H_

#include <cstdint>
#include <string>
#include <vector>

#include "base/problem.h"
#include "forecast/plan.h"

namespace tandem::forecast {

// A moment in tenths of a minute since 1970-01-01T00:00 local.
using Moment = int64_t;
inline constexpr Moment kTenthsPerDay = kMinutesPerDay * 10;

constexpr Moment ToMoment(LocalMinute minute) { return minute.minutes * 10; }
// The minute that the moment lies in.
constexpr LocalMinute ToLocalMinute(Moment moment) { return {moment / 10 - (moment % 10 < 0 ? 1 : 0)}; }

// The years a schedule may touch: 1900 to 2299.
inline constexpr int32_t kFirstDay = -25567;
inline constexpr int32_t kEndDay = 120530;

// `plan.out_of_time`: a date lies outside these years.
Problem OutOfTime();
constexpr bool IsInTime(Moment moment) {
  return moment >= kFirstDay * kTenthsPerDay && moment < kEndDay * kTenthsPerDay;
}

// Whether the calendar, with its bases, works on any day of the week. Throws `plan.calendar_circle`,
// `plan.calendar_unknown`.
bool WorksInTheWeek(const std::vector<Calendar>& calendars, int index);

class WorkClock {
 public:
  // `index` in `calendars`; `near` is a day around which the questions will be. Throws Problem
  // `plan.calendar_circle`, `plan.calendar_unknown` (a base that is not there), `plan.calendar_empty`. The
  // questions below throw OutOfTime().
  WorkClock(const std::vector<Calendar>& calendars, int index, Day near);
  // The hours in which both work; `other` must outlive the clock.
  WorkClock(const WorkClock& one, const WorkClock& other);
  WorkClock(const WorkClock&) = delete;
  WorkClock& operator=(const WorkClock&) = delete;

  // Whether any work is done within about four years of the day it was made for.
  bool EverWorks() const { return before_.front() < before_.back(); }

  // The hours of a day, sorted and apart from each other.
  const std::vector<Shift>& ShiftsOn(Day day) const;

  // Working time before the moment, counted from a fixed origin: the difference of two is the work between
  // them.
  int64_t WorkBefore(Moment moment) const;
  // The first and the last moment with that much work before them: the end of one stretch of work, the start
  // of the next.
  Moment EndOf(int64_t work) const;
  Moment StartAfter(int64_t work) const;

  int64_t Between(Moment from, Moment to) const { return WorkBefore(to) - WorkBefore(from); }
  // `amount` later; at the end of a stretch when positive, at the start of one when negative, unchanged when
  // zero.
  Moment Add(Moment moment, int64_t amount) const;
  // The moment itself when it is working or a stretch begins at it, else the next start of work.
  Moment NextStart(Moment moment) const { return StartAfter(WorkBefore(moment)); }
  // The moment itself when it is working or a stretch ends at it, else the last end of work.
  Moment PreviousEnd(Moment moment) const { return EndOf(WorkBefore(moment)); }

 private:
  struct DayKind {
    std::vector<Shift> shifts;
    int64_t work = 0;  // tenths
    bool operator==(const DayKind&) const = default;
  };
  uint16_t KindOf(const std::vector<Shift>& shifts) const;
  void ReadWeek(const std::vector<Calendar>& calendars, int index);
  void ReadExceptions(const std::vector<Calendar>& calendars, int index);
  // Extends the table to [first, end), keeping the origin; mutable because questions reach further as they
  // come.
  void Cover(int32_t first, int32_t end) const;
  void Narrow(int32_t first, std::vector<uint16_t>& kinds) const;
  void CoverLater() const;
  void CoverEarlier() const;

  struct ExceptionSpan {
    int32_t from, to;
    uint16_t kind;
  };
  std::string name_;
  const WorkClock* also_ = nullptr;  // must work too
  mutable std::vector<DayKind> kinds_;
  uint16_t week_[7] = {};
  std::vector<ExceptionSpan> exceptions_;  // in order of precedence
  mutable int32_t first_ = 0;              // the day of the table's first row
  int32_t origin_ = 0;                     // the day before which no work is counted
  mutable std::vector<uint16_t> kind_of_day_;
  mutable std::vector<int64_t> before_;  // one more than days
};

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_WORK_CLOCK_H_
