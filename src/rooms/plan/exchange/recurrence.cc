#include "rooms/plan/exchange/recurrence.h"

#include <algorithm>
#include <chrono>

namespace tandem::plan {
namespace {

constexpr size_t kMostOccurrences = 5'000;
constexpr int32_t kFarthestDays = 200 * 366;

int LastDayOfMonth(int year, int month) {
  using namespace std::chrono;
  return static_cast<int>(static_cast<unsigned>(year_month_day_last{
      std::chrono::year(year), month_day_last(std::chrono::month(static_cast<unsigned>(month)))}
                                                    .day()));
}

// 0 is Sunday, as in DaysOfWeek.
int SundayBased(Day day) { return (Weekday(day) + 1) % 7; }

bool IsItem(Day day, int64_t item) {
  const int weekday = SundayBased(day);
  switch (item) {
    case 0:
      return true;
    case 1:
      return weekday >= 1 && weekday <= 5;
    case 2:
      return weekday == 0 || weekday == 6;
    default:
      return weekday == item - 3;
  }
}

// The first to fourth, or last, day of the month that is such an item.
std::optional<Day> ByPosition(int year, int month, const Recurrence& rule) {
  const int last = LastDayOfMonth(year, month);
  std::vector<Day> fitting;
  for (int day = 1; day <= last; ++day) {
    const Day at = MakeDay(year, month, day);
    if (IsItem(at, rule.month_item)) fitting.push_back(at);
  }
  if (fitting.empty()) return std::nullopt;
  if (rule.month_position >= 4) return fitting.back();
  const auto position = static_cast<size_t>(std::clamp<int64_t>(rule.month_position, 0, 3));
  return position < fitting.size() ? std::optional(fitting[position]) : std::nullopt;
}

std::optional<Day> ByDay(int year, int month, const Recurrence& rule) {
  if (rule.month_day < 1 || rule.month_day > LastDayOfMonth(year, month)) return std::nullopt;
  return MakeDay(year, month, static_cast<int>(rule.month_day));
}

class Listing {
 public:
  explicit Listing(const Recurrence& rule) : rule_(rule) {
    most_ = kMostOccurrences;
    last_ = Day{std::min(rule.to.days, rule.from.days + kFarthestDays)};
    if (rule.by_occurrences && rule.occurrences > 0)
      most_ = std::min<size_t>(most_, static_cast<size_t>(rule.occurrences));
  }

  // False when the list is complete.
  bool Take(Day day) {
    if (day < rule_.from) return true;
    if (day > last_ || days_.size() >= most_) return false;
    days_.push_back(day);
    return days_.size() < most_;
  }
  bool Open(Day day) const { return day <= last_ && days_.size() < most_; }
  std::vector<Day> Days() { return std::move(days_); }

 private:
  const Recurrence& rule_;
  size_t most_;
  Day last_;
  std::vector<Day> days_;
};

int32_t PeriodOf(const Recurrence& rule) {
  return static_cast<int32_t>(std::clamp<int64_t>(rule.period, 1, 10'000));
}

void ListDaily(const Recurrence& rule, Listing& list) {
  for (Day day = rule.from; list.Take(day); day.days += PeriodOf(rule)) {
  }
}

void ListWeekly(const Recurrence& rule, Listing& list) {
  const int64_t days = rule.days_of_week & 127;
  if (days == 0) return;
  Day week{rule.from.days - SundayBased(rule.from)};
  for (; list.Open(week); week.days += 7 * PeriodOf(rule)) {
    for (int weekday = 0; weekday < 7; ++weekday) {
      if ((days & (1 << weekday)) && !list.Take(Day{week.days + weekday})) return;
    }
  }
}

void ListMonths(const Recurrence& rule, int first_month, int step, bool by_position, Listing& list) {
  const CivilDay from = Civil(rule.from);
  for (int month = from.year * 12 + first_month; list.Open(MakeDay(month / 12, month % 12 + 1, 1));
       month += step) {
    const auto day =
        by_position ? ByPosition(month / 12, month % 12 + 1, rule) : ByDay(month / 12, month % 12 + 1, rule);
    if (day && !list.Take(*day)) return;
  }
}

}  // namespace

bool IsPlainRange(const Recurrence& rule) { return rule.kind == RecurrenceKind::kDaily && rule.period <= 1; }

std::vector<Day> Occurrences(const Recurrence& rule) {
  Listing list(rule);
  const int month = static_cast<int>(std::clamp<int64_t>(rule.month, 0, 11));
  switch (rule.kind) {
    case RecurrenceKind::kWeekly:
      ListWeekly(rule, list);
      break;
    case RecurrenceKind::kYearlyByDay:
      ListMonths(rule, month, 12, false, list);
      break;
    case RecurrenceKind::kYearlyByPosition:
      ListMonths(rule, month, 12, true, list);
      break;
    case RecurrenceKind::kMonthlyByDay:
      ListMonths(rule, Civil(rule.from).month - 1, PeriodOf(rule), false, list);
      break;
    case RecurrenceKind::kMonthlyByPosition:
      ListMonths(rule, Civil(rule.from).month - 1, PeriodOf(rule), true, list);
      break;
    default:
      ListDaily(rule, list);
      break;
  }
  return list.Days();
}

}  // namespace tandem::plan
