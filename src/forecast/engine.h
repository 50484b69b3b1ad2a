// The working state of one computation: what the passes over the network share. Internal to forecast.
#ifndef TANDEM_FORECAST_ENGINE_H_
#define TANDEM_FORECAST_ENGINE_H_

#include <limits>
#include <optional>
#include <vector>

#include "forecast/network.h"
#include "forecast/schedule.h"
#include "forecast/task_clocks.h"
#include "forecast/work_clock.h"

namespace tandem::forecast {

inline constexpr Moment kNever = std::numeric_limits<Moment>::max();
inline constexpr Moment kAlways = std::numeric_limits<Moment>::min();

// What links demand of a task or of everything under a summary: not to start, or not to finish, before these.
struct EarlyBound {
  Moment start = kAlways;
  Moment finish = kAlways;
  bool linked = false;       // at least one link counts: the project's start does not
  bool with_finish = false;  // one of them is finish-to-finish
};

// What links allow: to finish, or to start, no later than these.
struct LateBound {
  Moment finish = kNever;
  Moment start = kNever;
};

struct TaskState {
  const WorkClock* clock = nullptr;
  int64_t length = 0;  // of a leaf: its duration; of a manual one the work between its given dates
  Moment early_start = 0, early_finish = 0;
  Moment late_start = 0, late_finish = 0;
  // Where the task's remaining work has to begin at the latest; differs from late_start once work has begun.
  Moment late_rest = 0;
  bool begun = false, complete = false;  // of a summary: any, all of its subtasks
  int earliest_child = -1;               // of a summary: the one that a link from its start hangs on
  EarlyBound entry;                      // of a summary: passed to all under it
  LateBound exit;
};

class Engine {
 public:
  explicit Engine(const Plan& plan);
  Schedule Run();

 private:
  // engine.cc
  Schedule Collect();

  // spans.cc: the length of a task laid from a moment.
  Moment FinishFrom(int task, Moment start) const;
  Moment StartFor(int task, Moment finish) const;
  // The latest start of what remains; of a task already being worked on, where that work goes on.
  Moment RestStartFor(int task, Moment finish) const;
  Moment NextStart(int task, Moment moment) const;
  Moment PreviousEnd(int task, Moment moment) const;
  Moment AddLag(const Link& link, Moment moment, int sign) const;
  int64_t LagTenths(const Link& link) const;

  // forward_pass.cc
  void ForwardPass();
  EarlyBound BoundFromLinks(int task) const;
  EarlyBound BoundOfSummary(int summary) const;
  void TightenEarly(const Link& link, EarlyBound& bound) const;
  void ScheduleEarly(int task);
  Moment EarliestStart(int task, const EarlyBound& bound) const;
  Moment AddLevelingDelay(int task, Moment start) const;
  Moment ConstrainStart(int task, Moment start) const;
  void ScheduleStarted(int task);
  void KeepGivenDates(int task);
  void SpanChildrenEarly(int summary);

  // backward_pass.cc
  void BackwardPass();
  LateBound AllowanceFromLinks(int task) const;
  void TightenLate(const Link& link, LateBound& bound) const;
  LateBound AllowanceFor(int task) const;
  void ScheduleLate(int task);
  Moment ConstrainFinish(int task, Moment finish) const;
  void SpanChildrenLate(int summary);

  // roll_up.cc
  void RollUp(Schedule& schedule);
  void RollUpSummary(int summary, Schedule& schedule);
  void Widen(int child, const TaskDates& by, bool first, TaskDates& dates) const;
  void SetSummarySlack(int summary, TaskDates& dates) const;

  // slack.cc
  WorkTime TotalSlack(int task) const;
  WorkTime FreeSlack(int task, WorkTime total_slack) const;
  int64_t SlackUpTo(const Link& link) const;
  bool IsCritical(int task, WorkTime total_slack) const;

  bool IsSummary(int task) const { return network_.outline().summary[static_cast<size_t>(task)] != 0; }
  bool IsDone(int task) const { return plan_.tasks[static_cast<size_t>(task)].actual_finish.has_value(); }
  bool IsLate(int task) const;  // scheduled at its late dates
  const Task& TaskAt(int task) const { return plan_.tasks[static_cast<size_t>(task)]; }
  TaskState& State(int task) { return states_[static_cast<size_t>(task)]; }
  const TaskState& State(int task) const { return states_[static_cast<size_t>(task)]; }

  const Plan& plan_;
  Network network_;
  TaskClocks clocks_;
  std::vector<TaskState> states_;
  Moment project_start_ = 0;
  Moment project_finish_ = 0;
  bool late_known_ = false;  // the backward pass is done: tasks as late as possible show their late dates
};

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_ENGINE_H_
