// A plan as the critical-path engine takes it: plain values, no ids of the database, no I/O.
// Whoever has a plan (the plan room's rows, a file) fills a Plan and calls ComputeSchedule (schedule.h).
#ifndef TANDEM_FORECAST_PLAN_H_
#define TANDEM_FORECAST_PLAN_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"

namespace tandem::forecast {

// An amount of working (or, where said so, elapsed) time in tenths of a minute: the unit in which project
// files store lags and slack. May be negative.
struct WorkTime {
  int64_t tenths = 0;
  auto operator<=>(const WorkTime&) const = default;
  static constexpr WorkTime Minutes(int64_t minutes) { return {minutes * 10}; }
  // Rounded to the nearest whole minute.
  constexpr int64_t minutes() const { return (tenths + (tenths < 0 ? -5 : 5)) / 10; }
};

// A stretch of one day in minutes since midnight: 0 <= from < to <= 1440. 08:00–12:00 is {480, 720}.
struct Shift {
  int from = 0;
  int to = 0;
  auto operator<=>(const Shift&) const = default;
};

// Days from..to inclusive that do not follow the week; no shifts: nobody works. Where exceptions of one
// calendar overlap, the first in the list counts.
struct CalendarException {
  std::string name;
  Day from;
  Day to;
  std::vector<Shift> working;
  bool operator==(const CalendarException&) const = default;
};

// Working hours. A day of the week without a value is inherited from the base calendar (not working when
// there is none); exceptions of the base count too, unless an own exception covers the day.
struct Calendar {
  std::string uid;
  std::string name;
  int base = -1;                              // index in Plan::calendars, -1: none
  std::optional<std::vector<Shift>> week[7];  // Monday first
  std::vector<CalendarException> exceptions;
  bool operator==(const Calendar&) const = default;
};

// Monday to Friday, 08:00–12:00 and 13:00–17:00: Microsoft Project's "Standard".
Calendar StandardCalendar();

// The constraint types of Microsoft Project, in the order of its file format's numbers 0–7.
enum class Constraint : uint8_t { kAsap, kAlap, kMso, kMfo, kSnet, kSnlt, kFnet, kFnlt };

// One resource's part in a task; with assignments a task's length follows from their work and calendars.
struct Assignment {
  int calendar = -1;       // the resource's calendar, -1: the task's or project's
  WorkTime work;           // person time: the length is work / units
  double units = 1.0;      // 1.0 is full time
  bool contoured = false;  // the work is not spread evenly, so that work / units is not the length
};

struct Task {
  std::string uid;
  std::string name;       // uid and name serve only to name the task in problems
  int outline_level = 1;  // a task is a summary when the next one's level is higher
  WorkTime duration;
  bool elapsed = false;      // the duration runs through nights and weekends
  bool milestone = false;    // a point in time that matters; the dates follow from the duration alone
  bool manual = false;       // keeps manual_start / manual_finish whatever its predecessors do
  bool active = true;        // an inactive task moves nothing and is moved by its predecessors
  bool blank = false;        // an empty row of a file: no dates at all
  bool placeholder = false;  // manual without dates of its own yet: never critical
  bool external = false;     // a copy of another project's task: keeps manual_start / manual_finish
  Constraint constraint = Constraint::kAsap;
  std::optional<LocalMinute> constraint_date;
  std::optional<LocalMinute> deadline;
  std::optional<LocalMinute> not_before;  // what a link from a plan that is not here asks
  int calendar = -1;                      // task calendar, index in Plan::calendars, -1: the project's
  bool fixed_duration = false;            // the length is `duration` even where assignments exist
  std::optional<LocalMinute> manual_start;
  std::optional<LocalMinute> manual_finish;
  std::optional<LocalMinute> actual_start;
  std::optional<LocalMinute> actual_finish;
  std::optional<WorkTime> actual_duration;  // with actual_start; else derived from percent_complete
  std::optional<WorkTime> remaining_duration;
  std::optional<LocalMinute> stop;    // where the work done so far ends
  std::optional<LocalMinute> resume;  // when the rest of an interrupted task goes on
  int percent_complete = 0;           // 0–100
  WorkTime leveling_delay;            // pushes the start beyond what links ask
  bool leveling_elapsed = true;
  bool ignore_resource_calendars = false;  // with a task calendar: the resources' hours do not matter
  std::vector<Assignment> assignments;     // may stay empty: the duration decides then
};

enum class LinkType : uint8_t { kFinishStart, kStartStart, kFinishFinish, kStartFinish };

// kWorking and kElapsed: amount in tenths of a minute. kPercent (of the predecessor's duration, working) and
// kElapsedPercent: amount in tenths of a percent.
enum class LagUnit : uint8_t { kWorking, kElapsed, kPercent, kElapsedPercent };

struct Lag {
  int64_t amount = 0;
  LagUnit unit = LagUnit::kWorking;
  bool operator==(const Lag&) const = default;
};

struct Link {
  int predecessor = 0;  // indices in Plan::tasks; summaries are allowed at both ends
  int successor = 0;
  LinkType type = LinkType::kFinishStart;
  Lag lag;
  bool operator==(const Link&) const = default;
};

struct Plan {
  LocalMinute start;                  // of the project
  bool from_finish = false;           // schedule backwards from `finish`
  std::optional<LocalMinute> finish;  // needed with from_finish
  std::optional<LocalMinute> status_date;
  std::vector<Calendar> calendars;  // empty: StandardCalendar()
  int default_calendar = 0;
  WorkTime critical_slack_limit;         // tasks with at most this total slack are critical
  bool honor_constraints = true;         // a hard constraint wins over links (Project calls it so)
  bool multiple_critical_paths = false;  // an open end is late at its own early finish, not the project's
  std::vector<Task> tasks;               // in outline order
  std::vector<Link> links;
};

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_PLAN_H_
