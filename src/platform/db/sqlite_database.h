// SQLite behind Database: one writer, a pool of readers, one server per file.
#ifndef TANDEM_PLATFORM_DB_SQLITE_DATABASE_H_
#define TANDEM_PLATFORM_DB_SQLITE_DATABASE_H_

#include <memory>
#include <mutex>
#include <string>

#include "platform/db/announcer.h"
#include "platform/db/database.h"
#include "platform/db/file_lock.h"
#include "platform/db/pool.h"
#include "platform/db/sqlite_connection.h"
#include "platform/db/sqlite_writer.h"

namespace tandem::db {

class SqliteDatabase final : public Database {
 public:
  SqliteDatabase(const std::string& path, const Options& options);
  // Listeners may use the database until the end.
  ~SqliteDatabase() override { announcer_.Stop(); }

  void OnCommitted(std::function<void(const std::string&)> listener) override {
    announcer_.Listen(std::move(listener));
  }
  void OnGap(std::function<void()> listener) override { announcer_.ListenForGaps(std::move(listener)); }
  void Alone(FunctionRef<void()> step) override;
  Dialect dialect() const override { return Dialect::kSqlite; }

 protected:
  void DoRead(FunctionRef<void(Tx&)> job) override;
  void DoWrite(FunctionRef<void(Tx&)> job) override { writer_.Write(job); }

 private:
  FileLock lock_;
  Announcer announcer_;
  SqliteWriter writer_;
  Pool<SqliteConnection> readers_;
  std::mutex alone_;
};

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_SQLITE_DATABASE_H_
