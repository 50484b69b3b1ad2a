#include "rooms/plan/merge_file.h"

#include <unordered_set>

#include "base/text.h"
#include "rooms/plan/estimates.h"
#include "rooms/plan/file_task.h"
#include "rooms/plan/outline.h"

namespace tandem::plan {
namespace {

bool SaysAll(const PlanFile& file) { return file.format != "csv"; }

std::optional<LocalMinute> EarliestIn(const PlanFile& file) {
  std::optional<LocalMinute> earliest;
  for (const FileTask& row : file.tasks) {
    for (const auto& date :
         {row.start, row.task.actual_start, row.task.manual_start, row.task.constraint_date}) {
      if (date && (!earliest || *date < *earliest)) earliest = date;
    }
  }
  return earliest;
}

void TakeSettings(const PlanFile& file, bool empty, PlanInputs& settings) {
  const auto earliest = EarliestIn(file);
  if (file.start) {
    settings.start = *file.start;
  } else if (earliest && (empty || *earliest < settings.start)) {
    settings.start = *earliest;
  }
  if (!SaysAll(file)) return;
  if (!file.title.empty()) settings.title = file.title;
  settings.status_date = file.status_date;
  settings.from_finish = file.from_finish && file.finish;
  settings.finish_by = settings.from_finish ? file.finish : std::nullopt;
  settings.minutes_per_day = file.units.minutes_per_day;
  settings.minutes_per_week = file.units.minutes_per_week;
  settings.days_per_month = file.units.days_per_month;
  settings.critical_slack_limit = file.critical_slack_limit;
  settings.multiple_critical_paths = file.multiple_critical_paths;
  settings.honor_constraints = file.honor_constraints;
}

void TakeCalendars(const PlanFile& file, StoredPlan& plan) {
  if (!SaysAll(file)) return;
  if (file.calendars.empty()) {
    plan.calendars = EmptyPlan(plan.settings.id, "", Day{}).calendars;
    plan.settings.default_calendar = plan.calendars[0].uid;
    return;
  }
  std::unordered_set<std::string> uids;
  plan.calendars.clear();
  for (size_t i = 0; i < file.calendars.size(); ++i) {
    const Calendar calendar = FromForecast(file.calendars, i);
    if (!uids.insert(calendar.uid).second) continue;
    plan.calendars.push_back({plan.settings.id, calendar.uid, calendar.name, ToJson(calendar)});
  }
  plan.settings.default_calendar = file.calendars[static_cast<size_t>(file.default_calendar)].uid;
}

// Depths without gaps: how many of the rows above a row stand for it.
std::vector<int> LevelsOf(const PlanFile& file) {
  std::vector<int> levels;
  std::vector<int> open;
  for (const FileTask& row : file.tasks) {
    if (!IsTask(row)) continue;
    while (!open.empty() && open.back() >= row.task.outline_level) open.pop_back();
    open.push_back(row.task.outline_level);
    levels.push_back(static_cast<int>(open.size()));
  }
  return levels;
}

void MergeTasks(const PlanFile& file, const std::function<Uuid()>& new_id, StoredPlan& plan) {
  std::unordered_map<std::string, StoredTask*> stored;
  for (StoredTask& task : plan.tasks) stored.emplace(task.uid, &task);
  const bool keeps_levels = !SaysAll(file) && !file.mapping.contains("outline_level");
  const std::vector<int> levels = LevelsOf(file);
  std::vector<StoredTask> merged;
  merged.reserve(levels.size());
  for (const FileTask& row : file.tasks) {
    if (!IsTask(row)) continue;
    const size_t at = merged.size();
    const auto known = stored.find(row.task.uid);
    StoredTask& task = merged.emplace_back();
    if (known != stored.end()) task = std::move(*known->second);
    const int level = keeps_levels && known != stored.end() ? task.outline_level : levels[at];
    task.outline_level = std::min(level, at == 0 ? 1 : merged[at - 1].outline_level + 1);
    const bool summary = at + 1 < levels.size() && levels[at + 1] > levels[at];
    if (known == stored.end() || SaysAll(file)) {
      TakeAll(file, row, task);
    } else {
      TakeColumns(file, row, summary, task);
    }
    if (known != stored.end()) continue;
    task.id = {new_id()};
    task.engagement_id = plan.settings.id;
    task.position = kUnplaced;
    ReserveUid(task.uid, plan.settings);
  }
  plan.tasks = std::move(merged);
}

// Two tasks by their places in the merged list.
using Pair = std::pair<int, int>;
struct PairHash {
  size_t operator()(const Pair& pair) const {
    return std::hash<int64_t>()((int64_t{pair.first} << 32) ^ pair.second);
  }
};

class LinkMerge {
 public:
  LinkMerge(const PlanFile& file, StoredPlan& plan) : file_(file), plan_(plan), ends_(plan.tasks.size()) {
    for (size_t i = 0; i < plan.tasks.size(); ++i) ends_[i] = static_cast<int>(SubtreeEnd(plan.tasks, i));
  }

