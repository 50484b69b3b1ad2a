#include "rooms/plan/edit.h"

namespace tandem::plan {
namespace {

constexpr FieldRule kName{.min_length = 1, .max_length = 500};
constexpr FieldRule kShort{.max_length = 40};
constexpr FieldRule kPercent{.minimum = 0, .maximum = 100};
constexpr FieldRule kConfidence{.minimum = 50, .maximum = 99};
// Up to what every client reads exactly.
constexpr FieldRule kCost{.minimum = 0, .maximum = 9'007'199'254'740'991};
constexpr FieldRule kLevel{.minimum = 1, .maximum = 100};
constexpr FieldRule kMany{.max_length = 20'000};

}  // namespace

const RecordType& DescribeRecord(const TaskPut*) {
  static const RecordType type =
      RecordOf<TaskPut>("TaskPut", "A new task, or a change of one; what is absent stays as it is.")
          .Add("id", &TaskPut::id, "Its id; absent for a new one, or your own new UUID.")
          .Add("version", &TaskPut::version, "The version you saw; absent or 0 for a new task.")
          .Add("after_id", &TaskPut::after_id, "Place it, with all below it, after this task; null: first.")
          .Add("name", &TaskPut::name, "What it is called; required for a new one.", kName)
          .Add("outline_level", &TaskPut::outline_level, "How deep it is, from 1; what is below follows.",
               kLevel)
          .Add("duration", &TaskPut::duration, "5d, 12h, 2w, 90m, 1mo; 3ed runs through nights and weekends.",
               kShort)
          .Add("milestone", &TaskPut::milestone, "Whether it is a milestone.")
          .Add("constraint", &TaskPut::constraint, "What binds its dates.")
          .Add("constraint_date", &TaskPut::constraint_date, "2026-01-05T08:00, or a day.", kShort)
          .Add("deadline", &TaskPut::deadline, "2026-01-05T17:00, or a day.", kShort)
          .Add("manual", &TaskPut::manual, "Whether it keeps its dates whatever its predecessors do.")
          .Add("manual_start", &TaskPut::manual_start, "When a manual task starts.", kShort)
          .Add("percent_complete", &TaskPut::percent_complete, "Progress.", kPercent)
          .Add("actual_start", &TaskPut::actual_start,
               "When it began; set from the first progress when it is not known.", kShort)
          .Add("actual_finish", &TaskPut::actual_finish, "When it was finished; it is then 100 percent done.",
               kShort)
          .Add("assignee", &TaskPut::assignee, "Who does it.", {.max_length = 500})
          .Add("optimistic", &TaskPut::optimistic, "The least time it could take: 3d.", kShort)
          .Add("most_likely", &TaskPut::most_likely, "The time it most likely takes.", kShort)
          .Add("pessimistic", &TaskPut::pessimistic, "The most time it could take.", kShort)
          .Add("estimate_shape", &TaskPut::estimate_shape, "How the time is spread between the estimates.")
          .Add("confidence", &TaskPut::confidence,
               "How sure the range from optimistic to pessimistic is, in percent; it then needs no most "
               "likely "
               "time. Null: these are the outermost points.",
               kConfidence)
          .Add("team", &TaskPut::team, "Who does it together: a common factor of its tasks in the forecast.",
               {.max_length = 100})
          .Add("cost_minor", &TaskPut::cost_minor,
               "Planned cost, in minor units of the engagement's currency.", kCost);
  return type;
}

const RecordType& DescribeRecord(const TaskRemoval*) {
  static const RecordType type =
      RecordOf<TaskRemoval>("TaskRemoval", "A task to remove, with all below it and its links.")
          .Add("id", &TaskRemoval::id, "Its id.")
          .Add("version", &TaskRemoval::version, "The version you saw.");
  return type;
}

const RecordType& DescribeRecord(const LinkPut*) {
  static const RecordType type =
      RecordOf<LinkPut>("LinkPut", "A new link, or a change of one.")
          .Add("id", &LinkPut::id, "Its id; absent for a new one, or your own new UUID.")
          .Add("predecessor_id", &LinkPut::predecessor_id, "The task that comes first.")
          .Add("successor_id", &LinkPut::successor_id, "The task that depends on it.")
          .Add("type", &LinkPut::type, "FS, SS, FF or SF.")
          .Add("lag", &LinkPut::lag, "2d, -10%, 3ed; empty for none.", kShort);
  return type;
}

const RecordType& DescribeRecord(const SettingsPut*) {
  static const RecordType type =
      RecordOf<SettingsPut>("PlanSettingsPut", "A change of the plan as a whole.")
          .Add("start", &SettingsPut::start, "2026-01-05T08:00, or a day.", kShort)
          .Add("title", &SettingsPut::title, "What it is called.", {.max_length = kMostTitle})
          .Add("status_date", &SettingsPut::status_date, "The day of its progress.", kShort);
  return type;
}

const RecordType& DescribeRecord(const PlanEdit*) {
  static const RecordType type =
      RecordOf<PlanEdit>("PlanEdit", "Changes that are saved together or not at all.")
          .Add("put_tasks", &PlanEdit::put_tasks, "New and changed tasks, in this order.", kMany)
          .Add("remove_tasks", &PlanEdit::remove_tasks, "Tasks to remove, with all below them.", kMany)
          .Add("put_links", &PlanEdit::put_links, "New and changed links.", kMany)
          .Add("remove_links", &PlanEdit::remove_links, "Links to remove.", kMany)
          .Add("settings", &PlanEdit::settings, "What concerns the plan as a whole.");
  return type;
}

const RecordType& DescribeRecord(const PlanChange*) {
  static const RecordType type =
      RecordOf<PlanChange>("PlanChange", "Everything that became different, computed dates included.")
          .Add("entry", &PlanChange::entry,
               "The entry of the record, whose reversal undoes the change; null when nothing changed.")
          .Add("version", &PlanChange::version, "The plan's new version.")
          .Add("tasks", &PlanChange::tasks, "New and changed tasks.")
          .Add("removed_tasks", &PlanChange::removed_tasks, "The ids of tasks that are gone.")
          .Add("links", &PlanChange::links, "New and changed links.")
          .Add("removed_links", &PlanChange::removed_links, "The ids of links that are gone.")
          .Add("finish", &PlanChange::finish, "When the plan ends now.");
  return type;
}

const RecordType& DescribeRecord(const Reversal*) {
  static const RecordType type =
      RecordOf<Reversal>("PlanReversal", "Takes a change back; reversing a reversal does it again.")
          .Add("entry", &Reversal::entry, "The index of the change's entry in the record.");
  return type;
}

}  // namespace tandem::plan
