#include "platform/db/postgres_database.h"

#include "base/text.h"
#include "platform/db/postgres_tx.h"

namespace tandem::db {

namespace {

constexpr const char* kBeginRead = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
// Serializable: a job sees what it would see if it ran alone, as on SQLite.
constexpr const char* kBeginWrite = "BEGIN ISOLATION LEVEL SERIALIZABLE";

constexpr int kPoliteAttempts = 2;  // before a write that collided takes the turn, to get through
constexpr int kReadAttempts = 3;

// Holds the write turn: no other write runs meanwhile, on any server.
class Turn {
 public:
  explicit Turn(PostgresConnection& connection) : connection_(connection) { connection_.TakeTurn(); }
  ~Turn() { connection_.GiveTurn(); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  PostgresConnection& connection_;
};

}  // namespace

PostgresDatabase::PostgresDatabase(const std::string& url, const Options& options)
    : url_(url), attempts_(options.attempts), connections_(static_cast<size_t>(options.connections), [url] {
        return std::make_unique<PostgresConnection>(url);
      }) {
  DoRead(
      [&](Tx& tx) { channel_ = tx.ScalarText("SELECT 'tandem_' || current_schema()").value_or("tandem"); });
}

void PostgresDatabase::OnCommitted(std::function<void(const std::string&)> listener) {
  announcer_.Listen(std::move(listener));
  std::lock_guard lock(listener_mutex_);
  if (!listener_) listener_ = std::make_unique<PostgresListener>(url_, channel_, announcer_);
}

void PostgresDatabase::Alone(FunctionRef<void()> step) {
  PostgresConnection connection(url_);
  // Held by the connection, and ends with it.
  connection.Control("SELECT pg_advisory_lock(hashtext('tandem alone'), hashtext(current_schema()))");
  step();
}

void PostgresDatabase::DoRead(FunctionRef<void(Tx&)> job) {
  int attempt = 1;
  while (!TryRead(job)) {
    if (++attempt > kReadAttempts)
      throw DatabaseError("database.unreachable", "The database keeps hanging up. Try again.");
  }
}

bool PostgresDatabase::TryRead(FunctionRef<void(Tx&)> job) {
  auto connection = connections_.Take();
  try {
    connection->Begin(kBeginRead, Sharing::kNone);
    PostgresTx tx(*connection);
    job(tx);
    connection->RollBackLater();
    return true;
  } catch (...) {
    connection->RollBack();
    const bool again = connection->collided();
    DropIfLost(connection);
    if (!again) throw;
    return false;
  }
}

void PostgresDatabase::DoWrite(FunctionRef<void(Tx&)> job) {
  int attempt = 1;
  while (!TryWrite(job, attempt)) {
    if (++attempt > attempts_) {
      throw DatabaseError("database.contended", "Too many people changed the same thing at once. Try again.");
    }
  }
}

bool PostgresDatabase::TryWrite(FunctionRef<void(Tx&)> job, int attempt) {
  auto connection = connections_.Take();
  try {
    std::optional<Turn> turn;
    if (attempt > kPoliteAttempts) turn.emplace(*connection);
    RunToCommit(*connection, job, turn ? Sharing::kNone : Sharing::kWithOtherWrites);
    return true;
  } catch (const UniqueViolation&) {
    // It may stem from a job that committed beside this one; a second run sees that job's row.
    if (attempt > 1 && !connection->collided()) throw;
  } catch (...) {
    const bool again = connection->collided();
    DropIfLost(connection);
    if (!again) throw;
  }
  return false;
}

void PostgresDatabase::RunToCommit(PostgresConnection& connection, FunctionRef<void(Tx&)> job,
                                   Sharing sharing) {
  try {
    connection.Begin(kBeginWrite, sharing);
    PostgresTx tx(connection);
    job(tx);
    tx.RequireIntact();
    for (const std::string& payload : tx.announcements()) {
      tx.Run("SELECT pg_notify($1, $2)", {channel_, payload});
    }
    connection.Commit();
  } catch (...) {
    connection.RollBack();
    throw;
  }
}

void PostgresDatabase::DropIfLost(Connections::Lease& connection) {
  if (!connection->Lost()) return;
  connection.Drop();
  connections_.Clear();  // the others are most likely lost too
}

}  // namespace tandem::db
