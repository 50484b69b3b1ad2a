// A database: SQLite in one file, or PostgreSQL. Thread-safe. Jobs are plain blocking functions of a
// transaction.
#ifndef TANDEM_PLATFORM_DB_DATABASE_H_
#define TANDEM_PLATFORM_DB_DATABASE_H_

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>

#include "platform/db/tx.h"

namespace tandem::db {

struct Options {
  bool group_commit = true;  // SQLite: false commits each write by itself (for the benchmark)
  int batch_limit = 256;     // SQLite: most jobs in one commit
  int connections = 32;      // most at once: SQLite's readers, PostgreSQL's readers and writers together
  int attempts = 20;         // PostgreSQL: how often a write that collides with others is tried
};

class Database {
 public:
  // `sqlite:/path/to/file.db` (made when absent; one server at a time) or `postgresql://user@host/name`.
  // Throws DatabaseError when it cannot be opened, with what to do.
  static std::unique_ptr<Database> Open(const std::string& url, const Options& options = {});
  virtual ~Database() = default;
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // Runs `job` on a consistent snapshot that it cannot change; returns what the job returns.
  template <typename Job>
  auto Read(Job&& job) {
    return Returning(job, [this](FunctionRef<void(Tx&)> run) { DoRead(run); });
  }

  // Runs `job` in a transaction, as if no other ran at the same time, and returns what it returned once that
  // is durable. What the job throws undoes its changes, nobody else's, and is rethrown here. The job may run
  // on another thread and more than once: it changes nothing but the transaction. It must not call Read or
  // Write.
  template <typename Job>
  auto Write(Job&& job) {
    return Returning(job, [this](FunctionRef<void(Tx&)> run) { DoWrite(run); });
  }

  // Calls `listener` with each announcement committed by any server on this database, in the order of
  // commits, on one thread of the database's own. Announcements this process made before it listened may be
  // missing.
  virtual void OnCommitted(std::function<void(const std::string& payload)> listener) = 0;
  // Calls `listener` when announcements may have been lost (a connection broke): read what you follow anew.
  virtual void OnGap(std::function<void()> listener) = 0;

  // Runs `step` while no other server on this database is inside its own Alone: for migrations.
  virtual void Alone(FunctionRef<void()> step) = 0;

  virtual Dialect dialect() const = 0;

 protected:
  Database() = default;
  virtual void DoRead(FunctionRef<void(Tx&)> job) = 0;
  virtual void DoWrite(FunctionRef<void(Tx&)> job) = 0;

 private:
  template <typename Job, typename Run>
  static auto Returning(Job& job, Run run) {
    using Result = std::invoke_result_t<Job&, Tx&>;
    if constexpr (std::is_void_v<Result>) {
      run(job);
    } else {
      std::optional<std::decay_t<Result>> result;
      run([&](Tx& tx) { result.emplace(job(tx)); });
      return std::move(*result);
    }
  }
};

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_DATABASE_H_
