#include "platform/db/sqlite_database.h"

#include "platform/db/sqlite_tx.h"

namespace tandem::db {

namespace {

// Small on purpose: 32 of them stay under 100 MB together with the server; the operating system caches the
// file.
constexpr SqliteConnection::Settings kReader{.cache_kib = 1024, .statements = 64, .read_only = true};

}  // namespace

SqliteDatabase::SqliteDatabase(const std::string& path, const Options& options)
    : lock_(path + ".lock"),
      writer_(path, options.group_commit ? static_cast<size_t>(options.batch_limit) : 1, announcer_),
      readers_(static_cast<size_t>(options.connections),
               [path] { return std::make_unique<SqliteConnection>(path, kReader); }) {}

void SqliteDatabase::DoRead(FunctionRef<void(Tx&)> job) {
  const auto connection = readers_.Take();
  connection->Control("BEGIN");
  struct End {
    SqliteConnection& connection;
    ~End() {
      if (connection.InTransaction()) connection.Control("ROLLBACK");
    }
  } const end{*connection};
  SqliteTx tx(*connection);
  job(tx);
}

void SqliteDatabase::Alone(FunctionRef<void()> step) {
  // The lock file keeps other processes out already.
  std::lock_guard lock(alone_);
  step();
}

}  // namespace tandem::db
