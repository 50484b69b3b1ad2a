#include "forecast/value_curve.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>

#include "base/problem.h"
#include "base/text.h"
#include "forecast/work_clock.h"

namespace tandem::forecast {
namespace {

// Up to here every amount is exact as a double.
constexpr double kMostBudget = 9e15;

Day NextDay(Day day) { return {day.days + 1}; }
Moment EndOf(Day day) { return ToMoment(StartOf(NextDay(day))); }

bool HasBudget(const PlannedWork& work) { return work.budget > 0; }

// What is worth how much at the end of which day.
class Accounts {
 public:
  explicit Accounts(const ValueInput& input) : input_(input) {
    if (std::none_of(input.work.begin(), input.work.end(), HasBudget)) {
      throw Invalid("value.no_budget", "No task of the plan has a planned cost, so no value can be planned.");
    }
    double budget = 0;
    for (const PlannedWork& work : input.work) {
      if (HasBudget(work)) Cover(work);
      budget += static_cast<double>(work.budget);
    }
    if (budget > kMostBudget) {
      throw Invalid("value.too_large",
                    "The planned costs add up to more than can be counted. Use fewer digits.");
    }
    for (const SpentCost& cost : input.costs) RequireCurrency(cost);
    PlanDays();
    SortReports();
  }

  Day start() const { return start_; }
  Day finish() const { return finish_; }
  const WorkClock& ProjectClock() { return ClockOf(input_.calendar); }

  double Planned(Day day) const {
    if (day < start_) return 0;
    return planned_[static_cast<size_t>(std::min(day, finish_).days - start_.days)];
  }

  double Earned(Day day) const {
    double earned = 0;
    for (size_t i = 0; i < input_.work.size(); ++i) {
      earned += static_cast<double>(input_.work[i].budget) * Percent(reports_[i], day) / 100;
    }
    return earned;
  }

  int64_t Spent(Day day) const {
    int64_t spent = 0;
    for (const SpentCost& cost : input_.costs) spent += cost.day <= day ? cost.amount : 0;
    return spent;
  }

  int64_t Budget() const {
    int64_t budget = 0;
    for (const PlannedWork& work : input_.work) budget += HasBudget(work) ? work.budget : 0;
    return budget;
  }

 private:
  void Cover(const PlannedWork& work) {
    const Day last = LastDay(work), first = std::min(DayOf(work.start), last);
    start_ = covered_ ? std::min(start_, first) : first;
    finish_ = covered_ ? std::max(finish_, last) : last;
    covered_ = true;
  }

  // What ends at midnight ends on the day before.
  static Day LastDay(const PlannedWork& work) {
    return work.finish > work.start ? DayOf({work.finish.minutes - 1}) : DayOf(work.finish);
  }

  void RequireCurrency(const SpentCost& cost) const {
    if (cost.currency == input_.currency) return;
    throw Invalid("value.currency_mix", Cat("A cost is in ", cost.currency, ", the plan in ", input_.currency,
                                            ". Record costs in the currency of the plan."));
  }

  // Each task costs only the days on which it is worked on; what is done by then is carried over.
  void PlanDays() {
    planned_.resize(static_cast<size_t>(finish_.days - start_.days) + 1);
    std::vector<double> done(planned_.size());
    for (const PlannedWork& work : input_.work) {
      if (!HasBudget(work)) continue;
      const double budget = static_cast<double>(work.budget);
      const Day last = LastDay(work);
      for (Day day = DayOf(work.start); day < last; day = NextDay(day)) {
        planned_[static_cast<size_t>(day.days - start_.days)] += budget * ShareDone(work, EndOf(day));
      }
      done[static_cast<size_t>(last.days - start_.days)] += budget;
    }
    double carried = 0;
    for (size_t i = 0; i < planned_.size(); ++i) planned_[i] += carried += done[i];
  }

  void SortReports() {
    reports_.resize(input_.work.size());
    for (const ReportedProgress& report : input_.progress) reports_[report.work].push_back(report);
    for (auto& reports : reports_) {
      std::stable_sort(reports.begin(), reports.end(),
                       [](const auto& a, const auto& b) { return a.day < b.day; });
    }
  }

  static int Percent(const std::vector<ReportedProgress>& reports, Day day) {
    const auto after = std::upper_bound(reports.begin(), reports.end(), day,
                                        [](Day when, const auto& report) { return when < report.day; });
    return after == reports.begin() ? 0 : std::prev(after)->percent;
  }

