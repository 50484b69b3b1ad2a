// The draft as one person sees it.
#ifndef TANDEM_ROOMS_SCOPE_SCOPE_VIEW_H_
#define TANDEM_ROOMS_SCOPE_SCOPE_VIEW_H_

#include "rooms/scope/handover.h"
#include "rooms/scope/seen.h"

namespace tandem::scope {

struct ClauseView : Clause {
  SeenChange change = SeenChange::kNone;
  std::optional<ClauseTerms> seen;
  std::string news_by;
  int64_t open_comments = 0;
};
const RecordType& DescribeRecord(const ClauseView*);

struct Scope : Turn {
  std::vector<ClauseView> clauses;
  std::vector<RemovedClause> removed;
  Price price;
  std::optional<PriceTerms> price_seen;
  std::string price_news_by;
  int64_t price_open_comments = 0;
  int64_t as_of = 0;
  std::optional<Instant> seen_at;
  std::optional<Uuid> locked_by;
  Party party = Party::kClient;
  std::vector<std::string> permissions;
};
const RecordType& DescribeRecord(const Scope*);

Scope ViewScope(db::Tx& tx, const engagement::Access& access);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_SCOPE_VIEW_H_
