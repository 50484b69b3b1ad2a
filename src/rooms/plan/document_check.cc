#include "rooms/plan/document_check.h"

#include <unordered_set>

#include "base/text.h"
#include "rooms/plan/estimates.h"
#include "rooms/plan/link_put.h"
#include "rooms/plan/outline.h"

namespace tandem::plan {
namespace {

using forecast::Constraint;

class DocumentCheck {
 public:
  DocumentCheck(const StoredPlan& plan, std::vector<ProblemDetail>& errors) : plan_(plan), errors_(errors) {
    for (const StoredCalendar& calendar : plan.calendars) calendars_.insert(calendar.uid);
  }

  void Run() {
    CheckSettings();
    for (const StoredTask& task : plan_.tasks) CheckTask(task);
    if (const auto broken = BrokenLevel(plan_.tasks)) {
      Add(plan_.tasks[*broken], "outline_level", "plan.outline",
          "A task can be at most one level deeper than the task above it.");
    }
    const TaskIndex tasks = IndexOf(plan_.tasks);
    for (const StoredLink& link : plan_.links) CheckLink(link, tasks);
    for (const StoredLink* link : LinksOfOwnSummary(plan_)) {
      Add(*link, "successor_id", "plan.link_summary", "A summary and a task below it cannot be linked.");
    }
  }

 private:
  void CheckSettings() {
    const PlanInputs& settings = plan_.settings;
    const auto positive = [this](const char* field, int value) {
      if (value <= 0) errors_.push_back({Cat("plan/settings/", field), "minimum", "This is more than 0."});
    };
    positive("minutes_per_day", settings.minutes_per_day);
    positive("minutes_per_week", settings.minutes_per_week);
    positive("days_per_month", settings.days_per_month);
    if (!calendars_.contains(settings.default_calendar)) {
      errors_.push_back(
          {"plan/settings/default_calendar", "plan.calendar_unknown", "There is no such calendar."});
    }
  }

  void CheckTask(const StoredTask& task) {
    if (Trim(task.name).empty()) Add(task, "name", "required", "Every task needs a name.");
    if (task.uid.empty() || !uids_.insert(task.uid).second) {
      Add(task, "uid", "plan.uid_repeated", "Every task has an identity of its own in files.");
    }
    if (task.position < 1) Add(task, "position", "minimum", "A position is a number from 1.");
    if (task.cost_minor && *task.cost_minor < 0)
      Add(task, "cost_minor", "minimum", "A cost is not negative.");
    if (task.calendar_uid && !calendars_.contains(*task.calendar_uid)) {
      Add(task, "calendar_uid", "plan.calendar_unknown", "There is no such calendar.");
    }
    const bool dated = task.constraint_type != Constraint::kAsap && task.constraint_type != Constraint::kAlap;
    if (dated && !task.constraint_date)
      Add(task, "constraint_date", "required", "This constraint needs a date.");
    for (const ProblemDetail& error : EstimateErrors(task, task.duration))
      Add(task, error.field, error.reason, error.message);
  }

  void CheckLink(const StoredLink& link, const TaskIndex& tasks) {
    for (const auto& [field, id] :
         {std::pair("predecessor_id", link.predecessor_id), std::pair("successor_id", link.successor_id)}) {
      if (!tasks.contains(id)) Add(link, field, "task.not_found", "This task is not in the plan.");
    }
    if (link.predecessor_id == link.successor_id) {
      Add(link, "successor_id", "plan.link_self", "A task cannot wait for itself.");
    }
    if (!pairs_.insert(ToText(link.predecessor_id) + ToText(link.successor_id)).second) {
      Add(link, "successor_id", "plan.link_repeated", "These two tasks are linked already.");
    }
    if (!forecast::ParseLag(link.lag)) Add(link, "lag", "plan.lag", "Write this as 2d, -4h, 3ed or -10%.");
  }

  void Add(const StoredTask& task, std::string_view field, std::string reason, std::string message) {
    errors_.push_back(
        {Cat("plan/tasks/", ToText(task.id), "/", field), std::move(reason), std::move(message)});
  }
  void Add(const StoredLink& link, std::string_view field, std::string reason, std::string message) {
    errors_.push_back(
        {Cat("plan/links/", ToText(link.id), "/", field), std::move(reason), std::move(message)});
  }

  const StoredPlan& plan_;
  std::vector<ProblemDetail>& errors_;
  std::unordered_set<std::string> calendars_, uids_, pairs_;
};

}  // namespace

void CheckDocument(const StoredPlan& plan, std::vector<ProblemDetail>& errors) {
  DocumentCheck(plan, errors).Run();
}

}  // namespace tandem::plan
