#include "rooms/scope/agreed.h"

#include <unordered_map>

#include "rooms/scope/draft_store.h"
#include "rooms/scope/version_store.h"

namespace tandem::scope {
namespace {

// Where a clause stands is no part of what it says.
bool SaysTheSame(ClauseTerms agreed, const ClauseTerms& drafted) {
  agreed.position = drafted.position;
  return agreed == drafted;
}

std::vector<Clause> SaidBy(const Draft& agreed, const std::vector<Clause>& drafted) {
  std::unordered_map<ClauseId, const Clause*> signed_clauses;
  for (const Clause& clause : agreed.clauses) signed_clauses[clause.id] = &clause;
  std::vector<Clause> same;
  for (const Clause& clause : drafted) {
    const auto found = signed_clauses.find(clause.id);
    if (clause.agreed_in || found == signed_clauses.end()) continue;
    if (SaysTheSame(*found->second, clause)) same.push_back(clause);
  }
  return same;
}

void MarkPrice(db::Tx& tx, const engagement::Access& access, const Price& agreed, int64_t baseline) {
  DraftState state = ReadState(tx, access.engagement());
  Price price = PriceOf(state);
  if (state.price.empty() || price.agreed_in || static_cast<const PriceTerms&>(price) != static_cast<const PriceTerms&>(agreed))
    return;
  price.agreed_in = baseline;
  state.price = ToJson(price);
  WriteState(tx, state);
  MarkPriceVersions(tx, access.engagement(), baseline);
}

}  // namespace

void MarkAgreed(db::Tx& tx, const engagement::Access& access, const Draft& agreed, int64_t baseline) {
  std::vector<Clause> same = SaidBy(agreed, ReadClauses(tx, access.engagement()));
  for (Clause& clause : same) clause.agreed_in = baseline;
  WriteClauses(tx, access.engagement(), same, {});
  MarkClauseVersions(tx, access.engagement(), baseline);
  MarkPrice(tx, access, agreed.price, baseline);
}

}  // namespace tandem::scope
