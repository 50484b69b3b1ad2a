// What the API takes to change a plan, and what it answers.
#ifndef TANDEM_ROOMS_PLAN_EDIT_H_
#define TANDEM_ROOMS_PLAN_EDIT_H_

#include "rooms/plan/plan.h"

namespace tandem::plan {

// A new task or a change of one. Durations and local minutes are text as people type them.
struct TaskPut {
  Given<TaskId> id;
  Given<int64_t> version;
  Given<std::optional<TaskId>> after_id;
  Given<std::string> name;
  Given<int> outline_level;
  Given<std::string> duration;
  Given<bool> milestone;
  Given<forecast::Constraint> constraint;
  Given<std::optional<std::string>> constraint_date, deadline;
  Given<bool> manual;
  Given<std::optional<std::string>> manual_start;
  Given<int> percent_complete;
  Given<std::string> assignee;
  Given<std::optional<std::string>> actual_start, actual_finish;
  Given<std::optional<std::string>> optimistic, most_likely, pessimistic;
  Given<forecast::Shape> estimate_shape;
  Given<std::optional<int>> confidence;
  Given<std::string> team;
  Given<std::optional<int64_t>> cost_minor;
};
const RecordType& DescribeRecord(const TaskPut*);

struct TaskRemoval {
  TaskId id;
  int64_t version = 0;
};
const RecordType& DescribeRecord(const TaskRemoval*);

struct LinkPut {
  Given<LinkId> id;
  TaskId predecessor_id, successor_id;
  forecast::LinkType type = forecast::LinkType::kFinishStart;
  std::string lag;
};
const RecordType& DescribeRecord(const LinkPut*);

inline constexpr size_t kMostTitle = 200;

struct SettingsPut {
  Given<std::string> start;
  Given<std::string> title;
  Given<std::optional<std::string>> status_date;
};
const RecordType& DescribeRecord(const SettingsPut*);

struct PlanEdit {
  Given<std::vector<TaskPut>> put_tasks;
  Given<std::vector<TaskRemoval>> remove_tasks;
  Given<std::vector<LinkPut>> put_links;
  Given<std::vector<LinkId>> remove_links;
  Given<SettingsPut> settings;
};
const RecordType& DescribeRecord(const PlanEdit*);

// Everything that became different.
struct PlanChange {
  std::optional<int64_t> entry;  // index in the engagement’s record; nothing when nothing changed
  int64_t version = 0;
  std::vector<Task> tasks;
  std::vector<TaskId> removed_tasks;
  std::vector<Link> links;
  std::vector<LinkId> removed_links;
  std::optional<LocalMinute> finish;
};
const RecordType& DescribeRecord(const PlanChange*);

struct Reversal {
  int64_t entry = 0;
};
const RecordType& DescribeRecord(const Reversal*);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_EDIT_H_
