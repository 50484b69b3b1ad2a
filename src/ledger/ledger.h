// The record of an engagement: whatever changes it appends an entry in the same transaction. Entries are
// never changed or removed; each belongs to a Merkle tree whose signed checkpoints and proofs let anyone
// check that.
//
// All functions are of the transaction they are given. Who may read or write a record is the caller's to
// know.
#ifndef TANDEM_LEDGER_LEDGER_H_
#define TANDEM_LEDGER_LEDGER_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ledger/core/entry.h"
#include "ledger/core/merkle.h"
#include "ledger/core/note.h"
#include "platform/db/tx.h"

namespace tandem::ledger {

inline constexpr size_t kMostEntryBytes = 16 * 1024 * 1024;

// Appends the entry and returns its index (from 0). Costs O(log size). Its time is `now`, or that of the
// entry before if `now` is earlier, so that a record's times never run backwards. After the commit every
// server process is told
// {"engagement","index","action","actor"}. Throws Problem: what CanonicalJson throws; kTooLarge
// "ledger.entry_too_large".
int64_t Append(db::Tx& tx, const Uuid& engagement, Instant now, const Actor& actor, const NewEntry& entry);

struct StoredEntry {
  Uuid engagement;
  int64_t index;
  Instant at;
  std::string action;
  std::string text;  // the entry's canonical JSON (docs/ledger.md), an object
  Hash leaf;
};

// The entry's JSON object with the member "leaf_hash" (hex) added: what the API answers.
std::string EntryAnswer(const StoredEntry& entry);

// A page of entries ends early with the entry by which its texts reach so many bytes: one entry can tell of
// a whole plan, and a page of such would fill the memory.
inline constexpr size_t kPageBytes = 4 << 20;
// Whether these entries are such a page; then more may follow.
bool FillsPage(std::span<const StoredEntry> entries);

// The newest `limit` entries before `before_index` (all of them when absent), newest first.
std::vector<StoredEntry> Page(db::Tx& tx, const Uuid& engagement, std::optional<int64_t> before_index,
                              int limit);
std::optional<StoredEntry> FindEntry(db::Tx& tx, const Uuid& engagement, int64_t index);

// Where a page of Activity ended.
struct ActivityCursor {
  Instant at;
  Uuid engagement;
  int64_t index;
};
// The newest `limit` entries of several records before the cursor, newest first.
std::vector<StoredEntry> Activity(db::Tx& tx, std::span<const Uuid> engagements,
                                  const std::optional<ActivityCursor>& before, int limit);
// How many entries these records have after the moment, counted to `most` at most per record.
int64_t CountAfter(db::Tx& tx, std::span<const Uuid> engagements, Instant after, int most = 100);

struct Head {
  int64_t size = 0;
  Hash root{};
};
// How the record stands; of one without entries size 0.
Head HeadOf(db::Tx& tx, const Uuid& engagement);

// The signed checkpoint of the record as it stands.
std::string CheckpointNote(db::Tx& tx, const Uuid& engagement, const Signer& signer);

struct InclusionAnswer {
  int64_t index;
  int64_t size;
  Hash leaf;
  Hash root;
  Proof proof;
};
// That entry `index` is in the record as it was at `size`. Throws Problem kInvalid "proof.range" unless
// 0 <= index < size <= the record's size.
InclusionAnswer Inclusion(db::Tx& tx, const Uuid& engagement, int64_t index, int64_t size);

struct ConsistencyAnswer {
  int64_t from;
  int64_t to;
  Hash from_root;
  Hash to_root;
  Proof proof;
};
// That the record at size `to` continues the one at `from`. Throws "proof.range" unless 0 <= from <= to <=
// its size.
ConsistencyAnswer Consistency(db::Tx& tx, const Uuid& engagement, int64_t from, int64_t to);

}  // namespace tandem::ledger

#endif  // TANDEM_LEDGER_LEDGER_H_
