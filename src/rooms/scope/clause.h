// A clause of the draft: an objective, a statement of scope, an assumption, a dependency, a deliverable or a
// milestone.
#ifndef TANDEM_ROOMS_SCOPE_CLAUSE_H_
#define TANDEM_ROOMS_SCOPE_CLAUSE_H_

#include "rooms/plan/plan.h"

namespace tandem::scope {

using engagement::EngagementId;
using engagement::Party;
using plan::TaskId;
using ClauseId = Id<struct ClauseTag>;
using CriterionId = Id<struct CriterionTag>;

enum class ClauseKind {
  kObjective,
  kInScope,
  kOutOfScope,
  kAssumption,
  kDependency,
  kDeliverable,
  kMilestone
};

}  // namespace tandem::scope

template <>
struct tandem::EnumWords<tandem::scope::ClauseKind> {
  static constexpr std::string_view words[] = {"objective",  "in_scope",    "out_of_scope", "assumption",
                                               "dependency", "deliverable", "milestone"};
};

namespace tandem::scope {

// One checkable statement about a deliverable, with how it will be checked.
struct Criterion {
  CriterionId id;
  std::string statement;
  std::string check;
  bool operator==(const Criterion&) const = default;
};
const RecordType& DescribeRecord(const Criterion*);

// What a clause says. Which fields a kind may have is in clause_rules.h.
struct ClauseTerms {
  ClauseId id;
  ClauseKind kind = ClauseKind::kObjective;
  int64_t position = 0;  // orders the clauses of one kind; gaps are left between
  std::string title;
  std::string text;
  std::string measure, target;      // of an objective
  std::optional<Party> owner;       // who owes the deliverable, owns the assumption, provides the dependency
  std::optional<Day> due;           // promised for the milestone; the dependency is needed by then
  std::optional<TaskId> task_id;    // the milestone or task of the plan that it stands for
  std::vector<Criterion> criteria;  // of a deliverable
  bool operator==(const ClauseTerms&) const = default;
};
const RecordType& DescribeRecord(const ClauseTerms*);

struct Clause : ClauseTerms {
  int64_t version = 1;
  std::string changed_by;  // as they were called then
  Party changed_party = Party::kClient;
  Instant changed_at;
  std::optional<int64_t> agreed_in;  // the baseline, signed by both, that says it; nothing: its writer alone does
  bool operator==(const Clause&) const = default;
};
const RecordType& DescribeRecord(const Clause*);

// By kind, then position, then id: the order of the document.
bool StandsBefore(const ClauseTerms& one, const ClauseTerms& other);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_CLAUSE_H_
