// The ledger's rows. Only ledger.cc and bundle_export.cc use them.
#ifndef TANDEM_LEDGER_LEDGER_STORE_H_
#define TANDEM_LEDGER_LEDGER_STORE_H_

#include <functional>
#include <span>
#include <vector>

#include "ledger/ledger.h"

namespace tandem::ledger {

struct HeadRow {
  Frontier frontier;
  Instant at;  // of the newest entry
};

HeadRow ReadHead(db::Tx& tx, const Uuid& engagement);
void WriteHead(db::Tx& tx, const Uuid& engagement, const HeadRow& head);

void InsertEntry(db::Tx& tx, const StoredEntry& entry);
// The nodes above the leaves; leaves are kept with their entries.
void InsertNodes(db::Tx& tx, const Uuid& engagement, std::span<const Node> nodes);
// Throws Problem kInternal "ledger.node_missing" when the database lost it.
Hash ReadNode(db::Tx& tx, const Uuid& engagement, int level, int64_t index);

std::vector<StoredEntry> EntriesBefore(db::Tx& tx, const Uuid& engagement, int64_t before, int limit);
std::vector<StoredEntry> EntriesFrom(db::Tx& tx, const Uuid& engagement, int64_t from, int limit);
// The newest whose (time, index) is smaller than (at, index).
std::vector<StoredEntry> EntriesOlderThan(db::Tx& tx, const Uuid& engagement, Instant at, int64_t index,
                                          int limit);
int64_t CountNewerThan(db::Tx& tx, const Uuid& engagement, Instant at, int most);

// The statements on the hot path, for the test that looks at their plans.
std::vector<std::string_view> HotStatements();

}  // namespace tandem::ledger

#endif  // TANDEM_LEDGER_LEDGER_STORE_H_
