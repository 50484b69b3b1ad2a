// A transaction on a PostgreSQL connection.
#ifndef TANDEM_PLATFORM_DB_POSTGRES_TX_H_
#define TANDEM_PLATFORM_DB_POSTGRES_TX_H_

#include "platform/db/postgres_connection.h"
#include "platform/db/sql_text.h"

namespace tandem::db {

class PostgresTx final : public Tx {
 public:
  explicit PostgresTx(PostgresConnection& connection) : connection_(connection) {}

  Dialect dialect() const override { return Dialect::kPostgres; }
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
  void DoScript(std::string_view sql) override {
    RefuseTransactionControlIn(sql);
    connection_.Control(std::string(sql));
  }
  void DoSavepoint() override { connection_.Control("SAVEPOINT attempt"); }
  void DoRelease() override { connection_.Control("RELEASE attempt"); }
  bool DoRollbackTo() noexcept override try {
    // After a collision the whole transaction has to run again, whatever the step's caller makes of it.
    if (connection_.Lost() || connection_.collided()) return false;
    connection_.Control("ROLLBACK TO attempt; RELEASE attempt");
    return true;
  } catch (const DatabaseError&) {
    return false;
  }

 private:
  PostgresConnection& connection_;
};

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_POSTGRES_TX_H_
