#include "ledger/ledger.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "base/problem.h"
#include "base/text.h"
#include "ledger/core/canonical.h"
#include "ledger/core/checkpoint.h"
#include "ledger/ledger_store.h"

namespace tandem::ledger {

namespace {

void RefuseTooLarge(const std::string& text) {
  if (text.size() <= kMostEntryBytes) return;
  throw Problem(ProblemKind::kTooLarge, "ledger.entry_too_large",
                "This changes more at once than one line of the record can tell; do it in smaller steps.");
}

std::string Announcement(const StoredEntry& entry, const Actor& actor) {
  Json json;
  json.Set("engagement", ToText(entry.engagement));
  json.Set("index", entry.index);
  json.Set("action", entry.action);
  json.Set("actor", actor.name);
  return ToJsonText(json);
}

NodeReader ReaderOf(db::Tx& tx, const Uuid& engagement) {
  return [&tx, &engagement](int level, int64_t index) { return ReadNode(tx, engagement, level, index); };
}

void RequireSize(db::Tx& tx, const Uuid& engagement, int64_t size) {
  const int64_t present = ReadHead(tx, engagement).frontier.size;
  if (size >= 0 && size <= present) return;
  throw InvalidField("size", "proof.range",
                     Cat("The record has ", present, " entries; ask for at most that size."));
}

bool IsNewer(const StoredEntry& a, const StoredEntry& b) {
  return std::tie(a.at, a.engagement, a.index) > std::tie(b.at, b.engagement, b.index);
}

// An engagement whose entries were read up to kPageBytes is cut here at its last one or before: none is left
// out.
void CutToPage(std::vector<StoredEntry>& entries) {
  size_t bytes = 0;
  const auto last = std::find_if(entries.begin(), entries.end(), [&](const StoredEntry& entry) {
    return (bytes += entry.text.size()) >= kPageBytes;
  });
  if (last != entries.end()) entries.erase(last + 1, entries.end());
}

// The index below which entries of `engagement` at the very time of the cursor come after the cursor.
int64_t IndexBound(const ActivityCursor& cursor, const Uuid& engagement) {
  if (engagement == cursor.engagement) return cursor.index;
  return engagement < cursor.engagement ? std::numeric_limits<int64_t>::max() : -1;
}

}  // namespace

int64_t Append(db::Tx& tx, const Uuid& engagement, Instant now, const Actor& actor, const NewEntry& entry) {
  HeadRow head = ReadHead(tx, engagement);
  head.at = std::max(head.at, now);
  StoredEntry stored{engagement, head.frontier.size, head.at, entry.action, {}, {}};
  stored.text = CanonicalJson(EntryJson({engagement, stored.index, stored.at}, actor, entry));
  RefuseTooLarge(stored.text);
  stored.leaf = LeafHash(stored.text);
  const std::vector<Node> nodes = AppendLeaf(head.frontier, stored.leaf);
  WriteHead(tx, engagement,
            head);  // first: of two who append together, here one learns that it must try again
  InsertEntry(tx, stored);
  InsertNodes(tx, engagement, nodes);
  tx.Announce(Announcement(stored, actor));
  return stored.index;
}

std::string EntryAnswer(const StoredEntry& entry) {
  const std::string_view members = std::string_view(entry.text).substr(0, entry.text.size() - 1);
  return Cat(members, ",\"leaf_hash\":\"", ToHex(crypto::Bytes(entry.leaf)), "\"}");
}

bool FillsPage(std::span<const StoredEntry> entries) {
  size_t bytes = 0;
  for (const StoredEntry& entry : entries) bytes += entry.text.size();
  return bytes >= kPageBytes;
}

std::vector<StoredEntry> Page(db::Tx& tx, const Uuid& engagement, std::optional<int64_t> before_index,
                              int limit) {
  return EntriesBefore(tx, engagement, before_index.value_or(std::numeric_limits<int64_t>::max()), limit);
}

std::optional<StoredEntry> FindEntry(db::Tx& tx, const Uuid& engagement, int64_t index) {
  std::vector<StoredEntry> entries = EntriesFrom(tx, engagement, index, 1);
  if (entries.empty() || entries.front().index != index) return std::nullopt;
  return std::move(entries.front());
}

std::vector<StoredEntry> Activity(db::Tx& tx, std::span<const Uuid> engagements,
                                  const std::optional<ActivityCursor>& before, int limit) {
  const ActivityCursor cursor = before.value_or(ActivityCursor{{std::numeric_limits<int64_t>::max()}, {}, 0});
  std::vector<StoredEntry> newest;
  for (const Uuid& engagement : engagements) {
    auto some = EntriesOlderThan(tx, engagement, cursor.at, IndexBound(cursor, engagement), limit);
    std::move(some.begin(), some.end(), std::back_inserter(newest));
  }
  std::sort(newest.begin(), newest.end(), IsNewer);
  newest.resize(std::min(newest.size(), static_cast<size_t>(limit)));
  CutToPage(newest);
  return newest;
}

int64_t CountAfter(db::Tx& tx, std::span<const Uuid> engagements, Instant after, int most) {
  int64_t count = 0;
  for (const Uuid& engagement : engagements) count += CountNewerThan(tx, engagement, after, most);
  return count;
}

Head HeadOf(db::Tx& tx, const Uuid& engagement) {
  const Frontier frontier = ReadHead(tx, engagement).frontier;
  return {frontier.size, RootOf(frontier)};
}

std::string CheckpointNote(db::Tx& tx, const Uuid& engagement, const Signer& signer) {
  const Head head = HeadOf(tx, engagement);
  return SignCheckpoint({OriginOf(signer.name, engagement), head.size, head.root}, signer);
}

InclusionAnswer Inclusion(db::Tx& tx, const Uuid& engagement, int64_t index, int64_t size) {
  RequireSize(tx, engagement, size);
  const NodeReader read = ReaderOf(tx, engagement);
  Proof proof = InclusionProof(index, size, read);
  return {index, size, read(0, index), RootOf(FrontierAt(size, read)), std::move(proof)};
}

ConsistencyAnswer Consistency(db::Tx& tx, const Uuid& engagement, int64_t from, int64_t to) {
  RequireSize(tx, engagement, to);
  const NodeReader read = ReaderOf(tx, engagement);
  Proof proof = ConsistencyProof(from, to, read);
  return {from, to, RootOf(FrontierAt(from, read)), RootOf(FrontierAt(to, read)), std::move(proof)};
}

}  // namespace tandem::ledger
