// Working calendars of a plan, as the API shows them and as the forecast takes them.
#ifndef TANDEM_ROOMS_PLAN_CALENDAR_H_
#define TANDEM_ROOMS_PLAN_CALENDAR_H_

#include "rooms/plan/task.h"

namespace tandem::plan {

struct WorkingShift {
  int from = 0;  // minutes since midnight
  int to = 0;
};
const RecordType& DescribeRecord(const WorkingShift*);

struct WorkingException {
  std::string name;
  Day from, to;
  std::vector<WorkingShift> working;
};
const RecordType& DescribeRecord(const WorkingException*);

struct Calendar {
  std::string uid;
  std::string name;
  std::optional<std::string> base_uid;
  std::vector<std::optional<std::vector<WorkingShift>>> week;  // seven, Monday first
  std::vector<WorkingException> exceptions;
};
const RecordType& DescribeRecord(const Calendar*);

// A row of plan_calendars; `definition` is the JSON of a Calendar.
struct StoredCalendar {
  EngagementId engagement_id;
  std::string uid;
  std::string name;
  std::string definition;
  bool operator==(const StoredCalendar&) const = default;
};
const RecordType& DescribeRecord(const StoredCalendar*);

Calendar FromForecast(const std::vector<forecast::Calendar>& calendars, size_t index);
Calendar ParseCalendar(const StoredCalendar& stored);
// One for one with `calendars`; a base that is not among them is left out.
std::vector<forecast::Calendar> ToForecast(const std::vector<Calendar>& calendars);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_CALENDAR_H_
