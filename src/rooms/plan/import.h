// Taking a plan over from a file: shown first, then saved as a whole or not at all, and repeatable.
#ifndef TANDEM_ROOMS_PLAN_IMPORT_H_
#define TANDEM_ROOMS_PLAN_IMPORT_H_

#include "api/route.h"
#include "rooms/plan/exchange/plan_file.h"
#include "rooms/plan/import_report.h"

namespace tandem::plan {

inline constexpr size_t kMaxImportBytes = size_t{64} << 20;

// Reads the file in the body before the transaction: `format` (mspdi, csv) or else the Content-Type says
// which, `map`
// ("name=Title,duration=Length") which column of a CSV file is which field. A preview (`preview`) is worked
// out here as well, on a snapshot, so that it keeps no writer waiting. Throws Problem where the file as a
// whole cannot be read.
void PrepareImport(api::Call& call, const api::Transactions& apart, const Json& body);

// What the file changes. A preview saves nothing. Else all of it is saved, or nothing: throws 422
// "plan.import_refused" with every row that cannot be used, or "plan.cycle".
ImportReport ImportPlan(db::Tx& tx, const engagement::Access& access, const api::Call& call);

// "mspdi" or "csv"; empty when neither the query nor the Content-Type says.
std::string FormatOf(const api::Call& call);
std::map<std::string, std::string> MappingOf(std::string_view text);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_IMPORT_H_
