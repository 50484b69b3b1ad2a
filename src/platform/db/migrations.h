// The schema's history: numbered SQL texts per room, forward only. One text serves both databases: BIGINT,
// TEXT, BYTEA and DOUBLE PRECISION. Two marks are rewritten for SQLite: `/* WITHOUT ROWID */` becomes the
// words, and `COLLATE "C"` becomes COLLATE BINARY.
#ifndef TANDEM_PLATFORM_DB_MIGRATIONS_H_
#define TANDEM_PLATFORM_DB_MIGRATIONS_H_

#include <span>
#include <string>

#include "platform/db/database.h"

namespace tandem::db {

struct Migration {
  std::string room;  // "people"
  int number = 0;    // from 1, without gaps, per room
  std::string name;  // "sessions"
  std::string sql;   // any number of statements; one transaction
};

// Brings the database up to date, in the order given; returns how many were applied. Throws Problem
// (conflict), and leaves the database as it was before the migration concerned: "migration.changed" when the
// text of an applied one is another now, "migration.newer" when the database has one that this program does
// not know, "migration.failed" when a statement fails, "migration.order" when numbers of a room do not rise
// by one.
int Migrate(Database& database, std::span<const Migration> migrations);

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_MIGRATIONS_H_
