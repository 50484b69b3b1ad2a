// One connection to a SQLite file, used by one thread at a time, with its prepared statements.
#ifndef TANDEM_PLATFORM_DB_SQLITE_CONNECTION_H_
#define TANDEM_PLATFORM_DB_SQLITE_CONNECTION_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/statement_cache.h"
#include "platform/db/tx.h"

struct sqlite3;
struct sqlite3_stmt;

namespace tandem::db {

class SqliteConnection {
 public:
  struct Settings {
    int cache_kib;      // page cache
    size_t statements;  // prepared statements kept
    bool read_only;
  };
  SqliteConnection(const std::string& path, const Settings& settings);

  void Each(std::string_view sql, Values args, RowVisitor visit);
  int64_t Run(std::string_view sql, Values args);
  int64_t RunMany(std::string_view sql, std::span<const std::vector<Value>> rows);
  void Script(std::string_view sql);

  // Statements of the layer itself: BEGIN, COMMIT, SAVEPOINT …
  void Control(const char* sql);
  // False when SQLite has given the transaction up by itself (disk full, I/O error, ON CONFLICT ROLLBACK).
  bool InTransaction() const;
  // Whether a deferred foreign key is open at this moment.
  bool HasDeferredViolation() const;

  // Pages in the write-ahead log after the last commit of this connection.
  int WalPages() const { return wal_pages_; }
  // Copies what the log holds into the file, as far as readers allow, without waiting for them. What cannot
  // be copied (the disk is full, say) stays in the log, which is as durable, for the next time.
  void Checkpoint();

 private:
  struct CloseConnection {
    void operator()(sqlite3* handle) const;
  };
  struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const;
  };
  struct Prepared {
    std::unique_ptr<sqlite3_stmt, FinalizeStatement> statement;
    std::vector<int> slots;  // slots[n - 1] is SQLite's own number of $n
  };
  using Loan = StatementCache<Prepared>::Loan;

  Loan Take(std::string_view sql);
  Prepared Prepare(std::string_view sql);
  void Bind(const Prepared& prepared, Values args);
  void BindOne(sqlite3_stmt* statement, int slot, const Value& value);
  // Steps to the end; calls `visit` for each row.
  template <typename Visit>
  void Step(sqlite3_stmt* statement, Visit visit);
  [[noreturn]] void Fail(int code, std::string_view sql) const;

  std::unique_ptr<sqlite3, CloseConnection> handle_;
  StatementCache<Prepared> cache_;
  int wal_pages_ = 0;
};

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_SQLITE_CONNECTION_H_
