#include "rooms/plan/task_extra.h"

#include "platform/json/json_parser.h"

namespace tandem::plan {

const RecordType& DescribeRecord(const ExtraAssignment*) {
  static const RecordType type =
      RecordOf<ExtraAssignment>("ExtraAssignment", "One resource's part in a task.")
          .Add("calendar_uid", &ExtraAssignment::calendar_uid, "")
          .Add("work", &ExtraAssignment::work, "")
          .Add("units", &ExtraAssignment::units, "")
          .Add("contoured", &ExtraAssignment::contoured, "");
  return type;
}

const RecordType& DescribeRecord(const TaskExtra*) {
  static const RecordType type =
      RecordOf<TaskExtra>("TaskExtra", "Inputs of a task that only some files have.")
          .Add("external", &TaskExtra::external, "")
          .Add("placeholder", &TaskExtra::placeholder, "")
          .Add("fixed_duration", &TaskExtra::fixed_duration, "")
          .Add("ignore_resource_calendars", &TaskExtra::ignore_resource_calendars, "")
          .Add("leveling_working", &TaskExtra::leveling_working, "")
          .Add("leveling_delay", &TaskExtra::leveling_delay, "")
          .Add("actual_duration", &TaskExtra::actual_duration, "")
          .Add("remaining_duration", &TaskExtra::remaining_duration, "")
          .Add("stop", &TaskExtra::stop, "")
          .Add("resume", &TaskExtra::resume, "")
          .Add("not_before", &TaskExtra::not_before, "")
          .Add("assignments", &TaskExtra::assignments, "", {.max_length = 100'000});
  return type;
}

TaskExtra ParseExtra(const std::string& text) {
  if (text.empty()) return {};
  return FromJson<TaskExtra>(ParseJson(text));
}

std::string ToText(const TaskExtra& extra) {
  std::string text = ToJson(extra);
  return text == "{}" ? "" : text;
}

}  // namespace tandem::plan
