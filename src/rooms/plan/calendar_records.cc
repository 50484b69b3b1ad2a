#include "rooms/plan/calendar.h"

namespace tandem::plan {
namespace {

constexpr FieldRule kMinuteOfDay{.minimum = 0, .maximum = 1440};

}  // namespace

const RecordType& DescribeRecord(const WorkingShift*) {
  static const RecordType type =
      RecordOf<WorkingShift>("Shift", "A stretch of working time in a day.")
          .Add("from", &WorkingShift::from, "Minutes since midnight.", kMinuteOfDay)
          .Add("to", &WorkingShift::to, "Minutes since midnight.", kMinuteOfDay);
  return type;
}

const RecordType& DescribeRecord(const WorkingException*) {
  static const RecordType type =
      RecordOf<WorkingException>("CalendarException", "Days that do not follow the week.")
          .Add("name", &WorkingException::name, "What they are.")
          .Add("from", &WorkingException::from, "The first day.")
          .Add("to", &WorkingException::to, "The last day.")
          .Add("working", &WorkingException::working,
               "When work is done on these days; empty for a holiday.");
  return type;
}

const RecordType& DescribeRecord(const Calendar*) {
  static const RecordType type =
      RecordOf<Calendar>("Calendar", "Working hours and holidays.")
          .Add("uid", &Calendar::uid, "Its identity in files: text, often a number.")
          .Add("name", &Calendar::name, "What it is called.")
          .Add("base_uid", &Calendar::base_uid, "The calendar it inherits from.")
          .Add("week", &Calendar::week, "Seven days, Monday first; null where inherited.")
          .Add("exceptions", &Calendar::exceptions, "Days that do not follow the week.",
               {.max_length = 100'000});
  return type;
}

const RecordType& DescribeRecord(const StoredCalendar*) {
  static const RecordType type =
      RecordOf<StoredCalendar>("StoredCalendar", "A row of plan_calendars.")
          .Add("engagement_id", &StoredCalendar::engagement_id, "")
          .Add("uid", &StoredCalendar::uid, "")
          .Add("name", &StoredCalendar::name, "")
          .Add("definition", &StoredCalendar::definition, "", {.max_length = 10'000'000});
  return type;
}

}  // namespace tandem::plan