  void Run(const std::function<Uuid()>& new_id) {
    const std::vector<int> places = Places();
    std::unordered_map<Pair, StoredLink, PairHash> old = OldLinks();
    std::unordered_set<Pair, PairHash> met;
    plan_.links.clear();
    for (const forecast::Link& link : file_.links) {
      const Pair pair{places[static_cast<size_t>(link.predecessor)],
                      places[static_cast<size_t>(link.successor)]};
      if (!Joins(pair) || !met.insert(pair).second) continue;
      const auto known = old.find(pair);
      StoredLink merged = known == old.end() ? New(pair, new_id) : known->second;
      merged.type = link.type;
      merged.lag = forecast::ToText(link.lag);
      plan_.links.push_back(std::move(merged));
    }
  }

  // Links of tasks that are gone go too; so do those that now join a summary and a task below it.
  void KeepOld() {
    std::vector<StoredLink> kept;
    for (const auto& [pair, link] : OldLinks()) {
      if (Joins(pair)) kept.push_back(link);
    }
    plan_.links = std::move(kept);
  }

 private:
  // Where each row of the file is in the merged list, -1 where it is no task.
  std::vector<int> Places() const {
    std::vector<int> places;
    int next = 0;
    for (const FileTask& row : file_.tasks) places.push_back(IsTask(row) ? next++ : -1);
    return places;
  }

  std::unordered_map<Pair, StoredLink, PairHash> OldLinks() const {
    const TaskIndex tasks = IndexOf(plan_.tasks);
    std::unordered_map<Pair, StoredLink, PairHash> links;
    for (const StoredLink& link : plan_.links) {
      const auto from = tasks.find(link.predecessor_id);
      const auto to = tasks.find(link.successor_id);
      if (from == tasks.end() || to == tasks.end()) continue;
      links.emplace(Pair{static_cast<int>(from->second), static_cast<int>(to->second)}, link);
    }
    return links;
  }

  bool IsBelow(int task, int above) const { return task > above && task < ends_[static_cast<size_t>(above)]; }
  bool Joins(const Pair& pair) const {
    const auto [from, to] = pair;
    return from >= 0 && to >= 0 && from != to && !IsBelow(from, to) && !IsBelow(to, from);
  }

  StoredLink New(const Pair& pair, const std::function<Uuid()>& new_id) const {
    return {{new_id()},
            plan_.settings.id,
            plan_.tasks[static_cast<size_t>(pair.first)].id,
            plan_.tasks[static_cast<size_t>(pair.second)].id,
            {},
            {}};
  }

  const PlanFile& file_;
  StoredPlan& plan_;
  std::vector<int> ends_;
};

}  // namespace

StoredPlan MergeFile(const StoredPlan& stored, const PlanFile& file, const std::function<Uuid()>& new_id) {
  StoredPlan plan = stored;
  TakeSettings(file, stored.tasks.empty(), plan.settings);
  TakeCalendars(file, plan);
  MergeTasks(file, new_id, plan);
  KeepRisingPositions(plan.tasks);
  SpacePositions(plan.tasks);
  LinkMerge links(file, plan);
  SaysAll(file) || file.mapping.contains("predecessors") ? links.Run(new_id) : links.KeepOld();
  Estimates(plan);
  return plan;
}

}  // namespace tandem::plan
