#include "forecast/work_clock.h"

#include <algorithm>
#include <map>

#include "base/problem.h"
#include "base/text.h"

namespace tandem::forecast {
namespace {

constexpr int32_t kDaysAround = 1500;

// The day of the moment; what lies beyond every table ends up just beyond it.
int32_t FloorDay(Moment moment) {
  const Moment day = moment / kTenthsPerDay - (moment % kTenthsPerDay < 0 ? 1 : 0);
  return static_cast<int32_t>(std::clamp<Moment>(day, kFirstDay - 1, kEndDay));
}

// Sorted, inside the day, overlapping ones joined.
std::vector<Shift> Tidy(std::vector<Shift> shifts) {
  std::erase_if(
      shifts, [](const Shift& shift) { return shift.from < 0 || shift.to > 1440 || shift.from >= shift.to; });
  std::sort(shifts.begin(), shifts.end());
  std::vector<Shift> tidy;
  for (const Shift& shift : shifts) {
    if (!tidy.empty() && shift.from <= tidy.back().to) {
      tidy.back().to = std::max(tidy.back().to, shift.to);
    } else {
      tidy.push_back(shift);
    }
  }
  return tidy;
}

void CheckBases(const std::vector<Calendar>& calendars, int index) {
  const auto exists = [&](int at) { return at >= 0 && at < static_cast<int>(calendars.size()); };
  if (!exists(index)) {
    throw Invalid("plan.calendar_unknown", "A calendar is used that the plan does not have.");
  }
  const std::string& name = calendars[static_cast<size_t>(index)].name;
  size_t steps = 0;
  for (int at = index; at != -1; at = calendars[static_cast<size_t>(at)].base) {
    if (!exists(at)) {
      throw Invalid("plan.calendar_unknown",
                    Cat("The calendar “", name, "” is based on one that does not exist."));
    }
    if (++steps > calendars.size()) {
      throw Invalid("plan.calendar_circle",
                    Cat("The calendar “", name, "” is based on itself. Choose another base."));
    }
  }
}

// The hours of a weekday, from the calendar or the nearest of its bases that says them; null when none does.
const std::vector<Shift>* HoursOf(const std::vector<Calendar>& calendars, int index, size_t weekday) {
  while (index >= 0 && !calendars[static_cast<size_t>(index)].week[weekday]) {
    index = calendars[static_cast<size_t>(index)].base;
  }
  return index < 0 ? nullptr : &*calendars[static_cast<size_t>(index)].week[weekday];
}

}  // namespace

Problem OutOfTime() {
  return Invalid("plan.out_of_time",
                 "The schedule leaves the years 1900 to 2299, or what can be forecast: thirty years before the plan's "
                 "start to fifty after it. Shorten durations and lags, or correct dates, the status date among them.");
}

bool WorksInTheWeek(const std::vector<Calendar>& calendars, int index) {
  CheckBases(calendars, index);
  for (size_t weekday = 0; weekday < 7; ++weekday) {
    const auto* hours = HoursOf(calendars, index, weekday);
    if (hours && !Tidy(*hours).empty()) return true;
  }
  return false;
}

WorkClock::WorkClock(const std::vector<Calendar>& calendars, int index, Day near) {
  const bool works = WorksInTheWeek(calendars, index);
  name_ = calendars[static_cast<size_t>(index)].name;
  if (!works) {
    throw Invalid("plan.calendar_empty",
                  Cat("The calendar “", name_, "” has no working day in the week. Give it working hours."));
  }
  KindOf({});
  ReadWeek(calendars, index);
  ReadExceptions(calendars, index);
  first_ = origin_ = std::clamp(near.days, kFirstDay, kEndDay - 1);
  Cover(std::max(kFirstDay, origin_ - kDaysAround / 4), std::min(kEndDay, origin_ + kDaysAround));
}

WorkClock::WorkClock(const WorkClock& one, const WorkClock& other)
    : name_(one.name_),
      also_(&other),
      kinds_(one.kinds_),
      exceptions_(one.exceptions_),
      origin_(one.origin_) {
  std::copy(std::begin(one.week_), std::end(one.week_), std::begin(week_));
  Cover(std::max(kFirstDay, origin_ - kDaysAround / 4), std::min(kEndDay, origin_ + kDaysAround));
}

uint16_t WorkClock::KindOf(const std::vector<Shift>& shifts) const {
  DayKind kind{Tidy(shifts), 0};
  for (const Shift& shift : kind.shifts) kind.work += int64_t{shift.to - shift.from} * 10;
  const auto known = std::find(kinds_.begin(), kinds_.end(), kind);
  if (known != kinds_.end()) return static_cast<uint16_t>(known - kinds_.begin());
  if (kinds_.size() >= 60'000) {
    throw Problem(ProblemKind::kTooLarge, "plan.calendar_too_large",
                  Cat("The calendar “", name_, "” has too many different days."));
  }
  kinds_.push_back(std::move(kind));
  return static_cast<uint16_t>(kinds_.size() - 1);
}

void WorkClock::ReadWeek(const std::vector<Calendar>& calendars, int index) {
  for (size_t weekday = 0; weekday < 7; ++weekday) {
    if (const auto* hours = HoursOf(calendars, index, weekday)) week_[weekday] = KindOf(*hours);
  }
}

void WorkClock::ReadExceptions(const std::vector<Calendar>& calendars, int index) {
  for (int at = index; at >= 0; at = calendars[static_cast<size_t>(at)].base) {
    for (const CalendarException& exception : calendars[static_cast<size_t>(at)].exceptions) {
      exceptions_.push_back({exception.from.days, exception.to.days, KindOf(exception.working)});
    }
  }
}

void WorkClock::Cover(int32_t first, int32_t end) const {
  const size_t count = static_cast<size_t>(end - first);
  std::vector<uint16_t> kinds(count);
  for (size_t i = 0; i < count; ++i) {
    kinds[i] = week_[static_cast<size_t>(Weekday(Day{first + static_cast<int32_t>(i)}))];
  }
  for (auto span = exceptions_.rbegin(); span != exceptions_.rend(); ++span) {
    for (int32_t day = std::max(span->from, first); day <= span->to && day < end; ++day) {
      kinds[static_cast<size_t>(day - first)] = span->kind;
    }
  }
  if (also_) Narrow(first, kinds);
  std::vector<int64_t> before(count + 1, 0);
  for (size_t i = 0; i < count; ++i) before[i + 1] = before[i] + kinds_[kinds[i]].work;
  const int64_t at_origin = before[static_cast<size_t>(origin_ - first)];
  for (int64_t& value : before) value -= at_origin;
  first_ = first;
  kind_of_day_ = std::move(kinds);
  before_ = std::move(before);
}

// Leaves of each day the hours in which the other clock works too.
void WorkClock::Narrow(int32_t first, std::vector<uint16_t>& kinds) const {
  also_->Cover(first, first + static_cast<int32_t>(kinds.size()));
  std::map<std::pair<uint16_t, uint16_t>, uint16_t> known;
  for (size_t i = 0; i < kinds.size(); ++i) {
    const auto pair = std::pair(kinds[i], also_->kind_of_day_[i]);
    const auto found = known.find(pair);
    if (found == known.end()) {
      std::vector<Shift> both;
      for (const Shift& own : kinds_[pair.first].shifts) {
        for (const Shift& other : also_->kinds_[pair.second].shifts) {
          both.push_back({std::max(own.from, other.from), std::min(own.to, other.to)});
        }
      }
      known[pair] = KindOf(both);
    }
    kinds[i] = known[pair];
  }
}

void WorkClock::CoverLater() const {
  const int32_t end = first_ + static_cast<int32_t>(kind_of_day_.size());
  if (end >= kEndDay) throw OutOfTime();
  Cover(first_, std::min<int32_t>(kEndDay, end + 2 * (end - first_)));
}

void WorkClock::CoverEarlier() const {
  if (first_ <= kFirstDay) throw OutOfTime();
  const int32_t end = first_ + static_cast<int32_t>(kind_of_day_.size());
  Cover(std::max<int32_t>(kFirstDay, first_ - 2 * (end - first_)), end);
}

const std::vector<Shift>& WorkClock::ShiftsOn(Day day) const {
  while (day.days < first_) CoverEarlier();
  while (day.days >= first_ + static_cast<int32_t>(kind_of_day_.size())) CoverLater();
  return kinds_[kind_of_day_[static_cast<size_t>(day.days - first_)]].shifts;
}

int64_t WorkClock::WorkBefore(Moment moment) const {
  const int32_t day = FloorDay(moment);
  while (day < first_) CoverEarlier();
  while (day >= first_ + static_cast<int32_t>(kind_of_day_.size())) CoverLater();
  const size_t row = static_cast<size_t>(day - first_);
  const int64_t of_day = moment - day * kTenthsPerDay;
  int64_t work = before_[row];
  for (const Shift& shift : kinds_[kind_of_day_[row]].shifts) {
    if (of_day <= shift.from * 10) break;
    work += std::min<int64_t>(of_day, shift.to * 10) - shift.from * 10;
  }
  return work;
}

Moment WorkClock::EndOf(int64_t work) const {
  while (work > before_.back()) CoverLater();
  while (work <= before_.front()) CoverEarlier();
  // The last day that begins with less work done.
  const auto next = std::lower_bound(before_.begin(), before_.end(), work);
  const size_t row = static_cast<size_t>(next - before_.begin()) - 1;
  int64_t rest = work - before_[row];
  const Moment day = (first_ + static_cast<int64_t>(row)) * kTenthsPerDay;
  for (const Shift& shift : kinds_[kind_of_day_[row]].shifts) {
    const int64_t length = (shift.to - shift.from) * 10;
    if (rest <= length) return day + shift.from * 10 + rest;
    rest -= length;
  }
  return day + kTenthsPerDay;
}

Moment WorkClock::StartAfter(int64_t work) const {
  while (work >= before_.back()) CoverLater();
  while (work < before_.front()) CoverEarlier();
  // The day during which the next work is done.
  const auto next = std::upper_bound(before_.begin(), before_.end(), work);
  const size_t row = static_cast<size_t>(next - before_.begin()) - 1;
  int64_t rest = work - before_[row];
  const Moment day = (first_ + static_cast<int64_t>(row)) * kTenthsPerDay;
  for (const Shift& shift : kinds_[kind_of_day_[row]].shifts) {
    const int64_t length = (shift.to - shift.from) * 10;
    if (rest < length) return day + shift.from * 10 + rest;
    rest -= length;
  }
  return day + kTenthsPerDay;
}

Moment WorkClock::Add(Moment moment, int64_t amount) const {
  if (amount == 0) return moment;
  const int64_t work = WorkBefore(moment) + amount;
  return amount > 0 ? EndOf(work) : StartAfter(work);
}

Calendar StandardCalendar() {
  Calendar calendar{"1", "Standard"};
  for (size_t day = 0; day < 7; ++day) {
    calendar.week[day] = day < 5 ? std::vector<Shift>{{480, 720}, {780, 1020}} : std::vector<Shift>{};
  }
  return calendar;
}

}  // namespace tandem::forecast
