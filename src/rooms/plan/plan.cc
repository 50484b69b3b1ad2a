#include "rooms/plan/plan.h"

#include "base/text.h"

namespace tandem::plan {
namespace {

constexpr int64_t kStartOfWork = 8 * 60;
constexpr const char* kStandardUid = "1";

StoredCalendar Standard(const EngagementId& engagement) {
  Calendar calendar = FromForecast({forecast::StandardCalendar()}, 0);
  calendar.uid = kStandardUid;
  return {engagement, calendar.uid, calendar.name, ToJson(calendar)};
}

}  // namespace

const RecordType& DescribeRecord(const PlanInputs*) {
  static const RecordType type =
      RecordOf<PlanInputs>("PlanInputs", "What people and files say about a plan as a whole.")
          .Add("title", &PlanInputs::title, "")
          .Add("start", &PlanInputs::start, "")
          .Add("status_date", &PlanInputs::status_date, "")
          .Add("from_finish", &PlanInputs::from_finish, "")
          .Add("finish_by", &PlanInputs::finish_by, "")
          .Add("default_calendar", &PlanInputs::default_calendar, "")
          .Add("minutes_per_day", &PlanInputs::minutes_per_day, "")
          .Add("minutes_per_week", &PlanInputs::minutes_per_week, "")
          .Add("days_per_month", &PlanInputs::days_per_month, "")
          .Add("critical_slack_limit", &PlanInputs::critical_slack_limit, "")
          .Add("multiple_critical_paths", &PlanInputs::multiple_critical_paths, "")
          .Add("honor_constraints", &PlanInputs::honor_constraints, "");
  return type;
}

const RecordType& DescribeRecord(const PlanSettings*) {
  static const RecordType type = RecordOf<PlanSettings>("PlanSettings", "A row of plans.")
                                     .Add("id", &PlanSettings::id, "")
                                     .Include<PlanInputs>()
                                     .Add("version", &PlanSettings::version, "")
                                     .Add("next_uid", &PlanSettings::next_uid, "")
                                     .Add("finish", &PlanSettings::finish, "");
  return type;
}

TaskIndex IndexOf(const std::vector<StoredTask>& tasks) {
  TaskIndex index;
  index.reserve(tasks.size());
  for (size_t i = 0; i < tasks.size(); ++i) index.emplace(tasks[i].id, i);
  return index;
}

void ReserveUid(const std::string& uid, PlanSettings& settings) {
  // Nobody counts up to the longest numbers.
  constexpr size_t kLongest = 15;
  const size_t length = std::min(uid.find_first_not_of("0123456789"), uid.size());
  const auto number = length <= kLongest ? ParseInt(std::string_view(uid).substr(0, length)) : std::nullopt;
  settings.next_uid = std::max(settings.next_uid, number.value_or(0) + 1);
}

StoredPlan EmptyPlan(const EngagementId& engagement, std::string title, Day start) {
  StoredPlan plan;
  plan.settings.id = engagement;
  plan.settings.title = std::move(title);
  plan.settings.start = {StartOf(start).minutes + kStartOfWork};
  plan.settings.default_calendar = kStandardUid;
  plan.calendars.push_back(Standard(engagement));
  return plan;
}

}  // namespace tandem::plan
