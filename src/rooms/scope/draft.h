// The draft that both sides edit, whole, in memory.
#ifndef TANDEM_ROOMS_SCOPE_DRAFT_H_
#define TANDEM_ROOMS_SCOPE_DRAFT_H_

#include "rooms/scope/price.h"

namespace tandem::scope {

struct Draft {
  std::vector<Clause> clauses;  // in the order of StandsBefore
  Price price;
  int64_t as_of = 0;  // the record's entry that changed it last; 0: nobody wrote anything yet
};

// An engagement that nobody drafted has the empty draft.
Draft LoadDraft(db::Tx& tx, const engagement::Access& access);
// The clause of the id, or null.
const Clause* FindClause(const Draft& draft, const ClauseId& id);
bool IsEmpty(const Draft& draft);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_DRAFT_H_
