// The inputs of a task that only some files have; a row keeps them as one JSON text.
#ifndef TANDEM_ROOMS_PLAN_TASK_EXTRA_H_
#define TANDEM_ROOMS_PLAN_TASK_EXTRA_H_

#include "rooms/plan/task.h"

namespace tandem::plan {

// One resource's part; calendars by their uid.
struct ExtraAssignment {
  std::optional<std::string> calendar_uid;
  int64_t work = 0;  // tenths of a minute
  double units = 1;
  bool contoured = false;  // the work is spread unevenly
  bool operator==(const ExtraAssignment&) const = default;
};
const RecordType& DescribeRecord(const ExtraAssignment*);

struct TaskExtra {
  Given<bool> external;
  Given<bool> placeholder;
  Given<bool> fixed_duration;
  Given<bool> ignore_resource_calendars;
  Given<bool> leveling_working;       // the delay is of working, not elapsed time
  Given<int64_t> leveling_delay;      // tenths of a minute
  Given<int64_t> actual_duration;     // tenths of a minute
  Given<int64_t> remaining_duration;  // tenths of a minute
  Given<LocalMinute> stop, resume, not_before;
  Given<std::vector<ExtraAssignment>> assignments;
};
const RecordType& DescribeRecord(const TaskExtra*);

// Empty text is no extras. Throws Problem where the text is none of ours.
TaskExtra ParseExtra(const std::string& text);
std::string ToText(const TaskExtra& extra);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_TASK_EXTRA_H_
