#include "platform/db/postgres_connection.h"

#include <libpq-fe.h>

#include "base/text.h"
#include "platform/db/postgres_errors.h"
#include "platform/db/postgres_row.h"
#include "platform/db/sql_text.h"

namespace tandem::db {

namespace {

constexpr size_t kStatements = 200;

// What Write promises must not depend on the server's configuration.
constexpr const char* kSession = R"(
  SET jit = off; SET client_min_messages = warning; SET TimeZone = 'UTC';
  PREPARE tandem_share AS
    SELECT pg_advisory_xact_lock_shared(hashtext('tandem turn'), hashtext(current_schema()));
  SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off')";

bool Succeeded(const PGresult* result) {
  const auto status = PQresultStatus(result);
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

int64_t Affected(const PGresult* result) {
  const bool changes = std::string_view(PQcmdStatus(const_cast<PGresult*>(result))).substr(0, 6) != "SELECT";
  return changes ? ParseInt(PQcmdTuples(const_cast<PGresult*>(result))).value_or(0) : 0;
}

}  // namespace

void PostgresConnection::CloseConnection::operator()(pg_conn* handle) const { PQfinish(handle); }
void PostgresConnection::ClearResult::operator()(pg_result* result) const { PQclear(result); }

PostgresConnection::PostgresConnection(const std::string& url) : cache_(kStatements) {
  // What the URL says comes last and wins.
  static constexpr const char* kKeywords[] = {"connect_timeout",
                                              "keepalives_idle",
                                              "keepalives_interval",
                                              "tcp_user_timeout",
                                              "application_name",
                                              "client_encoding",
                                              "dbname",
                                              nullptr};
  const char* const values[] = {"5", "30", "10", "60000", "tandem", "UTF8", url.c_str(), nullptr};
  handle_.reset(PQconnectdbParams(kKeywords, values, 1));
  if (PQstatus(handle_.get()) != CONNECTION_OK) ThrowUnreachable(PQerrorMessage(handle_.get()));
  Control(kSession);
}

void PostgresConnection::Each(std::string_view sql, Values args, RowVisitor visit) {
  const Result result = Execute(sql, args);
  PostgresRow row(*result);
  for (int i = 0; i < PQntuples(result.get()); ++i) {
    row.MoveTo(i);
    visit(row);
  }
}

int64_t PostgresConnection::Run(std::string_view sql, Values args) {
  return Affected(Execute(sql, args).get());
}

std::string PostgresConnection::Control(const std::string& sql) {
  BeginNow();
  const Result result = Checked(PQexec(handle_.get(), sql.c_str()), sql);
  return PQcmdStatus(result.get());
}

void PostgresConnection::Begin(const char* sql, Sharing sharing) {
  FinishRollBack();
  collided_ = false;
  for (const std::string& name : stale_) Control("DEALLOCATE " + name);
  stale_.clear();
  begin_ = sql;
  sharing_ = sharing;
}

void PostgresConnection::BeginNow() {
  if (!begin_) return;
  Control(std::exchange(begin_, nullptr));
  if (sharing_ == Sharing::kWithOtherWrites) Control("EXECUTE tandem_share");
}

void PostgresConnection::TakeTurn() {
  FinishRollBack();
  Control("SELECT pg_advisory_lock(hashtext('tandem turn'), hashtext(current_schema()))");
}

void PostgresConnection::GiveTurn() noexcept {
  // When this fails, the connection is lost, and the turn with it.
  PQclear(PQexec(handle_.get(),
                 "SELECT pg_advisory_unlock(hashtext('tandem turn'), hashtext(current_schema()))"));
}

void PostgresConnection::Commit() {
  if (std::exchange(begin_, nullptr)) return;  // nothing was done
  try {
    if (Control("COMMIT") == "COMMIT") return;
  } catch (const DatabaseError&) {
    if (!Lost()) throw;
    collided_ = false;
    throw DatabaseError(
        "database.uncertain",
        "The connection to the database broke while saving: it may or may not be saved. Look first.");
  }
  throw DatabaseError("database.broken_transaction", "The database undid the transaction. Try again.");
}

void PostgresConnection::RollBack() {
  begin_ = nullptr;
  const auto status = PQtransactionStatus(handle_.get());
  if (status == PQTRANS_INTRANS || status == PQTRANS_INERROR) Result(PQexec(handle_.get(), "ROLLBACK"));
}

void PostgresConnection::RollBackLater() {
  if (std::exchange(begin_, nullptr)) return;
  rolling_back_ = PQsendQuery(handle_.get(), "ROLLBACK") == 1;
}

void PostgresConnection::FinishRollBack() {
  if (!std::exchange(rolling_back_, false)) return;
  while (const Result answer{PQgetResult(handle_.get())}) {
  }
}

bool PostgresConnection::Lost() const { return outdated_ || PQstatus(handle_.get()) != CONNECTION_OK; }

int PostgresConnection::Socket() const { return PQsocket(handle_.get()); }

void PostgresConnection::EachNotification(FunctionRef<void(std::string payload)> visit) {
  if (PQconsumeInput(handle_.get()) == 0) ThrowUnreachable(PQerrorMessage(handle_.get()));
  struct Free {
    void operator()(PGnotify* notification) const { PQfreemem(notification); }
  };
  while (const std::unique_ptr<PGnotify, Free> notification{PQnotifies(handle_.get())})
    visit(notification->extra);
}

PostgresConnection::Result PostgresConnection::Execute(std::string_view sql, Values args) {
  auto loan = Take(sql, args);
  const std::string& name = loan.front().prepared.name;
  arguments_.Clear();
  arguments_.Add(args);
  PGresult* result =
      begin_ ? SendWithBegin(name)
             : PQexecPrepared(handle_.get(), name.c_str(), arguments_.count(), arguments_.pointers(),
                              arguments_.lengths(), arguments_.formats(), 0);
  GiveBack(std::move(loan));
  return Checked(result, sql);
}

// The answer to the statement, or to what went before it when that failed.
pg_result* PostgresConnection::SendWithBegin(const std::string& name) {
  PGconn* handle = handle_.get();
  PQenterPipelineMode(handle);
  PQsendQueryParams(handle, std::exchange(begin_, nullptr), 0, nullptr, nullptr, nullptr, nullptr, 0);
  const bool shares = sharing_ == Sharing::kWithOtherWrites;
  if (shares) PQsendQueryPrepared(handle, "tandem_share", 0, nullptr, nullptr, nullptr, 0);
  PQsendQueryPrepared(handle, name.c_str(), arguments_.count(), arguments_.pointers(), arguments_.lengths(),
                      arguments_.formats(), 0);
  PQpipelineSync(handle);
  Result answer = NextInPipeline();
  for (int i = 0; i < (shares ? 2 : 1); ++i) {
    Result next = NextInPipeline();
    if (Succeeded(answer.get())) answer = std::move(next);
  }
  PQclear(PQgetResult(handle));  // the end of the pipeline
  PQexitPipelineMode(handle);
  return answer.release();
}

PostgresConnection::Result PostgresConnection::NextInPipeline() {
  Result result(PQgetResult(handle_.get()));
  PQclear(PQgetResult(handle_.get()));  // the null that ends one statement's results
  return result;
}

PostgresConnection::Cache::Loan PostgresConnection::Take(std::string_view sql, Values args) {
  auto loan = cache_.Take(sql);
  if (!loan.empty() && std::equal(loan.front().prepared.types.begin(), loan.front().prepared.types.end(),
                                  args.begin(), args.end(), Fits)) {
    return loan;
  }
  if (!loan.empty()) stale_.push_back(loan.front().prepared.name);
  std::vector<TypeNumber> types;
  for (const Value& value : args) types.push_back(TypeOf(value));
  loan.clear();
  loan.push_back({std::string(sql), Prepare(std::string(sql), std::move(types))});
  return loan;
}

void PostgresConnection::GiveBack(Cache::Loan loan) {
  for (const auto& dropped : cache_.Give(std::move(loan))) stale_.push_back(dropped.prepared.name);
}

PostgresConnection::Prepared PostgresConnection::Prepare(const std::string& sql,
                                                         std::vector<TypeNumber> types) {
  RefuseTransactionControl(sql);
  BeginNow();
  Prepared prepared{Cat("tandem_", ++prepared_count_), std::move(types)};
  Checked(PQprepare(handle_.get(), prepared.name.c_str(), sql.c_str(),
                    static_cast<int>(prepared.types.size()), prepared.types.data()),
          sql);
  return prepared;
}

PostgresConnection::Result PostgresConnection::Checked(pg_result* result, std::string_view sql) {
  Result owned(result);
  if (!Succeeded(result)) Fail(result, sql);
  return owned;
}

void PostgresConnection::Fail(const pg_result* result, std::string_view sql) {
  if (Lost()) {
    collided_ = true;
    ThrowUnreachable(PQerrorMessage(handle_.get()));
  }
  try {
    ThrowPostgresError(result, sql);
  } catch (const Collision& collision) {
    collided_ = true;
    outdated_ = collision.reason() == kPlanChanged;
    throw;
  }
}

}  // namespace tandem::db
