// Moments as 32-bit numbers, for the trials of a simulation. Internal to forecast.
//
// On a calendar a stamp is twice the working time (tenths of a minute) since the origin, plus one where the
// moment is the start of a stretch of work and not the end of the one before: Friday 17:00 and Monday 08:00
// have the same work before them and differ in that bit. So "when work goes on" is `stamp | 1` and "three
// hours later" an addition. In plain time (no calendar) it is twice the time since the origin, and the bit
// means nothing.
#ifndef TANDEM_FORECAST_STAMP_CLOCK_H_
#define TANDEM_FORECAST_STAMP_CLOCK_H_

#include <cstdint>
#include <vector>

#include "forecast/work_clock.h"

namespace tandem::forecast {

using Stamp = int32_t;
// Stamps stop at a century: twice this still fits.
inline constexpr Stamp kHorizon = 1'050'000'000;
// A simulation covers thirty years before its origin, for facts, and fifty after it; what lies beyond is out
// of time.
inline constexpr int32_t kDaysBefore = 30 * 366;
inline constexpr int32_t kDaysAfter = 50 * 366;

// The stamp of a moment on a calendar, or (clock null) in plain time. Throws OutOfTime() beyond the horizon.
Stamp StampOf(Moment moment, const WorkClock* clock, Moment origin);
// And back.
Moment MomentOf(Stamp stamp, const WorkClock* clock, Moment origin);
// Whether the calendar has a stamp that means just this moment: not in the middle of a night.
bool IsStamp(Moment moment, const WorkClock* clock);

// A calendar's days laid out flat: fast, and safe to use in many threads.
class StampClock {
 public:
  // Knows the days first to last; what lies outside counts as their edge. `clock` null: plain time.
  StampClock(const WorkClock* clock, Moment origin, Day first, Day last);

  Moment MomentOf(Stamp stamp) const;
  Stamp StampOf(Moment moment) const;

 private:
  struct Stretch {  // within a day, in tenths
    int32_t from, to;
  };
  struct DayRow {
    int32_t before;  // work from the origin to the start of the day
    int32_t stretches_from;
    int32_t stretches_end;
  };
  size_t DayWith(int32_t work, bool start) const;
  void ReadDays(const WorkClock& clock, Day first, Day last);
  void Index();

  bool plain_;
  Moment origin_;
  Moment first_ = 0;          // the start of the first day
  std::vector<DayRow> days_;  // and one after the last
  std::vector<Stretch> stretches_;
  int32_t bucket_ = 1;         // tenths of work
  std::vector<uint32_t> day_;  // of each bucket: the last day that begins at or before it
};

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_STAMP_CLOCK_H_
