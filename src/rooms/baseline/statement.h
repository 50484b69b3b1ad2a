// A baseline as a statement of work to print, sign by hand beside, and file.
#ifndef TANDEM_ROOMS_BASELINE_STATEMENT_H_
#define TANDEM_ROOMS_BASELINE_STATEMENT_H_

#include "platform/pdf/pdf.h"
#include "rooms/baseline/baseline.h"
#include "rooms/baseline/effects.h"
#include "rooms/baseline/statement_words.h"

namespace tandem::baseline {

// Everything that the document says, in numbered sections; parts without content are left out. Pure.
pdf::Document WriteStatement(const Baseline& baseline, const Json& document, const Side& side,
                             const StatementWords& words);

// The PDF, in the language that the query names (en, vi); the same bytes each time. Throws "not found", and
// 422 "statement.language".
api::Reply PrintStatement(db::Tx& tx, const Access& access, const api::Call& call, const std::string& name);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_STATEMENT_H_
