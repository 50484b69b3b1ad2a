#include "rooms/scope/edit_apply.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "rooms/scope/clause_rules.h"
#include "rooms/scope/limits.h"
#include "rooms/scope/order.h"
#include "rooms/scope/price_put.h"
#include "rooms/scope/price_rules.h"

namespace tandem::scope {
namespace {

using plan::FieldErrors;

class Editing {
 public:
  Editing(Draft draft, const Surroundings& surroundings)
      : draft_(std::move(draft)), surroundings_(surroundings) {}

  void Put(const ClausePut& put, FieldErrors errors) {
    const auto at = put.id ? Find(*put.id) : std::nullopt;
    if (at) return Change(*at, put, errors);
    if (put.version && *put.version > 0) api::RequireVersion(*put.version, 0, "null", ToJson(put));
    Create(put, errors);
  }

  void Remove(const ClauseRemoval& removal) {
    const auto at = Find(removal.id);
    if (!at) return api::RequireVersion(removal.version, -1, "null", "null");
    const Clause& clause = draft_.clauses[*at];
    api::RequireVersion(removal.version, clause.version, ToJson(clause), "null");
    draft_.clauses.erase(draft_.clauses.begin() + static_cast<std::ptrdiff_t>(*at));
    for (PriceLine& line : draft_.price.lines) {
      if (line.clause_id == removal.id) line.clause_id.reset();
    }
  }

  void PutPrice(const PricePut& put, FieldErrors errors) {
    api::RequireVersion(put.version, draft_.price, put);
    ApplyPrice(put, surroundings_.new_id, draft_.price);
    CheckPrice(draft_.price, draft_.clauses, errors);
  }

  Draft Finish() {
    std::sort(draft_.clauses.begin(), draft_.clauses.end(), StandsBefore);
    return std::move(draft_);
  }

 private:
  std::optional<size_t> Find(const ClauseId& id) const {
    for (size_t i = 0; i < draft_.clauses.size(); ++i) {
      if (draft_.clauses[i].id == id) return i;
    }
    return std::nullopt;
  }

  void Create(const ClausePut& put, FieldErrors& errors) {
    if (!put.kind) return errors.Add("kind", "required", "Say what the new clause is.");
    Clause clause;
    clause.id = put.id ? *put.id : ClauseId{surroundings_.new_id()};
    clause.kind = *put.kind;
    draft_.clauses.push_back(std::move(clause));
    const size_t at = draft_.clauses.size() - 1;
    PlaceLast(draft_.clauses, at);
    Fill(at, put, {}, errors);
  }

  void Change(size_t at, const ClausePut& put, FieldErrors& errors) {
    if (!put.version) return errors.Add("version", "required", "Say which version of the clause you saw.");
    Clause& clause = draft_.clauses[at];
    api::RequireVersion(*put.version, clause, put);
    const ClauseTerms was = clause;
    put.kind.ApplyTo(clause.kind);
    if (clause.kind != was.kind) PlaceLast(draft_.clauses, at);
    Fill(at, put, was, errors);
  }

  void Fill(size_t at, const ClausePut& put, const ClauseTerms& was, FieldErrors& errors) {
    Clause& clause = draft_.clauses[at];
    if (put.title) clause.title = Trim(*put.title);
    if (put.text) clause.text = Trim(*put.text);
    if (put.measure) clause.measure = Trim(*put.measure);
    if (put.target) clause.target = Trim(*put.target);
    put.owner.ApplyTo(clause.owner);
    put.due.ApplyTo(clause.due);
    put.task_id.ApplyTo(clause.task_id);
    if (put.criteria) clause.criteria = Criteria(*put.criteria);
    if (put.after_id && !PlaceAfter(draft_.clauses, at, *put.after_id)) {
      errors.Add("after_id", "clause.not_found", "The clause to follow is not among those of this kind.");
    }
    CheckClause(clause, errors);
    CheckWorld(clause, was, errors);
  }

  std::vector<Criterion> Criteria(const std::vector<CriterionPut>& puts) const {
    std::vector<Criterion> criteria;
    for (const CriterionPut& put : puts) {
      const CriterionId id = put.id ? *put.id : CriterionId{surroundings_.new_id()};
      criteria.push_back({id, std::string(Trim(put.statement)), std::string(Trim(put.check.value))});
    }
    return criteria;
  }

  // What was there may be past by now, or gone from the plan; what is new may not.
  void CheckWorld(const ClauseTerms& clause, const ClauseTerms& was, FieldErrors& errors) const {
    if (clause.due && clause.due != was.due) CheckDue(*clause.due, surroundings_.today, errors);
    if (!clause.task_id || clause.task_id == was.task_id || surroundings_.plan_has(*clause.task_id)) return;
    errors.Add("task_id", "task.not_found", "There is no such task in this plan. Choose another.");
  }

  Draft draft_;
  const Surroundings& surroundings_;
};

// One id stands for one criterion in the whole draft, so that a difference names it.
void Refuse(std::vector<ProblemDetail> errors) {
  if (errors.empty()) return;
  const std::string message = errors.size() == 1 ? errors[0].message : "Some fields need attention.";
  throw Problem(ProblemKind::kInvalid, "input.invalid", message, std::move(errors));
}

}  // namespace

Draft ApplyEdit(Draft draft, const ScopeEdit& edit, const Surroundings& surroundings) {
  Editing editing(std::move(draft), surroundings);
  std::vector<ProblemDetail> errors;
  for (const ClauseRemoval& removal : edit.remove_clauses.value) editing.Remove(removal);
  for (size_t i = 0; i < edit.put_clauses.value.size(); ++i) {
    editing.Put(edit.put_clauses.value[i], FieldErrors(Cat("put_clauses[", i, "]"), errors));
  }
  if (edit.price) editing.PutPrice(*edit.price, FieldErrors("price", errors));
  Draft after = editing.Finish();
  CheckCriterionIds(after, errors);
  Refuse(std::move(errors));
  if (after.clauses.size() > kMostClauses) {
    throw Invalid("scope.too_many",
                  "A draft has at most 2,000 clauses. Join some, or move them into documents.");
  }
  return after;
}

}  // namespace tandem::scope
