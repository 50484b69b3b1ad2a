#include <cmath>

#include "forecast/work_clock.h"
#include "rooms/baseline/effects.h"
#include "rooms/plan/computed.h"

namespace tandem::baseline {
namespace {

// Working days between two moments, by the plan's own calendar and length of a day.
class WorkingDays {
 public:
  explicit WorkingDays(const plan::StoredPlan& plan)
      : plan_(plan::ToForecast(plan)),
        clock_(plan_.calendars, plan_.default_calendar, DayOf(plan_.start)),
        per_day_(10.0 * plan.settings.minutes_per_day) {}

  double Between(LocalMinute from, LocalMinute to) const {
    const auto tenths = static_cast<double>(clock_.Between(forecast::ToMoment(from), forecast::ToMoment(to)));
    return std::round(tenths / per_day_ * 100) / 100;
  }

 private:
  forecast::Plan plan_;
  forecast::WorkClock clock_;
  double per_day_;
};

struct Pair {
  const plan::StoredTask* before = nullptr;
  const plan::StoredTask* after = nullptr;
};

std::map<TaskId, Pair> Pairs(const plan::StoredPlan& before, const plan::StoredPlan& after) {
  std::map<TaskId, Pair> pairs;
  for (const plan::StoredTask& task : before.tasks) pairs[task.id].before = &task;
  for (const plan::StoredTask& task : after.tasks) pairs[task.id].after = &task;
  return pairs;
}

bool Moved(const Pair& pair) {
  if (pair.before == nullptr || pair.after == nullptr) return true;
  return pair.before->start != pair.after->start || pair.before->finish != pair.after->finish;
}

MovedDate Describe(const Pair& pair, const WorkingDays& clock) {
  const plan::StoredTask& shown = pair.after == nullptr ? *pair.before : *pair.after;
  MovedDate moved;
  moved.task = shown.id;
  moved.name = shown.name;
  moved.milestone = shown.milestone;
  if (pair.before != nullptr) moved.start_before = pair.before->start, moved.before = pair.before->finish;
  if (pair.after != nullptr) moved.start_after = pair.after->start, moved.after = pair.after->finish;
  if (moved.before && moved.after) {
    moved.days = DayOf(*moved.after).days - DayOf(*moved.before).days;
    moved.working_days = clock.Between(*moved.before, *moved.after);
  }
  return moved;
}

// The size of a move for the order of the list; what came or went stands last.
double Weight(const MovedDate& moved) { return moved.working_days ? std::abs(*moved.working_days) : -1; }

}  // namespace

std::vector<MovedDate> MovedDates(const Side& before, const Side& after) {
  const WorkingDays clock(after.plan);
  std::vector<MovedDate> moved;
  for (const auto& [id, pair] : Pairs(before.plan, after.plan)) {
    if (Moved(pair)) moved.push_back(Describe(pair, clock));
  }
  std::ranges::stable_sort(moved, [](const MovedDate& one, const MovedDate& other) {
    if (one.milestone != other.milestone) return one.milestone;
    return Weight(one) > Weight(other);
  });
  return moved;
}

}  // namespace tandem::baseline
