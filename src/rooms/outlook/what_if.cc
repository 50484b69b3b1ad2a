#include "rooms/outlook/what_if.h"

#include "base/text.h"
#include "rooms/plan/computed.h"
#include "rooms/plan/edit_apply.h"
#include "rooms/plan/progress.h"

namespace tandem::outlook {
namespace {

using Dates = std::unordered_map<plan::TaskId, LocalMinute>;

void RequireSmall(const plan::PlanEdit& edit) {
  const size_t changes = edit.put_tasks.value.size() + edit.remove_tasks.value.size() +
                         edit.put_links.value.size() + edit.remove_links.value.size();
  if (changes <= kMostEdits) return;
  throw InvalidField("edits", "what_if.too_many",
                     Cat("Ask about at most ", kMostEdits, " changes at a time."));
}

LocalMinute ReadBy(const DateQuestion& question, const std::string& field) {
  const std::string_view text = Trim(question.by);
  if (const auto day = ParseDay(text)) return EndOf(*day);
  if (const auto minute = ParseLocalMinute(text)) return *minute;
  throw InvalidField(field, "format", "Write this as a day, 2026-03-14, or with its time, 2026-03-14T17:00.");
}

Dates ReadDates(const std::vector<DateQuestion>& questions) {
  Dates dates;
  for (size_t i = 0; i < questions.size(); ++i) {
    dates[questions[i].task_id] = ReadBy(questions[i], Cat("dates[", i, "].by"));
  }
  return dates;
}

std::vector<plan::TaskId> TasksOf(const std::vector<DateQuestion>& questions) {
  std::vector<plan::TaskId> tasks;
  for (const DateQuestion& question : questions) tasks.push_back(question.task_id);
  return tasks;
}

// A date may be asked of a task that the edit only just adds.
void RequireKnown(const std::vector<DateQuestion>& questions, const plan::StoredPlan& before,
                  const plan::StoredPlan& after) {
  const plan::TaskIndex old = plan::IndexOf(before.tasks), now = plan::IndexOf(after.tasks);
  for (size_t i = 0; i < questions.size(); ++i) {
    if (old.contains(questions[i].task_id) || now.contains(questions[i].task_id)) continue;
    throw InvalidField(Cat("dates[", i, "].task_id"), "task.not_found", "This task is not in the plan.");
  }
}

ExpectedDate Show(const forecast::Outlook& outlook, const std::optional<LocalMinute>& by) {
  ExpectedDate date;
  date.p10 = outlook.p10;
  date.p50 = outlook.p50;
  date.p80 = outlook.p80;
  date.p95 = outlook.p95;
  date.by = by;
  if (by) date.probability = outlook.Probability(*by);
  return date;
}

ExpectedDate Show(const Watched& watched, const forecast::Outlook& outlook, const Dates& asked) {
  const auto question = asked.find(watched.task);
  const bool is_asked = question != asked.end();
  ExpectedDate date = Show(outlook, is_asked ? std::optional(question->second) : watched.promised);
  date.task_id = watched.task;
  date.title = watched.title;
  if (!is_asked) date.source = watched.source;
  date.reached = watched.reached;
  if (watched.reached) date.probability.reset();
  return date;
}

std::vector<ExpectedDate> Show(const PlanForecast& forecast, const plan::StoredPlan& plan,
                               const Dates& asked) {
  std::vector<ExpectedDate> dates;
  for (size_t i = 0; i < forecast.watched.size(); ++i) {
    dates.push_back(Show(forecast.watched[i], forecast.simulated.watched[i], asked));
  }
  dates.push_back(Show(forecast.simulated.end, std::nullopt));
  dates.back().title = plan.settings.title;
  return dates;
}

// `after` is computed here; `before` was when it was saved.
std::vector<PlannedTask> Moved(const plan::StoredPlan& before, plan::StoredPlan after) {
  plan::Compute(after);
  const plan::TaskIndex places = plan::IndexOf(before.tasks);
  std::vector<PlannedTask> moved;
  for (const plan::StoredTask& task : after.tasks) {
    const auto place = places.find(task.id);
    const plan::StoredTask* then = place == places.end() ? nullptr : &before.tasks[place->second];
    if (then != nullptr && then->start == task.start && then->finish == task.finish) continue;
    moved.push_back({task.id, task.start, task.finish});
  }
  return moved;
}

}  // namespace

WhatIfAnswer AnswerWhatIf(db::Tx& tx, const Access& access, const api::Call& call, const WhatIf& question,
                          Shelf& shelf) {
  RequireSmall(question.edits.value);
  const Dates asked = ReadDates(question.dates.value);
  SimulateOptions options{Watch::kPromised, TasksOf(question.dates.value), {}, forecast::Drivers::kSkip};
  const auto basis = BasisOf(tx, access, call.now(), shelf, options);
  const plan::StoredPlan plan =
      plan::ApplyEdit(basis->plan, question.edits.value, call.world().new_id, plan::DayOf(call.now()));
  RequireKnown(question.dates.value, basis->plan, plan);
  options.risks_off = question.risks_off.value;
  WhatIfAnswer answer;
  answer.as_of = basis->circumstances.as_of;
  if (basis->forecast) {
    answer.before = Show(*basis->forecast, basis->plan, asked);
    answer.together_before = basis->forecast->Together();
  }
  if (!HasWork(plan)) return answer;
  const PlanForecast after = SimulatePlan(plan, basis->circumstances, options);
  answer.trials = after.simulated.trials;
  answer.after = Show(after, plan, asked);
  answer.together_after = after.Together();
  if (question.schedule.value) answer.schedule = Moved(basis->plan, plan);
  return answer;
}

}  // namespace tandem::outlook
