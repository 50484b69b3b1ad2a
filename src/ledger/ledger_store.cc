#include "ledger/ledger_store.h"

#include <algorithm>

#include "base/problem.h"
#include "base/text.h"

namespace tandem::ledger {

namespace {

db::Blob ToBlob(const Hash& hash) { return {std::string(crypto::Bytes(hash))}; }

Hash ToHash(std::string_view bytes) {
  Hash hash;
  if (bytes.size() != hash.size()) {
    throw Problem(ProblemKind::kInternal, "ledger.damaged",
                  "A hash in the ledger's tables is damaged; restore a backup.");
  }
  std::copy(bytes.begin(), bytes.end(), hash.begin());
  return hash;
}

db::Blob ToBlob(const std::vector<Hash>& peaks) {
  db::Blob blob;
  for (const Hash& peak : peaks) blob.bytes += crypto::Bytes(peak);
  return blob;
}

std::vector<Hash> ToPeaks(std::string_view bytes) {
  std::vector<Hash> peaks;
  for (; !bytes.empty(); bytes.remove_prefix(std::min<size_t>(32, bytes.size()))) {
    peaks.push_back(ToHash(bytes.substr(0, 32)));
  }
  return peaks;
}

}  // namespace

constexpr std::string_view kReadHead = "SELECT size, at, frontier FROM ledger_heads WHERE engagement_id = $1";

HeadRow ReadHead(db::Tx& tx, const Uuid& engagement) {
  const auto read = [](const db::Row& row) {
    return HeadRow{{row.Int(0), ToPeaks(row.Bytes(2))}, Instant{row.Int(1)}};
  };
  return tx.One(kReadHead, {engagement}, read).value_or(HeadRow{});
}

constexpr std::string_view kWriteHead =
    "INSERT INTO ledger_heads (engagement_id, size, at, frontier) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (engagement_id) DO UPDATE SET size = excluded.size, at = excluded.at, frontier = "
    "excluded.frontier";

void WriteHead(db::Tx& tx, const Uuid& engagement, const HeadRow& head) {
  tx.Run(kWriteHead, {engagement, head.frontier.size, head.at, ToBlob(head.frontier.peaks)});
}

constexpr std::string_view kInsertEntry =
    "INSERT INTO ledger_entries (engagement_id, idx, at, action, body, leaf_hash) VALUES ($1, $2, $3, $4, "
    "$5, $6)";

void InsertEntry(db::Tx& tx, const StoredEntry& entry) {
  tx.Run(kInsertEntry,
         {entry.engagement, entry.index, entry.at, entry.action, entry.text, ToBlob(entry.leaf)});
}

constexpr std::string_view kInsertNode =
    "INSERT INTO ledger_nodes (engagement_id, level, idx, hash) VALUES ($1, $2, $3, $4)";

void InsertNodes(db::Tx& tx, const Uuid& engagement, std::span<const Node> nodes) {
  for (const Node& node : nodes) {
    if (node.level > 0) tx.Run(kInsertNode, {engagement, node.level, node.index, ToBlob(node.hash)});
  }
}

constexpr std::string_view kReadLeaf =
    "SELECT leaf_hash FROM ledger_entries WHERE engagement_id = $1 AND idx = $2";
constexpr std::string_view kReadNode =
    "SELECT hash FROM ledger_nodes WHERE engagement_id = $1 AND level = $2 AND idx = $3";

Hash ReadNode(db::Tx& tx, const Uuid& engagement, int level, int64_t index) {
  const auto read = [](const db::Row& row) { return ToHash(row.Bytes(0)); };
  const auto hash = level == 0 ? tx.One(kReadLeaf, {engagement, index}, read)
                               : tx.One(kReadNode, {engagement, level, index}, read);
  if (hash) return *hash;
  throw Problem(ProblemKind::kInternal, "ledger.node_missing",
                Cat("The ledger's tables lack node ", level, "/", index, "; restore a backup."));
}

namespace {

StoredEntry ReadEntry(const db::Row& row, const Uuid& engagement) {
  return {engagement,
          row.Int(0),
          Instant{row.Int(1)},
          std::string(row.Text(2)),
          std::string(row.Text(3)),
          ToHash(row.Bytes(4))};
}

// Rows beyond the page's bytes are passed over unread.
std::vector<StoredEntry> PageOf(db::Tx& tx, std::string_view sql, const Uuid& engagement,
                                db::ArgumentList args) {
  std::vector<StoredEntry> entries;
  size_t bytes = 0;
  tx.Each(sql, args, [&](const db::Row& row) {
    if (bytes >= kPageBytes) return;
    entries.push_back(ReadEntry(row, engagement));
    bytes += entries.back().text.size();
  });
  return entries;
}

}  // namespace

constexpr std::string_view kEntriesBefore =
    "SELECT idx, at, action, body, leaf_hash FROM ledger_entries "
    "WHERE engagement_id = $1 AND idx < $2 ORDER BY idx DESC LIMIT $3";

std::vector<StoredEntry> EntriesBefore(db::Tx& tx, const Uuid& engagement, int64_t before, int limit) {
  return PageOf(tx, kEntriesBefore, engagement, {engagement, before, limit});
}

constexpr std::string_view kEntriesFrom =
    "SELECT idx, at, action, body, leaf_hash FROM ledger_entries "
    "WHERE engagement_id = $1 AND idx >= $2 ORDER BY idx LIMIT $3";

std::vector<StoredEntry> EntriesFrom(db::Tx& tx, const Uuid& engagement, int64_t from, int limit) {
  return tx.All(kEntriesFrom, {engagement, from, limit},
                [&engagement](const db::Row& row) { return ReadEntry(row, engagement); });
}

constexpr std::string_view kEntriesOlderThan =
    "SELECT idx, at, action, body, leaf_hash FROM ledger_entries "
    "WHERE engagement_id = $1 AND (at, idx) < ($2, $3) ORDER BY at DESC, idx DESC LIMIT $4";

std::vector<StoredEntry> EntriesOlderThan(db::Tx& tx, const Uuid& engagement, Instant at, int64_t index,
                                          int limit) {
  return PageOf(tx, kEntriesOlderThan, engagement, {engagement, at, index, limit});
}

constexpr std::string_view kCountNewerThan =
    "SELECT count(*) FROM (SELECT 1 FROM ledger_entries WHERE engagement_id = $1 AND at > $2 LIMIT $3) AS "
    "newer";

int64_t CountNewerThan(db::Tx& tx, const Uuid& engagement, Instant at, int most) {
  return tx.ScalarInt(kCountNewerThan, {engagement, at, most}).value_or(0);
}

std::vector<std::string_view> HotStatements() {
  return {kReadHead, kReadLeaf, kReadNode, kEntriesBefore, kEntriesFrom, kEntriesOlderThan, kCountNewerThan};
}

}  // namespace tandem::ledger
