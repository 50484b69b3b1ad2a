// What is done before the transaction of a signature: the password, and for an offer the findings.
#ifndef TANDEM_ROOMS_BASELINE_SIGNING_H_
#define TANDEM_ROOMS_BASELINE_SIGNING_H_

#include "rooms/baseline/baseline.h"

namespace tandem::baseline {

void PrepareOffer(api::Call& call, const api::Transactions& apart, const Json& body);
api::Reply FinishOffer(db::Tx& tx, const Access& access, const api::Call& call, const NewBaseline& input);

void PrepareSignature(api::Call& call, const api::Transactions& apart, const Json& body);
api::Reply FinishSignature(db::Tx& tx, const Access& access, const api::Call& call, const BaselineId& id,
                           const NewSignature& input);

// The caller's word for their side, now.
Signature SignatureOf(const Access& access, const api::Call& call);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_SIGNING_H_
