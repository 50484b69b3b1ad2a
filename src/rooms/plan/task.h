// A task: what people and files say about it (TaskInputs), with the dates computed from that (StoredTask, a
// row), and what the API shows (Task).
#ifndef TANDEM_ROOMS_PLAN_TASK_H_
#define TANDEM_ROOMS_PLAN_TASK_H_

#include "forecast/schedule.h"
#include "rooms/engagement/access.h"
#include "rooms/plan/exchange/estimate_inputs.h"
#include "rooms/plan/work_time.h"

namespace tandem::plan {

using engagement::EngagementId;
using forecast::WorkTime;
using TaskId = Id<struct TaskTag>;
using LinkId = Id<struct LinkTag>;

struct TaskInputs : EstimateInputs {
  TaskId id;
  std::string uid;        // its identity in files: 12, ABC-12; no two tasks of a plan share one
  int64_t position = 0;   // orders the plan; gaps are left for tasks between
  int outline_level = 1;  // a summary is a task whose follower is deeper
  std::string name;
  WorkTime duration;
  bool elapsed = false;  // runs through nights and weekends
  bool milestone = false;
  bool manual = false;
  bool active = true;
  forecast::Constraint constraint_type = forecast::Constraint::kAsap;
  std::optional<LocalMinute> constraint_date, deadline;
  std::optional<std::string> calendar_uid;
  std::optional<LocalMinute> manual_start, manual_finish, actual_start, actual_finish;
  int percent_complete = 0;
  std::string assignee;
  std::string team;                   // tasks of one team go well or badly together
  std::optional<int64_t> cost_minor;  // planned; minor units of the engagement's currency
  std::string extra;                  // JSON of TaskExtra; empty when there is none
  bool operator==(const TaskInputs&) const = default;
};
const RecordType& DescribeRecord(const TaskInputs*);

struct StoredTask : TaskInputs {
  EngagementId engagement_id;
  std::string wbs;  // "1.2.3"
  bool summary = false;
  WorkTime length;   // of a summary the working time that it spans, else the duration
  int progress = 0;  // percent; of a summary that of its tasks, by working time
  LocalMinute start, finish, early_start, early_finish, late_start, late_finish;
  WorkTime total_slack, free_slack;
  bool critical = false;
  int64_t version = 1;  // rises when the inputs change, not when only dates do
  bool operator==(const StoredTask&) const = default;
};
const RecordType& DescribeRecord(const StoredTask*);

struct Task {
  TaskId id;
  std::string uid;
  std::string wbs;
  std::string name;
  int64_t outline_level = 1;
  int64_t position = 0;
  bool summary = false;
  bool milestone = false;
  bool manual = false;
  bool active = true;
  int64_t duration_minutes = 0;
  std::string duration;
  bool elapsed = false;
  forecast::Constraint constraint = forecast::Constraint::kAsap;
  std::optional<LocalMinute> constraint_date, deadline;
  std::optional<std::string> calendar_uid;
  LocalMinute start, finish, early_start, early_finish, late_start, late_finish;
  int64_t total_slack_minutes = 0;
  int64_t free_slack_minutes = 0;
  bool critical = false;
  int64_t percent_complete = 0;
  std::optional<LocalMinute> actual_start, actual_finish;
  std::string assignee;
  std::optional<int64_t> optimistic, most_likely, pessimistic;  // minutes
  forecast::Shape estimate_shape = forecast::Shape::kPertBeta;
  std::optional<int64_t> confidence;
  std::string team;
  std::optional<int64_t> cost_minor;
  int64_t version = 1;
};
const RecordType& DescribeRecord(const Task*);

Task Show(const StoredTask& task, const forecast::DurationUnits& units);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_TASK_H_
