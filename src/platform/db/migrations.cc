#include "platform/db/migrations.h"

#include <map>

#include "base/text.h"

namespace tandem::db {

namespace {

using Key = std::pair<std::string, int>;  // room, number

constexpr const char* kCreate = R"(
  CREATE TABLE IF NOT EXISTS tandem_migrations (
    room TEXT NOT NULL,
    number BIGINT NOT NULL,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    applied_as BIGINT NOT NULL,
    PRIMARY KEY (room, number)
  ))";
constexpr const char* kApplied = "SELECT room, number, checksum FROM tandem_migrations ORDER BY room, number";
constexpr const char* kRecord = R"(
  INSERT INTO tandem_migrations (room, number, name, checksum, applied_as)
  SELECT $1, $2, $3, $4, COUNT(*) + 1 FROM tandem_migrations)";

// FNV-1a, 64 bits: tells a changed text from an unchanged one; it guards against mistakes, not against
// malice.
std::string Checksum(std::string_view text) {
  uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) hash = (hash ^ static_cast<uint8_t>(c)) * 0x100000001b3;
  std::string bytes;
  for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(hash >> shift & 0xff);
  return ToHex(bytes);
}

std::string Title(const Migration& migration) {
  return Cat(migration.room, " ", migration.number, " (", migration.name, ")");
}

void RequireOrder(std::span<const Migration> migrations) {
  std::map<std::string, int> last;
  for (const Migration& migration : migrations) {
    if (migration.number != ++last[migration.room]) {
      throw Conflict("migration.order",
                     Cat("Migration ", Title(migration), " should have number ", last[migration.room], "."));
    }
  }
}

std::map<Key, std::string> Applied(Database& database) {
  return database.Read([](Tx& tx) {
    std::map<Key, std::string> applied;
    tx.Each(kApplied, {}, [&](const Row& row) {
      applied[{std::string(row.Text(0)), static_cast<int>(row.Int(1))}] = row.Text(2);
    });
    return applied;
  });
}

void RequireUnchanged(const Migration& migration, const std::string& checksum) {
  if (checksum == Checksum(migration.sql)) return;
  throw Conflict("migration.changed", Cat("Migration ", Title(migration),
                                          " was applied with another text. Restore its "
                                          "text and put the change into a new migration."));
}

// What this program does not know, a later one has applied.
void RequireKnown(const std::map<Key, std::string>& applied, std::span<const Migration> migrations) {
  std::map<Key, const Migration*> known;
  for (const Migration& migration : migrations) known[{migration.room, migration.number}] = &migration;
  for (const auto& [key, checksum] : applied) {
    const auto found = known.find(key);
    if (found == known.end()) {
      throw Conflict("migration.newer", Cat("The database is newer than this program: it has migration ",
                                            key.first, " ", key.second, ". Start the newer program."));
    }
    RequireUnchanged(*found->second, checksum);
  }
}

void Apply(Database& database, const Migration& migration) {
  try {
    database.Write([&](Tx& tx) {
      tx.Script(migration.sql);
      tx.Run(kRecord, {migration.room, migration.number, migration.name, Checksum(migration.sql)});
    });
  } catch (const Problem& problem) {
    throw Conflict("migration.failed", Cat("Migration ", Title(migration), " failed: ", problem.message()));
  }
}

}  // namespace

int Migrate(Database& database, std::span<const Migration> migrations) {
  RequireOrder(migrations);
  int count = 0;
  database.Alone([&] {
    database.Write([](Tx& tx) { tx.Script(kCreate); });
    const auto applied = Applied(database);
    RequireKnown(applied, migrations);
    for (const Migration& migration : migrations) {
      if (applied.contains({migration.room, migration.number})) continue;
      Apply(database, migration);
      ++count;
    }
  });
  return count;
}

}  // namespace tandem::db
