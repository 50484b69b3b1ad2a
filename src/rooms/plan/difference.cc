#include "rooms/plan/difference.h"

#include "base/text.h"
#include "rooms/plan/outline.h"

namespace tandem::plan {
namespace {

const LinkId& KeyOf(const StoredLink& link) { return link.id; }
const TaskId& KeyOf(const StoredTask& task) { return task.id; }
const std::string& KeyOf(const StoredCalendar& calendar) { return calendar.uid; }

// Calls added(after), both(before, after) for each element of `after`, removed(before) for those that are
// gone.
template <typename R, typename Added, typename Both, typename Removed>
void Match(const std::vector<R>& before, const std::vector<R>& after, Added added, Both both,
           Removed removed) {
  std::unordered_map<std::decay_t<decltype(KeyOf(before[0]))>, const R*> old;
  old.reserve(before.size());
  for (const R& record : before) old.emplace(KeyOf(record), &record);
  for (const R& record : after) {
    const auto found = old.find(KeyOf(record));
    if (found == old.end()) {
      added(record);
    } else {
      both(*found->second, record);
      old.erase(found);
    }
  }
  for (const R& record : before) {
    if (old.contains(KeyOf(record))) removed(record);
  }
}

template <typename R>
void CompareAll(const std::vector<R>& before, const std::vector<R>& after, std::vector<const R*>& added,
                std::vector<Changed<R>>& changed, std::vector<const R*>& gone) {
  Match(
      before, after, [&](const R& record) { added.push_back(&record); },
      [&](const R& old, const R& now) {
        if (!(old == now)) changed.push_back({&old, &now});
      },
      [&](const R& record) { gone.push_back(&record); });
}

const TaskInputs& Inputs(const StoredTask& task) { return task; }

// Gathers one part of both sides.
struct PartOfSides {
  Json::Array before, after;
  void AddTo(Sides& sides, const std::string& name) {
    if (!before.empty()) sides.before.Set(name, std::move(before));
    if (!after.empty()) sides.after.Set(name, std::move(after));
  }
};

Json Headed(Json head, const Json& fields) {
  for (const JsonMember& member : *fields.AsObject()) head.Set(member.name, member.value);
  return head;
}

Json TaskHead(const StoredTask& task) {
  Json head;
  head.Set("id", ToText(task.id)).Set("name", task.name);
  return head;
}

Json WholeTask(const StoredTask& task) {
  static const TaskInputs blank;
  Json whole = Headed(TaskHead(task), FieldsUnlike(TypeOfRecord<TaskInputs>(), &Inputs(task), &blank));
  return std::move(whole.Set("version", task.version));
}

// Says below which task one stands: needed to put it back there.
class ParentIds {
 public:
  explicit ParentIds(const std::vector<StoredTask>& tasks) : tasks_(tasks), parents_(Parents(tasks)) {}
  void AddTo(const StoredTask& task, Json& element) const {
    const int parent = parents_[static_cast<size_t>(&task - tasks_.data())];
    element.Set("parent", parent < 0 ? Json() : Json(ToText(tasks_[static_cast<size_t>(parent)].id)));
  }

 private:
  const std::vector<StoredTask>& tasks_;
  std::vector<int> parents_;
};

PartOfSides TaskSides(const StoredPlan& old, const StoredPlan& now, const PlanDifference& difference) {
  PartOfSides part;
  const ParentIds old_parents(old.tasks);
  const ParentIds new_parents(now.tasks);
  for (const StoredTask* task : difference.removed_tasks) {
    old_parents.AddTo(*task, part.before.emplace_back(WholeTask(*task)));
  }
  for (const auto& [before, after] : difference.changed_tasks) {
    const Sides sides = Difference(TypeOfRecord<TaskInputs>(), &Inputs(*before), &Inputs(*after));
    Json& was = part.before.emplace_back(Headed(TaskHead(*before), sides.before));
    Json& is = part.after.emplace_back(Headed(TaskHead(*after), sides.after));
    if (before->position == after->position && before->outline_level == after->outline_level) continue;
    old_parents.AddTo(*before, was);
    new_parents.AddTo(*after, is);
  }
  for (const StoredTask* task : difference.added_tasks) part.after.push_back(WholeTask(*task));
  return part;
}

// People read links by the names of their tasks; in an entry of thousands nobody does, and names would double
// its size.
constexpr size_t kMostNamedLinks = 1000;

class LinkElements {
 public:
  LinkElements(const StoredPlan& plan, size_t count) : plan_(plan), named_(count <= kMostNamedLinks) {
    if (named_) tasks_ = IndexOf(plan.tasks);
  }
  Json Of(const StoredLink& link) const {
    Json whole;
    whole.Set("id", ToText(link.id));
    if (named_) whole.Set("name", Cat(NameOf(link.predecessor_id), " → ", NameOf(link.successor_id)));
    whole.Set("predecessor_id", ToText(link.predecessor_id)).Set("successor_id", ToText(link.successor_id));
    whole.Set("type", Word(link.type)).Set("lag", link.lag);
    return whole;
  }

