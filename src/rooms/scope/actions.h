// What people do to the draft.
#ifndef TANDEM_ROOMS_SCOPE_ACTIONS_H_
#define TANDEM_ROOMS_SCOPE_ACTIONS_H_

#include "rooms/scope/apply.h"
#include "rooms/scope/edit.h"

namespace tandem::scope {

// All of the edit or nothing; throws what ApplyEdit throws.
ScopeChange EditScope(db::Tx& tx, const engagement::Access& access, const api::Call& call,
                      const ScopeEdit& edit);
// Undo by the entry of the record; a reversal can be reversed. Throws 404 "entry.not_found", 409
// "scope.not_reversible" when the entry did not change the draft, and what Reverse throws.
ScopeChange ReverseScope(db::Tx& tx, const engagement::Access& access, const api::Call& call,
                         const ScopeReversal& reversal);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_ACTIONS_H_
