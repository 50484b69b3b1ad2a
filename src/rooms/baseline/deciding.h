// What is done before the transaction of a proposal or an acceptance: looking at its effect, and the
// password.
#ifndef TANDEM_ROOMS_BASELINE_DECIDING_H_
#define TANDEM_ROOMS_BASELINE_DECIDING_H_

#include "rooms/baseline/change.h"

namespace tandem::baseline {

// What the proposal would do; nothing is stored.
Impact AnswerImpact(db::Tx& tx, const Access& access, const api::Call& call, const ImpactQuestion& question);

void PrepareChange(api::Call& call, const api::Transactions& apart, const Json& body);
api::Reply FinishChange(db::Tx& tx, const Access& access, const api::Call& call, const NewChange& input);

void PrepareCounter(api::Call& call, const api::Transactions& apart, const Json& body);
api::Reply FinishCounter(db::Tx& tx, const Access& access, const api::Call& call, const ChangeId& id,
                         const CounterProposal& input);

// After PrepareCounter.
api::Reply FinishCorrection(db::Tx& tx, const Access& access, const api::Call& call, const ChangeId& id,
                            const CounterProposal& input);

void PrepareAcceptance(api::Call& call, const api::Transactions& apart, const Json& body);
api::Reply FinishAcceptance(db::Tx& tx, const Access& access, const api::Call& call, const ChangeId& id,
                            const NewAcceptance& input);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_DECIDING_H_
