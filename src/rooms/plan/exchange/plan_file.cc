#include "rooms/plan/exchange/plan_file.h"

#include <algorithm>

#include "base/text.h"

namespace tandem::plan {
namespace {

constexpr int kStartOfWork = 8 * 60;

void Consider(const std::optional<LocalMinute>& date, std::optional<LocalMinute>& earliest) {
  if (date && (!earliest || *date < *earliest)) earliest = date;
}

LocalMinute StartOf(const PlanFile& file, Day today) {
  if (file.start) return *file.start;
  std::optional<LocalMinute> earliest;
  for (const FileTask& task : file.tasks) {
    Consider(task.start, earliest);
    Consider(task.task.actual_start, earliest);
    Consider(task.task.manual_start, earliest);
    Consider(task.task.constraint_date, earliest);
  }
  return earliest.value_or(LocalMinute{tandem::StartOf(today).minutes + kStartOfWork});
}

}  // namespace

forecast::Plan ToPlan(const PlanFile& file, Day today) {
  forecast::Plan plan;
  plan.start = StartOf(file, today);
  plan.from_finish = file.from_finish && file.finish;
  plan.finish = file.finish;
  plan.status_date = file.status_date;
  plan.calendars = file.calendars;
  plan.default_calendar = file.default_calendar;
  plan.critical_slack_limit = file.critical_slack_limit;
  plan.multiple_critical_paths = file.multiple_critical_paths;
  plan.honor_constraints = file.honor_constraints;
  plan.links = file.links;
  plan.tasks.reserve(file.tasks.size());
  for (const FileTask& task : file.tasks) plan.tasks.push_back(task.task);
  return plan;
}

std::string Excerpt(std::string_view text) {
  constexpr size_t kLongest = 200;
  if (text.size() <= kLongest) return std::string(text);
  size_t end = 0;
  while (end < kLongest) {
    const size_t length = std::max<size_t>(1, Utf8Length(text.substr(end)));
    if (end + length > kLongest) break;
    end += length;
  }
  return Cat(text.substr(0, end), "…");
}

}  // namespace tandem::plan
