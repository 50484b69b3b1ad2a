#include "rooms/plan/computed.h"

#include "forecast/work_clock.h"
#include "rooms/plan/outline.h"
#include "rooms/plan/task_extra.h"

namespace tandem::plan {
namespace {

using CalendarIndex = std::unordered_map<std::string, int>;

int Find(const CalendarIndex& index, const std::optional<std::string>& uid) {
  const auto found = uid ? index.find(*uid) : index.end();
  return found == index.end() ? -1 : found->second;
}

std::optional<WorkTime> Tenths(const Given<int64_t>& given) {
  if (!given) return std::nullopt;
  return WorkTime{*given};
}

void AddExtra(const std::string& text, const CalendarIndex& calendars, forecast::Task& task) {
  if (text.empty()) return;
  const TaskExtra extra = ParseExtra(text);
  extra.external.ApplyTo(task.external);
  extra.placeholder.ApplyTo(task.placeholder);
  extra.fixed_duration.ApplyTo(task.fixed_duration);
  extra.ignore_resource_calendars.ApplyTo(task.ignore_resource_calendars);
  if (extra.leveling_working) task.leveling_elapsed = !*extra.leveling_working;
  if (extra.leveling_delay) task.leveling_delay = {*extra.leveling_delay};
  task.actual_duration = Tenths(extra.actual_duration);
  task.remaining_duration = Tenths(extra.remaining_duration);
  if (extra.stop) task.stop = *extra.stop;
  if (extra.resume) task.resume = *extra.resume;
  if (extra.not_before) task.not_before = *extra.not_before;
  for (const ExtraAssignment& part : extra.assignments.value) {
    forecast::Assignment& assignment = task.assignments.emplace_back();
    assignment.calendar = Find(calendars, part.calendar_uid);
    assignment.work = {part.work};
    assignment.units = part.units;
    assignment.contoured = part.contoured;
  }
}

forecast::Task ToForecast(const StoredTask& stored, const CalendarIndex& calendars) {
  forecast::Task task;
  task.uid = stored.uid;
  task.name = stored.name;
  task.outline_level = stored.outline_level;
  task.duration = stored.duration;
  task.elapsed = stored.elapsed;
  task.milestone = stored.milestone;
  task.manual = stored.manual;
  task.active = stored.active;
  task.constraint = stored.constraint_type;
  task.constraint_date = stored.constraint_date;
  task.deadline = stored.deadline;
  task.calendar = Find(calendars, stored.calendar_uid);
  task.manual_start = stored.manual_start;
  task.manual_finish = stored.manual_finish;
  task.actual_start = stored.actual_start;
  task.actual_finish = stored.actual_finish;
  task.percent_complete = stored.percent_complete;
  AddExtra(stored.extra, calendars, task);
  return task;
}

void TakeDates(const forecast::TaskDates& dates, StoredTask& task) {
  task.summary = dates.summary;
  task.start = dates.start;
  task.finish = dates.finish;
  task.early_start = dates.early_start;
  task.early_finish = dates.early_finish;
  task.late_start = dates.late_start;
  task.late_finish = dates.late_finish;
  task.total_slack = dates.total_slack;
  task.free_slack = dates.free_slack;
  task.critical = dates.critical;
}

// Work and how much of it is done; counted by tasks where none has a length.
struct Done {
  int64_t length = 0;
  int64_t weighted = 0;
  int64_t tasks = 0;
  int64_t percent = 0;
  void Add(const StoredTask& task) {
    if (!task.active) return;
    length += task.duration.tenths;
    weighted += task.duration.tenths * task.percent_complete;
    ++tasks;
    percent += task.percent_complete;
  }
  void Add(const Done& other) {
    length += other.length;
    weighted += other.weighted;
    tasks += other.tasks;
    percent += other.percent;
  }
  int Percent() const {
    if (length > 0) return static_cast<int>(weighted / length);
    return tasks > 0 ? static_cast<int>(percent / tasks) : 0;
  }
};

// From the last task to the first, so that a summary finds its tasks' sums by level.
void RollUpProgress(std::vector<StoredTask>& tasks) {
  std::vector<Done> by_level(2);
  for (size_t i = tasks.size(); i-- > 0;) {
    StoredTask& task = tasks[i];
    const auto level = static_cast<size_t>(task.outline_level);
    if (by_level.size() < level + 2) by_level.resize(level + 2);
    Done own;
    if (task.summary) {
      own = by_level[level + 1];
    } else {
      own.Add(task);
    }
    by_level[level + 1] = {};
    by_level[level].Add(own);
    task.progress = task.summary ? own.Percent() : task.percent_complete;
  }
}

void MeasureLengths(const forecast::Plan& plan, std::vector<StoredTask>& tasks) {
  std::optional<forecast::WorkClock> clock;
  for (StoredTask& task : tasks) {
    task.length = task.duration;
    if (!task.summary) continue;
    if (!clock) clock.emplace(plan.calendars, plan.default_calendar, DayOf(plan.start));
    task.length = {clock->Between(forecast::ToMoment(task.start), forecast::ToMoment(task.finish))};
  }
}

}  // namespace

forecast::Plan ToForecast(const StoredPlan& plan) {
  forecast::Plan result;
  const PlanSettings& settings = plan.settings;
  std::vector<Calendar> calendars;
  CalendarIndex index;
  for (const StoredCalendar& calendar : plan.calendars) {
    index.emplace(calendar.uid, static_cast<int>(calendars.size()));
    calendars.push_back(ParseCalendar(calendar));
  }
  result.start = settings.start;
  result.from_finish = settings.from_finish && settings.finish_by;
  result.finish = settings.finish_by;
  result.status_date = settings.status_date;
  result.calendars = ToForecast(calendars);
  result.default_calendar = std::max(0, Find(index, settings.default_calendar));
  result.critical_slack_limit = settings.critical_slack_limit;
  result.multiple_critical_paths = settings.multiple_critical_paths;
  result.honor_constraints = settings.honor_constraints;
  result.tasks.reserve(plan.tasks.size());
  for (const StoredTask& task : plan.tasks) result.tasks.push_back(ToForecast(task, index));
  const TaskIndex places = IndexOf(plan.tasks);
  result.links.reserve(plan.links.size());
  for (const StoredLink& link : plan.links) {
    result.links.push_back({static_cast<int>(places.at(link.predecessor_id)),
                            static_cast<int>(places.at(link.successor_id)), link.type, LagOf(link)});
  }
  return result;
}

void Compute(StoredPlan& plan) {
  const forecast::Plan input = ToForecast(plan);
  const forecast::Schedule schedule = forecast::ComputeSchedule(input);
  std::vector<std::string> codes = WbsCodes(plan.tasks);
  for (size_t i = 0; i < plan.tasks.size(); ++i) {
    TakeDates(schedule.tasks[i], plan.tasks[i]);
    plan.tasks[i].wbs = std::move(codes[i]);
  }
  MeasureLengths(input, plan.tasks);
  RollUpProgress(plan.tasks);
  plan.settings.finish.reset();
  if (!plan.tasks.empty()) plan.settings.finish = schedule.finish;
}

engagement::PlanFigures FiguresOf(const StoredPlan& plan) {
  Done all;
  for (const StoredTask& task : plan.tasks) {
    if (!task.summary) all.Add(task);
  }
  return {static_cast<int64_t>(plan.tasks.size()), plan.settings.finish, all.Percent()};
}

}  // namespace tandem::plan
