// A transaction, or one job's part of a shared one, on a SQLite connection.
#ifndef TANDEM_PLATFORM_DB_SQLITE_TX_H_
#define TANDEM_PLATFORM_DB_SQLITE_TX_H_

#include "platform/db/sqlite_connection.h"

namespace tandem::db {

class SqliteTx final : public Tx {
 public:
  explicit SqliteTx(SqliteConnection& connection) : connection_(connection) {}

  Dialect dialect() const override { return Dialect::kSqlite; }
  using Tx::announcements;
  using Tx::RequireIntact;

 protected:
  void DoEach(std::string_view sql, Values args, RowVisitor visit) override {
    connection_.Each(sql, args, visit);
  }
  int64_t DoRun(std::string_view sql, Values args) override { return connection_.Run(sql, args); }
  int64_t DoRunMany(std::string_view sql, std::span<const std::vector<Value>> rows) override {
    return connection_.RunMany(sql, rows);
  }
  void DoScript(std::string_view sql) override { connection_.Script(sql); }
  void DoSavepoint() override { connection_.Control("SAVEPOINT attempt"); }
  void DoRelease() override { connection_.Control("RELEASE attempt"); }
  bool DoRollbackTo() noexcept override try {
    if (!connection_.InTransaction()) return false;
    connection_.Control("ROLLBACK TO attempt; RELEASE attempt");
    return true;
  } catch (const DatabaseError&) {
    return false;
  }

 private:
  SqliteConnection& connection_;
};

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_SQLITE_TX_H_
