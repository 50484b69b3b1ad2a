// The one way in which the draft changes: changed rows written, old versions kept, the record appended.
#ifndef TANDEM_ROOMS_SCOPE_APPLY_H_
#define TANDEM_ROOMS_SCOPE_APPLY_H_

#include "rooms/scope/draft.h"

namespace tandem::scope {

// Everything that became different.
struct ScopeChange {
  std::optional<int64_t> entry;  // index in the engagement's record; nothing when nothing changed
  int64_t as_of = 0;
  std::vector<Clause> clauses;
  std::vector<ClauseId> removed_clauses;
  std::optional<Price> price;
};
const RecordType& DescribeRecord(const ScopeChange*);

// Why the draft changes.
struct Cause {
  std::string action;                     // the record's word ("scope.edited")
  std::optional<int64_t> agreed_in = {};  // the baseline that both sides signed; nothing: the caller's edit
};

// Stores `after` in place of `before`, both whole. What differs gets a new version and the caller's name.
// Where nothing differs nothing is written, and there is no entry. `after` obeys clause_rules.h and
// price_rules.h; this does not check it.
ScopeChange StoreDraft(db::Tx& tx, const engagement::Access& access, const api::Call& call,
                       const Draft& before, Draft after, Cause cause);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_APPLY_H_
