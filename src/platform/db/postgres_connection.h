// One connection to PostgreSQL, used by one thread at a time, with its prepared statements.
#ifndef TANDEM_PLATFORM_DB_POSTGRES_CONNECTION_H_
#define TANDEM_PLATFORM_DB_POSTGRES_CONNECTION_H_

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/postgres_arguments.h"
#include "platform/db/statement_cache.h"
#include "platform/db/tx.h"

struct pg_conn;
struct pg_result;

namespace tandem::db {

// The transaction met another one, or its connection broke before the commit: it may be run again.
class Collision : public DatabaseError {
 public:
  using DatabaseError::DatabaseError;
};

inline constexpr const char* kPlanChanged = "database.plan_changed";

class PostgresConnection {
 public:
  // Throws DatabaseError "database.unreachable".
  explicit PostgresConnection(const std::string& url);

  void Each(std::string_view sql, Values args, RowVisitor visit);
  int64_t Run(std::string_view sql, Values args);
  int64_t RunMany(std::string_view sql, std::span<const std::vector<Value>> rows);

  // Statements of the layer itself; returns the command's tag ("COMMIT", or "ROLLBACK" where a COMMIT undid).
  std::string Control(const std::string& sql);
  enum class Sharing { kNone, kWithOtherWrites };
  // Opens a transaction; `sql` travels with the first statement, which saves a way to the server and back.
  // One that shares waits while another server or thread holds the write turn.
  void Begin(const char* sql, Sharing sharing);
  // Waits until no transaction that shares is open, and keeps new ones waiting until GiveTurn.
  void TakeTurn();
  void GiveTurn() noexcept;
  // Throws "database.uncertain" when the connection breaks on the way: then nobody can tell whether it was
  // saved.
  void Commit();
  // Ends whatever transaction is open; a connection that breaks on the way is Lost.
  void RollBack();
  // The same without waiting for the answer: the next use does.
  void RollBackLater();

  // Whether something since Begin asks to run the transaction again.
  bool collided() const { return collided_; }
  bool Lost() const;

  // Notifications that have arrived; the listener waits on the socket.
  int Socket() const;
  void EachNotification(FunctionRef<void(std::string payload)> visit);

 private:
  struct CloseConnection {
    void operator()(pg_conn* handle) const;
  };
  struct ClearResult {
    void operator()(pg_result* result) const;
  };
  using Result = std::unique_ptr<pg_result, ClearResult>;
  struct Prepared {
    std::string name;
    std::vector<TypeNumber> types;
  };
  using Cache = StatementCache<Prepared>;

  Result Execute(std::string_view sql, Values args);
  pg_result* SendWithBegin(const std::string& name);
  Result NextInPipeline();
  void BeginNow();
  void FinishRollBack();
  Cache::Loan Take(std::string_view sql, Values args);
  void GiveBack(Cache::Loan loan);
  Prepared Prepare(const std::string& sql, std::vector<TypeNumber> types);

  int64_t InsertMany(std::string_view sql, std::span<const std::vector<Value>> rows);
  int64_t Pipeline(std::string_view sql, std::span<const std::vector<Value>> rows);
  int64_t FinishPipeline(size_t count, std::string_view sql);

  Result Checked(pg_result* result, std::string_view sql);
  [[noreturn]] void Fail(const pg_result* result, std::string_view sql);

  std::unique_ptr<pg_conn, CloseConnection> handle_;
  Cache cache_;
  PostgresArguments arguments_;
  std::vector<std::string> stale_;  // prepared statements the server may forget
  int64_t prepared_count_ = 0;
  bool collided_ = false;
  const char* begin_ = nullptr;  // not yet sent
  Sharing sharing_ = Sharing::kNone;
  bool rolling_back_ = false;  // sent, not yet answered
  bool outdated_ = false;      // a table changed under the prepared statements
};

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_POSTGRES_CONNECTION_H_
