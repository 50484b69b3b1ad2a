#include "rooms/baseline/comparison.h"

#include "base/text.h"

namespace tandem::baseline {
namespace {

void AddText(ComparedClause& compared, std::string_view field,
             const std::optional<scope::CriterionId>& criterion, std::string_view before,
             std::string_view after) {
  if (before == after) return;
  compared.texts.push_back({std::string(field), criterion, CompareTexts(before, after)});
}

const scope::Criterion* Find(const std::vector<scope::Criterion>& criteria, const scope::CriterionId& id) {
  const auto found = std::ranges::find(criteria, id, &scope::Criterion::id);
  return found == criteria.end() ? nullptr : &*found;
}

void AddCriterion(ComparedClause& compared, const scope::Criterion& before, const scope::Criterion& after,
                  const scope::CriterionId& id) {
  AddText(compared, "statement", id, before.statement, after.statement);
  AddText(compared, "check", id, before.check, after.check);
}

void AddCriteria(ComparedClause& compared, const scope::ClauseTerms& before,
                 const scope::ClauseTerms& after) {
  static const scope::Criterion none{};
  for (const scope::Criterion& is : after.criteria) {
    const scope::Criterion* was = Find(before.criteria, is.id);
    AddCriterion(compared, was == nullptr ? none : *was, is, is.id);
  }
  for (const scope::Criterion& was : before.criteria) {
    if (Find(after.criteria, was.id) == nullptr) AddCriterion(compared, was, none, was.id);
  }
}

ComparedClause CompareClause(const ClauseEffect& effect, const scope::ClauseTerms& before,
                             const scope::ClauseTerms& after) {
  ComparedClause compared;
  static_cast<ClauseEffect&>(compared) = effect;
  AddText(compared, "title", std::nullopt, before.title, after.title);
  AddText(compared, "text", std::nullopt, before.text, after.text);
  AddText(compared, "measure", std::nullopt, before.measure, after.measure);
  AddText(compared, "target", std::nullopt, before.target, after.target);
  AddCriteria(compared, before, after);
  return compared;
}

ComparedTask RowOf(const plan::StoredTask& task) {
  ComparedTask row;
  row.task_id = task.id;
  row.name = task.name;
  row.outline_level = task.outline_level;
  row.summary = task.summary;
  row.milestone = task.milestone;
  return row;
}

std::vector<ComparedTask> CompareTasks(const plan::StoredPlan& before, const plan::StoredPlan& after) {
  std::vector<ComparedTask> rows;
  std::map<TaskId, size_t> places;
  for (const plan::StoredTask& task : after.tasks) {
    places.emplace(task.id, rows.size());
    ComparedTask& row = rows.emplace_back(RowOf(task));
    row.start_after = task.start;
    row.finish_after = task.finish;
  }
  for (const plan::StoredTask& task : before.tasks) {
    const auto [place, is_gone] = places.emplace(task.id, rows.size());
    if (is_gone) rows.push_back(RowOf(task));
    rows[place->second].start_before = task.start;
    rows[place->second].finish_before = task.finish;
  }
  return rows;
}

// When each task finishes by the document itself, without the progress so far.
using Finishes = std::map<TaskId, LocalMinute>;

Finishes FinishesIn(const Json& document) {
  Finishes finishes;
  for (const JsonMember& task : *document.Find("dates")->AsObject())
    finishes[*ParseId<plan::TaskTag>(task.name)] = *ParseLocalMinute(*task.value.Find("finish")->AsString());
  return finishes;
}

// One side, with what it is called.
struct Chosen {
  ComparedSide named;
  Json agreed;
  Side side;
  Finishes drafted;  // of today only
};

Chosen ChooseToday(db::Tx& tx, const Access& access) {
  const Today today = LoadToday(tx, access);
  return {{std::nullopt, today.hash, today.plan.settings.finish},
          AgreedPart(today.document),
          {today.draft, today.plan},
          FinishesIn(today.document)};
}

Chosen Choose(db::Tx& tx, const Access& access, const api::Call& call, const std::string& name) {
  if (name == "today") return ChooseToday(tx, access);
  const Baseline baseline = FindBaseline(tx, access, call, name);
  const Json document = LoadDocument(tx, baseline.id);
  Chosen chosen{{baseline.number, baseline.hash, std::nullopt},
                AgreedPart(document),
                SideOf(document, engagement::ReadEngagement(tx, access)),
                {}};
  chosen.named.finish = chosen.side.plan.settings.finish;
  return chosen;
}

std::vector<ComparedMove> CompareDates(const Side& before, const Side& after, const Finishes& drafted) {
  std::vector<ComparedMove> moves;
  for (MovedDate& moved : MovedDates(before, after)) {
    ComparedMove& move = moves.emplace_back();
    static_cast<MovedDate&>(move) = std::move(moved);
    if (const auto place = drafted.find(move.task); place != drafted.end()) move.drafted = place->second;
  }
  return moves;
}

}  // namespace

std::vector<ComparedClause> CompareClauses(const scope::Draft& before, const scope::Draft& after) {
  static const scope::Clause none{};
  std::vector<ComparedClause> clauses;
  for (const ClauseEffect& effect : ClauseEffects(before, after)) {
    const scope::Clause* was = scope::FindClause(before, effect.clause_id);
    const scope::Clause* is = scope::FindClause(after, effect.clause_id);
    clauses.push_back(CompareClause(effect, was == nullptr ? none : *was, is == nullptr ? none : *is));
  }
  return clauses;
}

Comparison CompareBaselines(db::Tx& tx, const Access& access, const api::Call& call,
                            const std::string& before, const std::string& after) {
  const Chosen old = Choose(tx, access, call, before);
  const Chosen now = Choose(tx, access, call, after);
  Comparison comparison{old.named, now.named, Compare(old.agreed, now.agreed), {}, {}, {}, {}};
  comparison.clauses = CompareClauses(old.side.draft, now.side.draft);
  comparison.moved = CompareDates(old.side, now.side, now.drafted);
  comparison.cost = CostEffects(old.side, now.side);
  comparison.tasks = CompareTasks(old.side.plan, now.side.plan);
  return comparison;
}

}  // namespace tandem::baseline
