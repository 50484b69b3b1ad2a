// A baseline's document as it was hashed, and as a printed statement of work.
#ifndef TANDEM_ROOMS_BASELINE_DOCUMENT_VIEW_H_
#define TANDEM_ROOMS_BASELINE_DOCUMENT_VIEW_H_

#include "rooms/baseline/baseline.h"

namespace tandem::baseline {

// Exactly the bytes whose SHA-256 is the baseline's hash.
api::Reply DownloadDocument(db::Tx& tx, const Access& access, const api::Call& call, const std::string& name);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_DOCUMENT_VIEW_H_