  double ShareDone(const PlannedWork& work, Moment now) {
    const Moment start = ToMoment(work.start), finish = ToMoment(work.finish);
    if (now >= finish) return 1;
    if (now <= start) return 0;
    const WorkClock& clock = ClockOf(work.calendar);
    const int64_t all = clock.Between(start, finish);
    return all == 0 ? 0 : static_cast<double>(clock.Between(start, now)) / static_cast<double>(all);
  }

  const WorkClock& ClockOf(int calendar) {
    auto& clock = clocks_[calendar];
    if (!clock) clock = std::make_unique<WorkClock>(input_.calendars, calendar, start_);
    return *clock;
  }

  const ValueInput& input_;
  std::vector<double> planned_;                         // by day from the start, at its end
  std::vector<std::vector<ReportedProgress>> reports_;  // by work, by day
  std::map<int, std::unique_ptr<WorkClock>> clocks_;
  Day start_, finish_;
  bool covered_ = false;
};

// The days from the start on which the project works, as far as `last`.
std::vector<Day> WorkingDays(const WorkClock& clock, Day first, Day last) {
  std::vector<Day> days;
  for (Day day = first; day <= last; day = NextDay(day)) {
    if (clock.Between(ToMoment(StartOf(day)), EndOf(day)) > 0) days.push_back(day);
  }
  return days;
}

// The day on which the n-th working day from `first` ends, a part of a day counting as a day.
std::optional<Day> AfterWorkingDays(const WorkClock& clock, Day first, double count) {
  double left = std::ceil(count - 1e-9);
  for (Day day = first; day.days < kEndDay - 1; day = NextDay(day)) {
    if (clock.Between(ToMoment(StartOf(day)), EndOf(day)) > 0) left -= 1;
    if (left <= 0) return day;
  }
  return std::nullopt;
}

void ReportSchedule(Accounts& accounts, Day as_of, ValueReport& report) {
  const WorkClock& clock = accounts.ProjectClock();
  std::vector<double> planned;
  const std::vector<Day> periods = WorkingDays(clock, accounts.start(), accounts.finish());
  for (const Day day : periods) planned.push_back(accounts.Planned(day));
  // Work on days on which the project rests is planned for the last period before.
  if (planned.empty()) planned.push_back(0);
  planned.back() = accounts.Planned(accounts.finish());
  report.elapsed =
      as_of < accounts.start() ? 0 : static_cast<double>(WorkingDays(clock, accounts.start(), as_of).size());
  report.duration = static_cast<double>(planned.size());
  report.schedule =
      ScheduleIndicesOf(EarnedSchedule(planned, accounts.Earned(as_of)), report.elapsed, report.duration);
  if (report.schedule.duration)
    report.finish = AfterWorkingDays(clock, accounts.start(), *report.schedule.duration);
}

std::vector<Day> CurveDays(Day first, Day last, Day now) {
  const int span = last.days - first.days, step = span / (kMostValuePoints - 2) + 1;
  std::vector<Day> days;
  for (Day day = first; day < last; day = {day.days + step}) days.push_back(day);
  days.push_back(last);
  if (now >= first && !std::binary_search(days.begin(), days.end(), now)) {
    days.insert(std::upper_bound(days.begin(), days.end(), now), now);
  }
  return days;
}

std::vector<ValuePoint> CurveOf(Accounts& accounts, Day as_of) {
  std::vector<ValuePoint> curve;
  for (const Day day : CurveDays({accounts.start().days - 1}, std::max(accounts.finish(), as_of), as_of)) {
    ValuePoint point{day, std::llround(accounts.Planned(day)), std::nullopt, std::nullopt};
    if (day <= as_of) {
      point.earned = std::llround(accounts.Earned(day));
      point.actual = accounts.Spent(day);
    }
    curve.push_back(point);
  }
  return curve;
}

}  // namespace

ValueReport ReportValue(const ValueInput& input) {
  Accounts accounts(input);
  ValueReport report;
  report.value = {accounts.Budget(), std::llround(accounts.Planned(input.as_of)),
                  std::llround(accounts.Earned(input.as_of)), accounts.Spent(input.as_of)};
  report.cost = IndicesOf(report.value);
  report.start = accounts.start();
  report.planned_finish = accounts.finish();
  ReportSchedule(accounts, input.as_of, report);
  report.curve = CurveOf(accounts, input.as_of);
  return report;
}

}  // namespace tandem::forecast
