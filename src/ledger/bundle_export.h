// The evidence bundle of a stored record.
#ifndef TANDEM_LEDGER_BUNDLE_EXPORT_H_
#define TANDEM_LEDGER_BUNDLE_EXPORT_H_

#include <string>

#include "ledger/core/bundle.h"
#include "platform/db/tx.h"

namespace tandem::ledger {

// Writes the bundle of the record as the transaction sees it. Entries are read a few hundred at a time; what
// is kept in memory is 64 bytes an entry and the summary's rows.
void WriteBundle(db::Tx& tx, const BundleHeading& heading, const Signer& signer, archive::ByteSink sink);

// The same as one text.
std::string BundleOf(db::Tx& tx, const BundleHeading& heading, const Signer& signer);

}  // namespace tandem::ledger

#endif  // TANDEM_LEDGER_BUNDLE_EXPORT_H_
