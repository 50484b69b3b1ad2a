// Whose turn it is. It stops nobody from editing; it says who is expected to act.
#ifndef TANDEM_ROOMS_SCOPE_HANDOVER_H_
#define TANDEM_ROOMS_SCOPE_HANDOVER_H_

#include "rooms/scope/clause.h"

namespace tandem::scope {

struct Handover {
  Party to = Party::kClient;
  std::string note;
};
const RecordType& DescribeRecord(const Handover*);

struct Turn {
  std::optional<Party> turn;  // nothing until somebody hands over for the first time
  std::optional<Instant> turn_since;
  std::string turn_by;
  std::string turn_note;
};
const RecordType& DescribeRecord(const Turn*);

Turn TurnOf(db::Tx& tx, const EngagementId& engagement);
// Throws 409 "scope.other_sides_turn" when it is the other side's to hand over, "scope.your_turn_already",
// and "scope.no_vendor" as long as there is only one side.
Turn HandOver(db::Tx& tx, const engagement::Access& access, const api::Call& call, const Handover& handover);
// It is nobody's turn any more: both have signed. The record's entry of the signature says so.
void EndTurn(db::Tx& tx, const EngagementId& engagement);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_HANDOVER_H_
