// A baseline's document as it was hashed, and as a printed statement of work.
#ifndef TANDEM_ROOMS_BASELINE_DOCUMENT_VIEW_H_
#define TANDEM_ROOMS_BASELINE_DOCUMENT_VIEW_H_

#include "rooms/baseline/baseline.h"

namespace tandem::baseline {

// In place of a number: what would be signed now.
inline constexpr std::string_view kToday = "today";

// Exactly the bytes whose SHA-256 is the baseline's hash, or the draft's where the name is kToday.
api::Reply DownloadDocument(db::Tx& tx, const Access& access, const api::Call& call, const std::string& name);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_DOCUMENT_VIEW_H_