 private:
  const std::string& NameOf(const TaskId& id) const { return plan_.tasks[tasks_.at(id)].name; }

  const StoredPlan& plan_;
  TaskIndex tasks_;
  bool named_;
};

PartOfSides LinkSides(const StoredPlan& before, const StoredPlan& after, const PlanDifference& difference) {
  PartOfSides part;
  const size_t count =
      difference.added_links.size() + difference.changed_links.size() + difference.removed_links.size();
  if (count == 0) return part;
  const LinkElements old(before, count);
  const LinkElements now(after, count);
  for (const StoredLink* link : difference.removed_links) part.before.push_back(old.Of(*link));
  for (const auto& changed : difference.changed_links) {
    part.before.push_back(old.Of(*changed.before));
    part.after.push_back(now.Of(*changed.after));
  }
  for (const StoredLink* link : difference.added_links) part.after.push_back(now.Of(*link));
  return part;
}

Json WholeCalendar(const StoredCalendar& calendar) {
  Json whole;
  whole.Set("id", calendar.uid)
      .Set("uid", calendar.uid)
      .Set("name", calendar.name)
      .Set("definition", calendar.definition);
  return whole;
}

PartOfSides CalendarSides(const PlanDifference& difference) {
  PartOfSides part;
  for (const StoredCalendar* calendar : difference.removed_calendars)
    part.before.push_back(WholeCalendar(*calendar));
  for (const auto& [before, after] : difference.changed_calendars) {
    part.before.push_back(WholeCalendar(*before));
    part.after.push_back(WholeCalendar(*after));
  }
  for (const StoredCalendar* calendar : difference.added_calendars)
    part.after.push_back(WholeCalendar(*calendar));
  return part;
}

}  // namespace

bool PlanDifference::Any() const {
  return settings || !added_tasks.empty() || !removed_tasks.empty() || !changed_tasks.empty() ||
         !added_links.empty() || !removed_links.empty() || !changed_links.empty() ||
         !added_calendars.empty() || !removed_calendars.empty() || !changed_calendars.empty();
}

PlanDifference Compare(const StoredPlan& before, const StoredPlan& after) {
  PlanDifference difference;
  Match(
      before.tasks, after.tasks, [&](const StoredTask& task) { difference.added_tasks.push_back(&task); },
      [&](const StoredTask& old, const StoredTask& now) {
        if (!(Inputs(old) == Inputs(now))) {
          difference.changed_tasks.push_back({&old, &now});
        } else if (!(old == now)) {
          difference.moved_dates.push_back(&now);
        }
      },
      [&](const StoredTask& task) { difference.removed_tasks.push_back(&task); });
  CompareAll(before.links, after.links, difference.added_links, difference.changed_links,
             difference.removed_links);
  CompareAll(before.calendars, after.calendars, difference.added_calendars, difference.changed_calendars,
             difference.removed_calendars);
  const PlanInputs& old = before.settings;
  const PlanInputs& now = after.settings;
  difference.settings = !(old == now);
  return difference;
}

Sides RecordedSides(const StoredPlan& before, const StoredPlan& after, const PlanDifference& difference) {
  Sides sides{Json(Json::Object{}), Json(Json::Object{})};
  if (difference.settings) {
    const PlanInputs& old = before.settings;
    const PlanInputs& now = after.settings;
    Sides settings = Difference(TypeOfRecord<PlanInputs>(), &old, &now);
    sides.before.Set("settings", std::move(settings.before));
    sides.after.Set("settings", std::move(settings.after));
  }
  CalendarSides(difference).AddTo(sides, "calendars");
  TaskSides(before, after, difference).AddTo(sides, "tasks");
  LinkSides(before, after, difference).AddTo(sides, "links");
  return sides;
}

}  // namespace tandem::plan
