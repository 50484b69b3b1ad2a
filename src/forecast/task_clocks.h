// In which hours each task of a plan is worked on, and how much work it is. Internal to forecast.
#ifndef TANDEM_FORECAST_TASK_CLOCKS_H_
#define TANDEM_FORECAST_TASK_CLOCKS_H_

#include <map>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "forecast/plan.h"
#include "forecast/work_clock.h"

namespace tandem::forecast {

class TaskClocks {
 public:
  struct Span {  // one piece of a task's length: `amount` of work on a clock
    const WorkClock* clock;
    int64_t amount;
  };

  // `plan` must outlive this. Throws the Problems of WorkClock.
  explicit TaskClocks(const Plan& plan);

  // The calendar of the task itself, in which its lags run.
  const WorkClock& ClockOf(int task) const { return *clock_of_task_[static_cast<size_t>(task)]; }
  // Of a leaf: its duration; of one set by hand the work between its given dates.
  int64_t LengthOf(int task) const { return lengths_[static_cast<size_t>(task)]; }
  // Empty where the task's own calendar and length say it all.
  std::span<const Span> SpansOf(int task) const {
    const auto from = spans_.begin() + spans_from_[static_cast<size_t>(task)];
    return {from, spans_.begin() + spans_from_[static_cast<size_t>(task) + 1]};
  }

 private:
  const WorkClock* Make(int calendar);
  const WorkClock* Make(const Assignment& assignment, const Task& task, const WorkClock* of_task);
  void ReadClocks();
  void ReadSpans();

  const Plan& plan_;
  std::vector<Calendar> calendars_;
  std::vector<std::unique_ptr<WorkClock>> clocks_;
  std::map<std::pair<const WorkClock*, const WorkClock*>, std::unique_ptr<WorkClock>> common_clocks_;
  std::vector<const WorkClock*> clock_of_task_;
  std::vector<int64_t> lengths_;
  std::vector<int> spans_from_;
  std::vector<Span> spans_;
};

// The work that is reported as done, and that is left, of a task.
int64_t DoneTenths(const Task& task);
int64_t RemainingTenths(const Task& task);

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_TASK_CLOCKS_H_
