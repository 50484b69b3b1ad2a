#include "rooms/plan/edit_apply.h"

#include <unordered_set>

#include "base/text.h"
#include "rooms/plan/link_put.h"
#include "rooms/plan/outline.h"
#include "rooms/plan/progress.h"
#include "rooms/plan/task_put.h"

namespace tandem::plan {
namespace {

void RequireSeen(const StoredPlan& plan, const StoredTask& task, int64_t seen, const std::string& yours) {
  api::RequireVersion(seen, task.version, ToJson(Show(task, plan.units())), yours);
}

class Editing {
 public:
  Editing(StoredPlan plan, const std::function<Uuid()>& new_id, Day today)
      : plan_(std::move(plan)), new_id_(new_id), today_(today) {}

  void Put(const TaskPut& put, FieldErrors errors) {
    const auto at = put.id ? Find(*put.id) : std::nullopt;
    if (at) return Change(*at, put, errors);
    if (put.version && *put.version > 0) {
      api::RequireVersion(*put.version, 0, "null", ToJson(put));
    }
    Create(put, errors);
  }

  void Remove(const TaskRemoval& removal) {
    const auto at = Find(removal.id);
    if (!at) {
      if (!removed_.contains(removal.id)) api::RequireVersion(removal.version, -1, "null", "null");
      return;
    }
    RequireSeen(plan_, plan_.tasks[*at], removal.version, "null");
    const size_t end = SubtreeEnd(plan_.tasks, *at);
    const auto first = plan_.tasks.begin();
    for (size_t i = *at; i < end; ++i) removed_.insert(plan_.tasks[i].id);
    plan_.tasks.erase(first + static_cast<std::ptrdiff_t>(*at), first + static_cast<std::ptrdiff_t>(end));
    index_.clear();
  }

  // Levels are judged once all tasks stand where the edit wants them.
  void CheckLevels(std::vector<ProblemDetail>& errors) {
    const auto broken = BrokenLevel(plan_.tasks);
    if (!broken) return;
    const auto put = put_by_.find(plan_.tasks[*broken].id);
    const std::string field = put == put_by_.end() ? "put_tasks" : put->second;
    errors.push_back(
        {Cat(field, ".outline_level"), "plan.outline",
         Cat("“", plan_.tasks[*broken].name, "” can be at most one level deeper than the task above it.")});
  }

  // A task that moved below another one must not be linked to it.
  void CheckLinks(std::vector<ProblemDetail>& errors) {
    if (!outline_changed_) return;
    for (const StoredLink* link : LinksOfOwnSummary(plan_)) {
      const auto put = put_by_.find(link->successor_id);
      const std::string field = put == put_by_.end() ? "put_tasks" : put->second;
      const StoredTask& task = plan_.tasks[*Find(link->successor_id)];
      errors.push_back(
          {Cat(field, ".outline_level"), "plan.link_summary",
           Cat("“", task.name, "” is linked with the summary it would be in. Remove that link first.")});
    }
  }

  StoredPlan Finish() {
    if (!removed_.empty()) {
      std::erase_if(plan_.links, [&](const StoredLink& link) {
        return removed_.contains(link.predecessor_id) || removed_.contains(link.successor_id);
      });
    }
    SpacePositions(plan_.tasks);
    return std::move(plan_);
  }

  StoredPlan& plan() { return plan_; }
  void Remember(const TaskPut& put, const std::string& path) {
    put_by_.emplace(put.id ? *put.id : last_created_, path);
  }

 private:
  std::optional<size_t> Find(const TaskId& id) {
    if (index_.empty()) index_ = IndexOf(plan_.tasks);
    const auto found = index_.find(id);
    if (found == index_.end()) return std::nullopt;
    return found->second;
  }

  void Create(const TaskPut& put, FieldErrors& errors) {
    StoredTask task = NewTask(plan_.units());
    task.id = put.id ? *put.id : TaskId{new_id_()};
    task.engagement_id = plan_.settings.id;
    task.uid = std::to_string(plan_.settings.next_uid++);
    task.position = kUnplaced;
    PutFields(put, Terms(), task, errors);
    last_created_ = task.id;
    Place(put, std::move(task), errors);
  }

  void Place(const TaskPut& put, StoredTask task, FieldErrors& errors) {
    outline_changed_ = true;
    size_t place = plan_.tasks.size();
    put.outline_level.ApplyTo(task.outline_level);
    if (put.after_id) {
      const auto found = PlaceOf(*put.after_id, put, task.outline_level, errors);
      if (!found) return;
      place = *found;
    }
    const bool last = place == plan_.tasks.size();
    if (last && !index_.empty()) index_.emplace(task.id, place);
    plan_.tasks.insert(plan_.tasks.begin() + static_cast<std::ptrdiff_t>(place), std::move(task));
    if (!last) index_.clear();
  }

  // Where a task goes that is to follow `after`; without a level of its own it takes that of `after`.
  std::optional<size_t> PlaceOf(const std::optional<TaskId>& after, const TaskPut& put, int& level,
                                FieldErrors& errors) {
    if (!after) {
      if (!put.outline_level) level = 1;
      return 0;
    }
    const auto at = Find(*after);
    if (!at) {
      errors.Add("after_id", "task.not_found", "The task to follow is not in this plan.");
      return std::nullopt;
    }
    if (!put.outline_level) level = plan_.tasks[*at].outline_level;
    return PlaceAfter(plan_.tasks, *at, level);
  }

