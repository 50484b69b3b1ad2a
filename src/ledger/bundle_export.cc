#include "ledger/bundle_export.h"

#include "ledger/ledger_store.h"

namespace tandem::ledger {

void WriteBundle(db::Tx& tx, const BundleHeading& heading, const Signer& signer, archive::ByteSink sink) {
  constexpr int kChunk = 256;
  archive::ZipWriter zip(std::move(sink));
  BundleWriter bundle(zip, heading, signer);
  for (int64_t from = 0;;) {
    const std::vector<StoredEntry> entries = EntriesFrom(tx, heading.engagement, from, kChunk);
    for (const StoredEntry& entry : entries) bundle.Add(entry.at, entry.text);
    if (entries.empty()) break;
    from = entries.back().index + 1;
  }
  bundle.Finish();
}

std::string BundleOf(db::Tx& tx, const BundleHeading& heading, const Signer& signer) {
  std::string bytes;
  WriteBundle(tx, heading, signer, [&bytes](std::string_view some) { bytes += some; });
  return bytes;
}

}  // namespace tandem::ledger
