#include "rooms/plan/plan_view.h"

#include "base/text.h"
#include "rooms/plan/plan_store.h"
#include "rooms/plan/save.h"

namespace tandem::plan {
namespace {

int64_t PositionOf(const std::string& cursor) {
  if (cursor.empty()) return 0;
  const auto position = ParseInt(cursor);
  if (!position)
    throw InvalidField("after", "page.cursor", "Send the `next` of the page before as `after`, unchanged.");
  return *position;
}

}  // namespace

const RecordType& DescribeRecord(const Plan*) {
  static const RecordType type =
      RecordOf<Plan>("Plan", "Everything about a plan, dates computed.")
          .Add("version", &Plan::version, "Rises with each change; 0 when it was never changed.")
          .Add("title", &Plan::title, "What it is called.")
          .Add("start", &Plan::start, "Before this no task starts by itself.")
          .Add("status_date", &Plan::status_date, "The day up to which progress is reported.")
          .Add("finish", &Plan::finish, "When its last task ends; null without tasks.")
          .Add("default_calendar", &Plan::default_calendar, "The uid of the calendar of tasks without one.")
          .Add("minutes_per_day", &Plan::minutes_per_day, "What one day of a duration means.")
          .Add("minutes_per_week", &Plan::minutes_per_week, "What one week of a duration means.")
          .Add("calendars", &Plan::calendars, "Working hours.")
          .Add("tasks", &Plan::tasks, "In order; the tree follows from outline_level.")
          .Add("links", &Plan::links, "The dependencies.")
          .Add("permissions", &Plan::permissions, "What you may do in the engagement.");
  return type;
}

Plan ViewPlan(db::Tx& tx, const engagement::Access& access) {
  const StoredPlan stored = LoadPlan(tx, access);
  const PlanSettings& settings = stored.settings;
  Plan plan{settings.version,
            settings.title,
            settings.start,
            settings.status_date,
            settings.finish,
            settings.default_calendar,
            settings.minutes_per_day,
            settings.minutes_per_week,
            {},
            {},
            {},
            engagement::Permissions(access.role())};
  const auto units = stored.units();
  for (const StoredCalendar& calendar : stored.calendars) plan.calendars.push_back(ParseCalendar(calendar));
  plan.tasks.reserve(stored.tasks.size());
  for (const StoredTask& task : stored.tasks) plan.tasks.push_back(Show(task, units));
  plan.links.reserve(stored.links.size());
  for (const StoredLink& link : stored.links) plan.links.push_back(Show(link, units));
  return plan;
}

api::Page<Task> ViewTasks(db::Tx& tx, const engagement::Access& access, const api::PageRequest& page) {
  const auto settings = FindSettings(tx, access.engagement());
  if (!settings) return {};
  const forecast::DurationUnits units{settings->minutes_per_day, settings->minutes_per_week,
                                      settings->days_per_month};
  std::vector<Task> tasks;
  for (const StoredTask& task : ReadTasks(tx, access.engagement(), PositionOf(page.after), page.limit + 1)) {
    tasks.push_back(Show(task, units));
  }
  return api::MakePage(std::move(tasks), page,
                       [](const Task& task) { return std::to_string(task.position); });
}

}  // namespace tandem::plan
