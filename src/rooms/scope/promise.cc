#include "rooms/scope/promise.h"

#include <algorithm>
#include <tuple>

#include "rooms/scope/draft_store.h"
#include "rooms/scope/promise_store.h"

namespace tandem::scope {
namespace {

std::vector<Promise> Drafted(std::vector<Clause> clauses) {
  std::vector<Promise> promises;
  for (Clause& clause : clauses) {
    if (clause.kind != ClauseKind::kMilestone || !clause.task_id || !clause.due) continue;
    promises.push_back({clause.id, *clause.task_id, std::move(clause.title), *clause.due, 0});
  }
  std::sort(promises.begin(), promises.end(), [](const Promise& one, const Promise& other) {
    return std::tie(one.due, one.clause) < std::tie(other.due, other.clause);
  });
  return promises;
}

}  // namespace

const RecordType& DescribeRecord(const Promise*) {
  static const RecordType type =
      RecordOf<Promise>("Promise", "A milestone that was promised.")
          .Add("clause", &Promise::clause, "The clause that says so.")
          .Add("task", &Promise::task, "The task of the plan that reaches it.")
          .Add("title", &Promise::title, "What it is called.")
          .Add("due", &Promise::due, "The promised day.")
          .Add("baseline", &Promise::baseline, "The number of the baseline; 0: only drafted.");
  return type;
}

std::vector<Promise> Promises(db::Tx& tx, const engagement::Access& access) {
  if (ReadState(tx, access.engagement()).promised) return ReadPromises(tx, access.engagement());
  return Drafted(ReadClauses(tx, access.engagement()));
}

void ReplacePromises(db::Tx& tx, const EngagementId& engagement, const std::vector<Promise>& promises) {
  DraftState state = ReadState(tx, engagement);
  state.promised = true;
  WriteState(tx, state);
  WritePromises(tx, engagement, promises);
}

}  // namespace tandem::scope
