#include "forecast/stamp_clock.h"

#include <algorithm>

namespace tandem::forecast {

Stamp StampOf(Moment moment, const WorkClock* clock, Moment origin) {
  if (!IsInTime(moment)) throw OutOfTime();
  int64_t stamp = 2 * (moment - origin);
  if (clock) {
    const int64_t work = clock->WorkBefore(moment);
    stamp = 2 * (work - clock->WorkBefore(origin)) + (clock->EndOf(work) == moment ? 0 : 1);
  }
  if (stamp > kHorizon || stamp < -kHorizon) throw OutOfTime();
  return static_cast<Stamp>(stamp);
}

Moment MomentOf(Stamp stamp, const WorkClock* clock, Moment origin) {
  if (!clock) return origin + (stamp >> 1);
  const int64_t work = clock->WorkBefore(origin) + (stamp >> 1);
  return (stamp & 1) != 0 ? clock->StartAfter(work) : clock->EndOf(work);
}

bool IsStamp(Moment moment, const WorkClock* clock) {
  if (!clock) return true;
  const int64_t work = clock->WorkBefore(moment);
  return clock->EndOf(work) == moment || clock->StartAfter(work) == moment;
}

StampClock::StampClock(const WorkClock* clock, Moment origin, Day first, Day last)
    : plain_(clock == nullptr), origin_(origin) {
  if (plain_) return;
  first.days = std::clamp(first.days, kFirstDay, kEndDay - 1);
  last.days = std::clamp(last.days, first.days, kEndDay - 1);
  ReadDays(*clock, first, last);
  Index();
}

void StampClock::ReadDays(const WorkClock& clock, Day first, Day last) {
  first_ = first.days * kTenthsPerDay;
  int64_t work = clock.WorkBefore(first_) - clock.WorkBefore(origin_);
  for (Day day = first; day <= last; ++day.days) {
    const int32_t from = static_cast<int32_t>(stretches_.size());
    for (const Shift& shift : clock.ShiftsOn(day)) stretches_.push_back({shift.from * 10, shift.to * 10});
    days_.push_back({static_cast<int32_t>(work), from, static_cast<int32_t>(stretches_.size())});
    for (size_t i = static_cast<size_t>(from); i < stretches_.size(); ++i)
      work += stretches_[i].to - stretches_[i].from;
  }
  days_.push_back({static_cast<int32_t>(work), 0, 0});
}

void StampClock::Index() {
  const int32_t all = days_.back().before - days_.front().before;
  bucket_ = std::max<int32_t>(1, all / static_cast<int32_t>(days_.size()));
  uint32_t day = 0;
  for (int32_t work = days_.front().before; work <= days_.back().before; work += bucket_) {
    while (day + 2 < days_.size() && days_[day + 1].before <= work) ++day;
    day_.push_back(day);
    if (work > days_.back().before - bucket_) break;
  }
}

// The day in which that much work is reached: its end (the last day that begins with less), or where the next
// begins.
size_t StampClock::DayWith(int32_t work, bool start) const {
  size_t day = day_[static_cast<size_t>((work - days_.front().before) / bucket_)];
  while (day + 2 < days_.size() && days_[day + 1].before <= work) ++day;
  if (start) return day;
  while (day > 0 && days_[day].before >= work) --day;
  return day;
}

Moment StampClock::MomentOf(Stamp stamp) const {
  if (plain_) return origin_ + (stamp >> 1);
  const bool start = (stamp & 1) != 0;
  const int32_t work = std::clamp(stamp >> 1, days_.front().before, days_.back().before);
  const size_t day = DayWith(work, start);
  int32_t rest = work - days_[day].before;
  const Moment midnight = first_ + static_cast<Moment>(day) * kTenthsPerDay;
  for (int32_t i = days_[day].stretches_from; i < days_[day].stretches_end; ++i) {
    const Stretch& stretch = stretches_[static_cast<size_t>(i)];
    const int32_t length = stretch.to - stretch.from;
    if (rest < length || (!start && rest == length)) return midnight + stretch.from + rest;
    rest -= length;
  }
  return midnight + kTenthsPerDay;
}

Stamp StampClock::StampOf(Moment moment) const {
  if (plain_) return static_cast<Stamp>(std::clamp<Moment>(2 * (moment - origin_), -kHorizon, kHorizon));
  const Moment last = static_cast<Moment>(days_.size() - 1) * kTenthsPerDay;
  const Moment since = std::clamp<Moment>(moment - first_, 0, last - 1);
  const size_t day = static_cast<size_t>(since / kTenthsPerDay);
  const int32_t of_day = static_cast<int32_t>(since % kTenthsPerDay);
  int32_t work = days_[day].before;
  bool inside = false;
  for (int32_t i = days_[day].stretches_from; i < days_[day].stretches_end; ++i) {
    const Stretch& stretch = stretches_[static_cast<size_t>(i)];
    if (of_day <= stretch.from) break;
    work += std::min(of_day, stretch.to) - stretch.from;
    inside = of_day <= stretch.to;
  }
  return std::clamp<Stamp>(2 * work + (inside ? 0 : 1), -kHorizon, kHorizon);
}

}  // namespace tandem::forecast
