#include "rooms/scope/draft.h"

#include <algorithm>

#include "rooms/scope/draft_store.h"

namespace tandem::scope {

Draft LoadDraft(db::Tx& tx, const engagement::Access& access) {
  Draft draft;
  draft.clauses = ReadClauses(tx, access.engagement());
  std::sort(draft.clauses.begin(), draft.clauses.end(), StandsBefore);
  const DraftState state = ReadState(tx, access.engagement());
  draft.price = PriceOf(state);
  draft.as_of = state.entry;
  return draft;
}

const Clause* FindClause(const Draft& draft, const ClauseId& id) {
  const auto found = std::find_if(draft.clauses.begin(), draft.clauses.end(),
                                  [&](const Clause& clause) { return clause.id == id; });
  return found == draft.clauses.end() ? nullptr : &*found;
}

bool IsEmpty(const Draft& draft) {
  return draft.clauses.empty() && static_cast<const PriceTerms&>(draft.price) == PriceTerms{};
}

}  // namespace tandem::scope
