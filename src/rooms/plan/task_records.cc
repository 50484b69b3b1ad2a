#include "rooms/plan/task.h"

namespace tandem::plan {

const RecordType& DescribeRecord(const TaskInputs*) {
  static const RecordType type = RecordOf<TaskInputs>("TaskInputs", "What people and files say about a task.")
                                     .Add("id", &TaskInputs::id, "")
                                     .Add("uid", &TaskInputs::uid, "")
                                     .Add("position", &TaskInputs::position, "")
                                     .Add("outline_level", &TaskInputs::outline_level, "")
                                     .Add("name", &TaskInputs::name, "")
                                     .Add("duration", &TaskInputs::duration, "")
                                     .Add("elapsed", &TaskInputs::elapsed, "")
                                     .Add("milestone", &TaskInputs::milestone, "")
                                     .Add("manual", &TaskInputs::manual, "")
                                     .Add("active", &TaskInputs::active, "")
                                     .Add("constraint_type", &TaskInputs::constraint_type, "")
                                     .Add("constraint_date", &TaskInputs::constraint_date, "")
                                     .Add("deadline", &TaskInputs::deadline, "")
                                     .Add("calendar_uid", &TaskInputs::calendar_uid, "")
                                     .Add("manual_start", &TaskInputs::manual_start, "")
                                     .Add("manual_finish", &TaskInputs::manual_finish, "")
                                     .Add("actual_start", &TaskInputs::actual_start, "")
                                     .Add("actual_finish", &TaskInputs::actual_finish, "")
                                     .Add("percent_complete", &TaskInputs::percent_complete, "")
                                     .Add("assignee", &TaskInputs::assignee, "")
                                     .Add("optimistic", &TaskInputs::optimistic, "")
                                     .Add("most_likely", &TaskInputs::most_likely, "")
                                     .Add("pessimistic", &TaskInputs::pessimistic, "")
                                     .Add("estimate_shape", &TaskInputs::estimate_shape, "")
                                     .Add("confidence", &TaskInputs::confidence, "")
                                     .Add("team", &TaskInputs::team, "")
                                     .Add("cost_minor", &TaskInputs::cost_minor, "")
                                     .Add("extra", &TaskInputs::extra, "", {.max_length = 1'000'000});
  return type;
}

const RecordType& DescribeRecord(const StoredTask*) {
  static const RecordType type = RecordOf<StoredTask>("StoredTask", "A row of plan_tasks.")
                                     .Include<TaskInputs>()
                                     .Add("engagement_id", &StoredTask::engagement_id, "")
                                     .Add("wbs", &StoredTask::wbs, "")
                                     .Add("summary", &StoredTask::summary, "")
                                     .Add("length", &StoredTask::length, "")
                                     .Add("progress", &StoredTask::progress, "")
                                     .Add("start", &StoredTask::start, "")
                                     .Add("finish", &StoredTask::finish, "")
                                     .Add("early_start", &StoredTask::early_start, "")
                                     .Add("early_finish", &StoredTask::early_finish, "")
                                     .Add("late_start", &StoredTask::late_start, "")
                                     .Add("late_finish", &StoredTask::late_finish, "")
                                     .Add("total_slack", &StoredTask::total_slack, "")
                                     .Add("free_slack", &StoredTask::free_slack, "")
                                     .Add("critical", &StoredTask::critical, "")
                                     .Add("version", &StoredTask::version, "");
  return type;
}

const RecordType& DescribeRecord(const Task*) {
  static const RecordType type =
      RecordOf<Task>("Task", "A piece of work in the plan, with its computed dates.")
          .Add("id", &Task::id, "Its id.")
          .Add("uid", &Task::uid, "Its identity in files and exports: 12, ABC-12.")
          .Add("wbs", &Task::wbs, "Its place in the tree: 1.2.3.")
          .Add("name", &Task::name, "What it is called.")
          .Add("outline_level", &Task::outline_level, "How deep it is in the tree, from 1.")
          .Add("position", &Task::position, "Orders the plan.")
          .Add("summary", &Task::summary, "Whether it stands for the deeper tasks below it.")
          .Add("milestone", &Task::milestone, "Whether it is a point in time that matters to both parties.")
          .Add("manual", &Task::manual, "Whether it keeps its dates whatever its predecessors do.")
          .Add("active", &Task::active, "Whether it takes part in the schedule.")
          .Add("duration_minutes", &Task::duration_minutes,
               "Working minutes; of a summary the span of its tasks.")
          .Add("duration", &Task::duration, "The same as text: 5d.")
          .Add("elapsed", &Task::elapsed, "Whether it runs through nights and weekends.")
          .Add("constraint", &Task::constraint, "What binds its dates.")
          .Add("constraint_date", &Task::constraint_date, "The date of the constraint.")
          .Add("deadline", &Task::deadline, "When it should be finished; it bounds the late dates only.")
          .Add("calendar_uid", &Task::calendar_uid, "Its own calendar; null for the plan's.")
          .Add("start", &Task::start, "Scheduled start.")
          .Add("finish", &Task::finish, "Scheduled finish.")
          .Add("early_start", &Task::early_start, "The earliest start that its predecessors allow.")
          .Add("early_finish", &Task::early_finish, "The earliest finish.")
          .Add("late_start", &Task::late_start, "The latest start that does not delay the plan.")
          .Add("late_finish", &Task::late_finish, "The latest finish that does not delay the plan.")
          .Add("total_slack_minutes", &Task::total_slack_minutes,
               "Working minutes it can slip without delaying the plan.")
          .Add("free_slack_minutes", &Task::free_slack_minutes,
               "Working minutes it can slip without delaying another task.")
          .Add("critical", &Task::critical, "Whether its delay delays the plan.")
          .Add("percent_complete", &Task::percent_complete,
               "Progress, 0 to 100; of a summary that of its tasks.")
          .Add("actual_start", &Task::actual_start, "When it began.")
          .Add("actual_finish", &Task::actual_finish, "When it was finished.")
          .Add("assignee", &Task::assignee, "Who does it.")
          .Add("optimistic", &Task::optimistic, "Least working minutes it could take.")
          .Add("most_likely", &Task::most_likely, "Working minutes it most likely takes.")
          .Add("pessimistic", &Task::pessimistic, "Most working minutes it could take.")
          .Add("estimate_shape", &Task::estimate_shape, "How the time is spread between the estimates.")
          .Add("confidence", &Task::confidence,
               "How sure the range from optimistic to pessimistic is, in percent; null when those are the "
               "outermost points.")
          .Add("team", &Task::team, "Who does it together: the tasks of one team go well or badly together.")
          .Add("cost_minor", &Task::cost_minor, "Planned cost, in minor units of the engagement's currency.")
          .Add("version", &Task::version, "Rises with each change of what people say about it.");
  return type;
}

}  // namespace tandem::plan
