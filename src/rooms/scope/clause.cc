#include "rooms/scope/clause.h"

#include <tuple>

#include "rooms/scope/limits.h"

namespace tandem::scope {

const RecordType& DescribeRecord(const Criterion*) {
  static const RecordType type =
      RecordOf<Criterion>("Criterion", "A checkable statement about a deliverable.")
          .Add("id", &Criterion::id, "Its id.")
          .Add("statement", &Criterion::statement, "What will be true when it is met.", kStatement)
          .Add("check", &Criterion::check, "How that is checked.", kCheck);
  return type;
}

const RecordType& DescribeRecord(const ClauseTerms*) {
  static const RecordType type =
      RecordOf<ClauseTerms>("ClauseTerms", "What a clause says.")
          .Add("id", &ClauseTerms::id, "Its id.")
          .Add("kind", &ClauseTerms::kind, "What it is.")
          .Add("position", &ClauseTerms::position, "Orders the clauses of one kind; only the order matters.")
          .Add("title", &ClauseTerms::title, "It in one line.", kTitle)
          .Add("text", &ClauseTerms::text, "It in full.", kText)
          .Add("measure", &ClauseTerms::measure, "What is measured to see whether an objective is reached.",
               kShortText)
          .Add("target", &ClauseTerms::target, "The value that the measure is to have.", kShortText)
          .Add("owner", &ClauseTerms::owner,
               "Who owes the deliverable, owns the assumption or provides the dependency.")
          .Add("due", &ClauseTerms::due, "The day promised for a milestone; when a dependency is needed.")
          .Add("task_id", &ClauseTerms::task_id,
               "The task of the plan that a milestone or deliverable stands for.")
          .Add("criteria", &ClauseTerms::criteria, "When a deliverable is accepted.", kCriteria);
  return type;
}

const RecordType& DescribeRecord(const Clause*) {
  static const RecordType type =
      RecordOf<Clause>("Clause", "A clause of the draft that both sides edit.")
          .Include<ClauseTerms>()
          .Add("version", &Clause::version, "Rises with each change.")
          .Add("changed_by", &Clause::changed_by, "Who changed it last.")
          .Add("changed_party", &Clause::changed_party, "Their side.")
          .Add("changed_at", &Clause::changed_at, "When.")
          .Add("agreed_in", &Clause::agreed_in,
               "The baseline, signed by both sides, that says it; null when its writer alone does.");
  return type;
}

bool StandsBefore(const ClauseTerms& one, const ClauseTerms& other) {
  return std::tie(one.kind, one.position, one.id) < std::tie(other.kind, other.position, other.id);
}

}  // namespace tandem::scope
