// PostgreSQL behind Database: a pool of connections; any number of servers on one database.
#ifndef TANDEM_PLATFORM_DB_POSTGRES_DATABASE_H_
#define TANDEM_PLATFORM_DB_POSTGRES_DATABASE_H_

#include <memory>
#include <mutex>
#include <string>

#include "platform/db/announcer.h"
#include "platform/db/database.h"
#include "platform/db/pool.h"
#include "platform/db/postgres_connection.h"
#include "platform/db/postgres_listener.h"

namespace tandem::db {

class PostgresDatabase final : public Database {
 public:
  PostgresDatabase(const std::string& url, const Options& options);
  // Listeners may use the database until the end.
  ~PostgresDatabase() override { announcer_.Stop(); }

  void OnCommitted(std::function<void(const std::string&)> listener) override;
  void OnGap(std::function<void()> listener) override { announcer_.ListenForGaps(std::move(listener)); }
  void Alone(FunctionRef<void()> step) override;
  Dialect dialect() const override { return Dialect::kPostgres; }

 protected:
  void DoRead(FunctionRef<void(Tx&)> job) override;
  void DoWrite(FunctionRef<void(Tx&)> job) override;

 private:
  using Connections = Pool<PostgresConnection>;
  using Sharing = PostgresConnection::Sharing;

  // False when it has to run again.
  bool TryRead(FunctionRef<void(Tx&)> job);
  bool TryWrite(FunctionRef<void(Tx&)> job, int attempt);
  void RunToCommit(PostgresConnection& connection, FunctionRef<void(Tx&)> job, Sharing sharing);
  void DropIfLost(Connections::Lease& connection);

  std::string url_;
  int attempts_;
  std::string channel_;
  Announcer announcer_;
  std::mutex listener_mutex_;
  std::unique_ptr<PostgresListener> listener_;  // from the first OnCommitted on
  Connections connections_;
};

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_POSTGRES_DATABASE_H_
