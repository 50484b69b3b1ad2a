#ifndef TANDEM_ROOMS_ENGAGEMENT_RECORD_ROUTES_H_
#define TANDEM_ROOMS_ENGAGEMENT_RECORD_ROUTES_H_

#include "api/router.h"
#include "ledger/core/note.h"

namespace tandem::engagement {

// The record of an engagement: entries, checkpoint, proofs, bundle. `signer` must outlive the router.
void AddRecordRoutes(api::Router& router, const ledger::Signer& signer);

}  // namespace tandem::engagement

#endif  // TANDEM_ROOMS_ENGAGEMENT_RECORD_ROUTES_H_
