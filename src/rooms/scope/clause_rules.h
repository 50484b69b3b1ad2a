// What a clause of each kind may and must have. Pure.
#ifndef TANDEM_ROOMS_SCOPE_CLAUSE_RULES_H_
#define TANDEM_ROOMS_SCOPE_CLAUSE_RULES_H_

#include "rooms/plan/task_put.h"
#include "rooms/scope/draft.h"

namespace tandem::scope {

// Whether clauses of the kind have the field, by its name in ClauseTerms: title and text all have.
bool HasField(ClauseKind kind, std::string_view field);
// Adds what is wrong with the clause by itself: no title, a field its kind does not have, two criteria that
// say the same. Reasons "scope.title", "scope.field_of_other_kind", "scope.criterion_empty",
// "scope.criterion_twice".
void CheckClause(const ClauseTerms& clause, plan::FieldErrors& errors);
// A day newly promised is today or later; a day of tolerance for those whose day began before UTC's. Reason
// "scope.due_past"; past the year 2200 "scope.due_far".
void CheckDue(Day due, Day today, plan::FieldErrors& errors);
// No two criteria of a draft share an id. Reason "scope.criterion_twice".
void CheckCriterionIds(const Draft& draft, std::vector<ProblemDetail>& errors);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_CLAUSE_RULES_H_
