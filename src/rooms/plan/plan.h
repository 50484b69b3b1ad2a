// A plan in memory, as it is stored: one per engagement, made when it is first changed.
#ifndef TANDEM_ROOMS_PLAN_PLAN_H_
#define TANDEM_ROOMS_PLAN_PLAN_H_

#include <cstring>
#include <unordered_map>

#include "rooms/engagement/engagement.h"
#include "rooms/plan/calendar.h"
#include "rooms/plan/link.h"
#include "rooms/plan/task.h"

template <typename Tag>
struct std::hash<tandem::Id<Tag>> {
  size_t operator()(const tandem::Id<Tag>& id) const noexcept {
    size_t low = 0;
    std::memcpy(&low, id.uuid.bytes.data() + 8, sizeof low);
    return low;
  }
};

namespace tandem::plan {

struct PlanInputs {
  std::string title;
  LocalMinute start;
  std::optional<LocalMinute> status_date;
  bool from_finish = false;  // scheduled backwards from finish_by
  std::optional<LocalMinute> finish_by;
  std::string default_calendar;
  int minutes_per_day = 480;
  int minutes_per_week = 2400;
  int days_per_month = 20;
  WorkTime critical_slack_limit;
  bool multiple_critical_paths = false;
  bool honor_constraints = true;
  bool operator==(const PlanInputs&) const = default;
};
const RecordType& DescribeRecord(const PlanInputs*);

struct PlanSettings : PlanInputs {
  EngagementId id;
  int64_t version = 0;                // 0: not stored yet
  int64_t next_uid = 1;               // for the next new task, as text; above every number a uid began with
  std::optional<LocalMinute> finish;  // computed; nothing without tasks
  bool operator==(const PlanSettings&) const = default;
};
const RecordType& DescribeRecord(const PlanSettings*);

struct StoredPlan {
  PlanSettings settings;
  std::vector<StoredCalendar> calendars;
  std::vector<StoredTask> tasks;  // by position
  std::vector<StoredLink> links;  // by id
  forecast::DurationUnits units() const {
    return {settings.minutes_per_day, settings.minutes_per_week, settings.days_per_month};
  }
};

using TaskIndex = std::unordered_map<TaskId, size_t>;
// Where each task is in the list.
TaskIndex IndexOf(const std::vector<StoredTask>& tasks);

// Keeps the numbers of new tasks above the one that the uid begins with. A later task 12 beside a task 12-3
// would make the predecessor “12-3” mean two things.
void ReserveUid(const std::string& uid, PlanSettings& settings);

// The plan that an engagement has before anyone touches it: Standard calendar, from its start day at 08:00.
StoredPlan EmptyPlan(const EngagementId& engagement, std::string title, Day start);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_PLAN_H_
