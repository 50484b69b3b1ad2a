#include "rooms/scope/clause_rules.h"

#include <set>

#include "base/text.h"

namespace tandem::scope {
namespace {

constexpr Day kFarthest{84'006};  // 2200-01-01

void CheckKind(const ClauseTerms& clause, plan::FieldErrors& errors) {
  const auto refuse = [&](std::string_view field, bool present) {
    if (!present || HasField(clause.kind, field)) return;
    errors.Add(field, "scope.field_of_other_kind",
               Cat("A clause of the kind ", Word(clause.kind), " has no ", field, ". Leave it out."));
  };
  refuse("measure", !clause.measure.empty());
  refuse("target", !clause.target.empty());
  refuse("owner", clause.owner.has_value());
  refuse("due", clause.due.has_value());
  refuse("task_id", clause.task_id.has_value());
  refuse("criteria", !clause.criteria.empty());
}

void CheckCriteria(const std::vector<Criterion>& criteria, plan::FieldErrors& errors) {
  std::set<std::string> statements;
  std::set<CriterionId> ids;
  for (size_t i = 0; i < criteria.size(); ++i) {
    const std::string field = Cat("criteria[", i, "].statement");
    const std::string statement = LowerAscii(Trim(criteria[i].statement));
    if (statement.empty()) {
      errors.Add(field, "scope.criterion_empty", "Say what must be true, in a sentence that can be checked.");
    } else if (!statements.insert(statement).second || !ids.insert(criteria[i].id).second) {
      errors.Add(field, "scope.criterion_twice", "Another criterion of this deliverable says the same.");
    }
  }
}

}  // namespace

bool HasField(ClauseKind kind, std::string_view field) {
  using enum ClauseKind;
  if (field == "measure" || field == "target") return kind == kObjective;
  if (field == "owner") return kind == kDeliverable || kind == kAssumption || kind == kDependency;
  if (field == "due") return kind == kMilestone || kind == kDependency;
  if (field == "task_id") return kind == kMilestone || kind == kDeliverable;
  if (field == "criteria") return kind == kDeliverable;
  return true;
}

void CheckClause(const ClauseTerms& clause, plan::FieldErrors& errors) {
  if (Trim(clause.title).empty()) errors.Add("title", "scope.title", "Say it in one line first.");
  CheckKind(clause, errors);
  CheckCriteria(clause.criteria, errors);
}

void CheckDue(Day due, Day today, plan::FieldErrors& errors) {
  if (due.days < today.days - 1) {
    errors.Add("due", "scope.due_past", Cat(ToText(due), " is past. Choose a day from today on."));
  } else if (due > kFarthest) {
    errors.Add("due", "scope.due_far", Cat(ToText(due), " is too far away. Choose a day before 2200."));
  }
}

void CheckCriterionIds(const Draft& draft, std::vector<ProblemDetail>& errors) {
  std::set<CriterionId> ids;
  for (const Clause& clause : draft.clauses) {
    for (const Criterion& one : clause.criteria) {
      if (ids.insert(one.id).second) continue;
      errors.push_back({"put_clauses", "scope.criterion_twice",
                        Cat("A criterion of “", clause.title, "” has the id of another.")});
    }
  }
}

}  // namespace tandem::scope
