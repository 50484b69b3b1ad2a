#include "rooms/scope/template.h"

#include "rooms/plan/actions.h"
#include "rooms/plan/progress.h"
#include "rooms/plan/save.h"
#include "rooms/plan/working_day.h"
#include "rooms/scope/order.h"
#include "rooms/scope/template_texts.h"
#include "rooms/scope/terms_json.h"

namespace tandem::scope {
namespace {

Template Parsed(const TemplateText& text) { return FromText<Template>(std::string(text.json)); }

Template Find(const TemplateUse& use) {
  const TemplateLanguage language = use.language ? *use.language : TemplateLanguage::kEnglish;
  for (Template& one : Templates(language).templates) {
    if (one.key == use.key) return std::move(one);
  }
  throw InvalidField("key", "scope.template_unknown", "There is no such template in this language.");
}

using TaskIds = std::map<std::string, TaskId>;

plan::PlanEdit StarterPlan(const Template& source, const TaskIds& ids) {
  plan::PlanEdit edit;
  edit.put_tasks.given = edit.put_links.given = true;
  for (const TemplateTask& task : source.tasks) {
    plan::TaskPut put;
    put.id = {true, ids.at(task.key)};
    put.name = {true, task.name};
    put.outline_level = {true, task.level ? *task.level : 1};
    put.milestone = {true, task.milestone.value};  // a phase takes no time of its own
    put.duration = {true, "0d"};
    if (task.estimate) {
      put.optimistic = {true, task.estimate->at(0)};
      put.most_likely = {true, task.estimate->at(1)};
      put.pessimistic = {true, task.estimate->at(2)};
      put.duration.value = task.estimate->at(1);
    }
    edit.put_tasks.value.push_back(std::move(put));
    for (const std::string& before : task.after.value) {
      edit.put_links.value.push_back(
          {{}, ids.at(before), ids.at(task.key), forecast::LinkType::kFinishStart, ""});
    }
  }
  return edit;
}

// What a template's clauses become in this engagement.
class Drafting {
 public:
  Drafting(const api::Call& call, const plan::StoredPlan& plan, const TaskIds& ids)
      : call_(call), plan_(plan), tasks_(plan::IndexOf(plan.tasks)), ids_(ids) {}

  Clause Make(const TemplateClause& source) const {
    Clause clause;
    clause.id = {call_.NewId()};
    clause.kind = source.kind;
    clause.title = source.title;
    clause.text = source.text.value;
    clause.measure = source.measure.value;
    clause.target = source.target.value;
    if (source.owner) clause.owner = *source.owner;
    for (const TemplateCriterion& one : source.criteria.value) {
      clause.criteria.push_back({{call_.NewId()}, one.statement, one.check});
    }
    if (source.needed_after) clause.due = After(DayOf(plan_.settings.start), *source.needed_after);
    PlaceInPlan(source, clause);
    return clause;
  }

 private:
  // Nothing where the plan was not made from the template.
  void PlaceInPlan(const TemplateClause& source, Clause& clause) const {
    const auto id = ids_.find(source.task.value);
    if (id == ids_.end()) return;
    clause.task_id = id->second;
    if (clause.kind != ClauseKind::kMilestone) return;
    clause.due = After(DayOf(plan_.tasks[tasks_.at(id->second)].finish), source.margin_days.value);
  }

  // No day that is past is promised, and none on which nobody works.
  std::optional<Day> After(Day day, int64_t days) const {
    const Day due = plan::WorkingDayFrom(plan_, {day.days + static_cast<int32_t>(days)});
    if (due < plan::DayOf(call_.now())) return std::nullopt;
    return due;
  }

  const api::Call& call_;
  const plan::StoredPlan& plan_;
  plan::TaskIndex tasks_;
  const TaskIds& ids_;
};

std::optional<ClauseId> TitledClause(const Draft& draft, const std::string& title) {
  for (const Clause& clause : draft.clauses) {
    const bool payable = clause.kind == ClauseKind::kDeliverable || clause.kind == ClauseKind::kMilestone;
    if (payable && clause.title == title) return clause.id;
  }
  return std::nullopt;
}

void DraftPrice(const Template& source, const api::Call& call, Draft& draft) {
  draft.price.model = source.price_model;
  for (const TemplateLine& line : source.lines.value) {
    draft.price.lines.push_back(
        {{call.NewId()}, line.title, TitledClause(draft, line.pays.value), 0, std::nullopt});
  }
  for (const TemplateRate& rate : source.rates.value) {
    draft.price.rates.push_back({{call.NewId()}, rate.role, rate.party, rate.unit, 0});
  }
}

// Makes the starter plan where there is none; answers its tasks by their keys.
TaskIds StartPlan(db::Tx& tx, const engagement::Access& access, const api::Call& call,
                  const Template& source) {
  TaskIds ids;
  if (!plan::LoadPlan(tx, access).tasks.empty()) return ids;
  for (const TemplateTask& task : source.tasks) ids[task.key] = TaskId{call.NewId()};
  plan::EditPlan(tx, access, call, StarterPlan(source, ids));
  return ids;
}

}  // namespace

TemplateList Templates(TemplateLanguage language) {
  TemplateList list;
  for (const TemplateText& text : TemplateTexts()) {
    if (text.language == language) list.templates.push_back(Parsed(text));
  }
  return list;
}

ScopeChange UseTemplate(db::Tx& tx, const engagement::Access& access, const api::Call& call,
                        const TemplateUse& use) {
  const Template source = Find(use);
  const Draft before = LoadDraft(tx, access);
  if (!IsEmpty(before)) {
    throw Conflict("scope.not_empty",
                   "The draft has something in it already. Only an empty one starts from a template.");
  }
  const TaskIds ids = StartPlan(tx, access, call, source);
  const plan::StoredPlan plan = plan::LoadPlan(tx, access);
  const Drafting drafting(call, plan, ids);
  Draft after = before;
  for (const TemplateClause& clause : source.clauses) {
    after.clauses.push_back(drafting.Make(clause));
    PlaceLast(after.clauses, after.clauses.size() - 1);
  }
  DraftPrice(source, call, after);
  std::sort(after.clauses.begin(), after.clauses.end(), StandsBefore);
  return StoreDraft(tx, access, call, before, std::move(after), {"scope.template_used"});
}

}  // namespace tandem::scope
