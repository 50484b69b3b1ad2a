#include "ledger/migrations.h"

#include <vector>

namespace tandem::ledger {

namespace {

// An entry's `body` is its canonical JSON, its `leaf_hash` the tree's node of level 0; ledger_nodes has the
// levels above. `frontier` is the hashes of merkle.h's Frontier, one after the other.
constexpr const char* kTables = R"(
CREATE TABLE ledger_heads (
  engagement_id TEXT PRIMARY KEY,
  size BIGINT NOT NULL CHECK (size > 0),
  at BIGINT NOT NULL,
  frontier BYTEA NOT NULL
);
CREATE TABLE ledger_entries (
  engagement_id TEXT NOT NULL,
  idx BIGINT NOT NULL,
  at BIGINT NOT NULL,
  action TEXT NOT NULL,
  body TEXT NOT NULL,
  leaf_hash BYTEA NOT NULL,
  PRIMARY KEY (engagement_id, idx)
);
CREATE INDEX ledger_entries_by_time ON ledger_entries (engagement_id, at, idx);
CREATE TABLE ledger_nodes (
  engagement_id TEXT NOT NULL,
  level BIGINT NOT NULL CHECK (level > 0),
  idx BIGINT NOT NULL,
  hash BYTEA NOT NULL,
  PRIMARY KEY (engagement_id, level, idx)
) /* WITHOUT ROWID */;
)";

}  // namespace

std::span<const db::Migration> Migrations() {
  static const std::vector<db::Migration> migrations{{"ledger", 1, "tables", kTables}};
  return migrations;
}

}  // namespace tandem::ledger