  void Change(size_t at, const TaskPut& put, FieldErrors& errors) {
    if (!put.version) return errors.Add("version", "required", "Say which version of the task you saw.");
    RequireSeen(plan_, plan_.tasks[at], *put.version, ToJson(put));
    if (IsSummary(plan_.tasks, at)) RefuseProgress(put, errors);
    PutFields(put, Terms(), plan_.tasks[at], errors);
    if (put.after_id) {
      Move(at, put, errors);
    } else if (put.outline_level) {
      Shift(at, SubtreeEnd(plan_.tasks, at), *put.outline_level);
    }
  }

  static void RefuseProgress(const TaskPut& put, FieldErrors& errors) {
    for (const auto& [given, field] : {std::pair(put.percent_complete.given, "percent_complete"),
                                       std::pair(put.actual_start.given, "actual_start"),
                                       std::pair(put.actual_finish.given, "actual_finish")}) {
      if (given) {
        errors.Add(field, "plan.summary_progress",
                   "The progress of a summary follows from the tasks below it.");
      }
    }
  }

  PutTerms Terms() const { return {plan_.units(), today_, ReportDay(plan_.settings, today_)}; }

  void Shift(size_t at, size_t end, int level) {
    outline_changed_ = true;
    const int step = level - plan_.tasks[at].outline_level;
    for (size_t i = at; i < end; ++i) plan_.tasks[i].outline_level += step;
  }

  void Move(size_t at, const TaskPut& put, FieldErrors& errors) {
    const size_t end = SubtreeEnd(plan_.tasks, at);
    int level = put.outline_level ? *put.outline_level : plan_.tasks[at].outline_level;
    if (const auto& after = *put.after_id) {
      const auto target = Find(*after);
      if (target && *target >= at && *target < end) {
        return errors.Add("after_id", "plan.own_subtree", "A task cannot follow itself or a task below it.");
      }
    }
    auto to = PlaceOf(*put.after_id, put, level, errors);
    if (!to) return;
    Shift(at, end, level);
    // Between its own rows it stays where it is.
    if (*to < at || *to > end) {
      MoveTasks(plan_.tasks, at, end - at, *to);
      index_.clear();
    }
  }

  StoredPlan plan_;
  const std::function<Uuid()>& new_id_;
  Day today_;
  TaskIndex index_;
  std::unordered_set<TaskId> removed_;
  std::unordered_map<TaskId, std::string> put_by_;
  TaskId last_created_;
  bool outline_changed_ = false;
};

void CheckTitle(const std::string& title, FieldErrors& errors) {
  if (Trim(title).empty()) errors.Add("title", "required", "Every plan needs a name.");
}

void PutSettings(const SettingsPut& put, PlanSettings& settings, FieldErrors errors) {
  if (put.title) {
    settings.title = Trim(*put.title);
    CheckTitle(settings.title, errors);
  }
  if (put.start) {
    const auto start = ParseMoment(Trim(*put.start), kStartOfWork);
    if (!start) errors.Add("start", "format", "Write this as 2026-01-05T08:00, or as a day.");
    settings.start = start.value_or(settings.start);
  }
  if (!put.status_date) return;
  settings.status_date.reset();
  if (const auto& text = *put.status_date; text && !Trim(*text).empty()) {
    settings.status_date = ParseMoment(Trim(*text), kEndOfWork);
    if (!settings.status_date)
      errors.Add("status_date", "format", "Write this as 2026-01-05T17:00, or as a day.");
  }
}

void Refuse(std::vector<ProblemDetail> errors) {
  if (errors.empty()) return;
  const std::string message = errors.size() == 1 ? errors[0].message : "Some fields need attention.";
  throw Problem(ProblemKind::kInvalid, "input.invalid", message, std::move(errors));
}

}  // namespace

void CheckSettings(const PlanInputs& settings, FieldErrors errors) {
  const auto within = [&](std::string_view field, int value, int most) {
    if (value < 1 || value > most) errors.Add(field, "range", Cat("This is from 1 to ", most, "."));
  };
  CheckTitle(settings.title, errors);
  if (CharacterCount(settings.title) > kMostTitle)
    errors.Add("title", "too_long", Cat("At most ", kMostTitle, " characters, please."));
  within("minutes_per_day", settings.minutes_per_day, 24 * 60);
  within("minutes_per_week", settings.minutes_per_week, 7 * 24 * 60);
  within("days_per_month", settings.days_per_month, 31);
}

StoredPlan ApplyEdit(StoredPlan plan, const PlanEdit& edit, const std::function<Uuid()>& new_id, Day today) {
  Editing editing(std::move(plan), new_id, today);
  std::vector<ProblemDetail> errors;
  if (edit.settings) PutSettings(*edit.settings, editing.plan().settings, FieldErrors("settings", errors));
  for (size_t i = 0; i < edit.put_tasks.value.size(); ++i) {
    const std::string path = Cat("put_tasks[", i, "]");
    const TaskPut& put = edit.put_tasks.value[i];
    editing.Put(put, FieldErrors(path, errors));
    editing.Remember(put, path);
  }
  for (const TaskRemoval& removal : edit.remove_tasks.value) editing.Remove(removal);
  if (errors.empty()) editing.CheckLevels(errors);
  if (errors.empty()) editing.CheckLinks(errors);
  PutLinks(editing.plan(), edit, new_id, errors);
  Refuse(std::move(errors));
  return editing.Finish();
}

}  // namespace tandem::plan
