#include "rooms/plan/task_put.h"

#include "base/text.h"
#include "rooms/plan/estimate_put.h"
#include "rooms/plan/estimates.h"
#include "rooms/plan/progress_put.h"
#include "rooms/plan/task_extra.h"

namespace tandem::plan {
namespace {

using forecast::Constraint;

constexpr std::string_view kDurationForm =
    "Write this as 5d, 12h, 2w, 90m or 1mo, less than a hundred years.";
constexpr std::string_view kMomentForm = "Write this as 2026-01-05T08:00, or as a day.";

bool NeedsDate(Constraint constraint) {
  return constraint != Constraint::kAsap && constraint != Constraint::kAlap;
}

// A constraint on the finish means the end of a bare day, one on the start its beginning.
int HourOf(Constraint constraint) {
  const bool finish =
      constraint == Constraint::kMfo || constraint == Constraint::kFnet || constraint == Constraint::kFnlt;
  return finish ? kEndOfWork : kStartOfWork;
}

// Whoever says how long it takes means that, not the work of its resources.
void FixDuration(StoredTask& task) {
  if (task.extra.empty()) return;
  TaskExtra extra = ParseExtra(task.extra);
  if (extra.assignments) extra.fixed_duration = {true, true};
  task.extra = ToText(extra);
}

void PutDuration(const TaskPut& put, const forecast::DurationUnits& units, StoredTask& task,
                 FieldErrors& errors) {
  if (!put.duration) return;
  const auto parsed = forecast::ParseDuration(Trim(*put.duration), units);
  if (!parsed) return errors.Add("duration", "plan.duration", std::string(kDurationForm));
  const forecast::Duration before{task.duration, task.elapsed};
  if (before == *parsed) return;
  task.duration = parsed->length;
  task.elapsed = parsed->elapsed;
  task.manual_finish.reset();
  if (!put.milestone) task.milestone = task.duration.tenths == 0;
  FollowDuration(before, task);
  ForgetFileProgress(task);
  FixDuration(task);
}

void PutConstraint(const TaskPut& put, StoredTask& task, FieldErrors& errors) {
  put.constraint.ApplyTo(task.constraint_type);
  PutMoment(put.constraint_date, "constraint_date", HourOf(task.constraint_type), task.constraint_date,
            errors);
  if (!put.constraint && !put.constraint_date) return;
  if (!NeedsDate(task.constraint_type)) {
    task.constraint_date.reset();
  } else if (!task.constraint_date) {
    errors.Add("constraint_date", "required", "This constraint needs a date.");
  }
}

void PutManual(const TaskPut& put, StoredTask& task, FieldErrors& errors) {
  if (put.manual && *put.manual && !task.manual && !task.manual_start && task.start != LocalMinute{}) {
    task.manual_start = task.start;
  }
  put.manual.ApplyTo(task.manual);
  const auto before = task.manual_start;
  PutMoment(put.manual_start, "manual_start", kStartOfWork, task.manual_start, errors);
  if (task.manual_start != before) task.manual_finish.reset();
}

}  // namespace

void FieldErrors::Add(std::string_view field, std::string reason, std::string message) {
  errors_.push_back({field.empty() ? path_ : Cat(path_, '.', field), std::move(reason), std::move(message)});
}

std::optional<LocalMinute> ParseMoment(std::string_view text, int minute_of_day) {
  if (const auto day = ParseDay(text)) return LocalMinute{StartOf(*day).minutes + minute_of_day};
  return ParseLocalMinute(text);
}

void PutMoment(const Given<std::optional<std::string>>& given, std::string_view field, int minute_of_day,
               std::optional<LocalMinute>& target, FieldErrors& errors) {
  if (!given) return;
  target.reset();
  if (!given->has_value() || Trim(**given).empty()) return;
  target = ParseMoment(Trim(**given), minute_of_day);
  if (!target) errors.Add(field, "format", std::string(kMomentForm));
}

StoredTask NewTask(const forecast::DurationUnits& units) {
  StoredTask task;
  task.duration = WorkTime::Minutes(units.minutes_per_day);
  return task;
}

void PutFields(const TaskPut& put, const PutTerms& terms, StoredTask& task, FieldErrors& errors) {
  if (put.name) task.name = Trim(*put.name);
  if (task.name.empty()) errors.Add("name", "required", "Every task needs a name.");
  PutDuration(put, terms.units, task, errors);
  put.milestone.ApplyTo(task.milestone);
  PutConstraint(put, task, errors);
  PutMoment(put.deadline, "deadline", kEndOfWork, task.deadline, errors);
  PutManual(put, task, errors);
  PutProgress(put, terms, task, errors);
  put.assignee.ApplyTo(task.assignee);
  PutEstimates(put, terms.units, task, errors);
}

}  // namespace tandem::plan
