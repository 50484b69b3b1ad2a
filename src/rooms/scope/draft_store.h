// The rows of the draft. Only this room uses them.
#ifndef TANDEM_ROOMS_SCOPE_DRAFT_STORE_H_
#define TANDEM_ROOMS_SCOPE_DRAFT_STORE_H_

#include "platform/db/tx.h"
#include "rooms/scope/draft.h"

namespace tandem::scope {

// One per engagement: the price, whose turn it is, and where it stands with signatures.
struct DraftState {
  EngagementId id;
  std::string price;  // JSON of a Price; empty: none yet
  int64_t entry = 0;
  std::optional<Party> turn;
  std::optional<Instant> turn_since;
  std::string turn_by;
  std::string turn_note;
  std::optional<Uuid> offered;
  bool promised = false;  // a baseline has said what is promised
};
const RecordType& DescribeRecord(const DraftState*);

DraftState ReadState(db::Tx& tx, const EngagementId& engagement);
void WriteState(db::Tx& tx, const DraftState& state);
Price PriceOf(const DraftState& state);

std::vector<Clause> ReadClauses(db::Tx& tx, const EngagementId& engagement);
// `puts` in place of the rows of their ids, which need not exist; the rows of `removed` go.
void WriteClauses(db::Tx& tx, const EngagementId& engagement, const std::vector<Clause>& puts,
                  const std::vector<ClauseId>& removed);

// The statements that every read or edit runs, for the test that none reads a whole table.
std::vector<std::string> DraftStatements();

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_DRAFT_STORE_H_
