// The one writer of a SQLite file: a thread takes all waiting jobs into one transaction, each in a savepoint,
// so that one fsync makes many durable. A job is answered only after its COMMIT.
#ifndef TANDEM_PLATFORM_DB_SQLITE_WRITER_H_
#define TANDEM_PLATFORM_DB_SQLITE_WRITER_H_

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "platform/db/announcer.h"
#include "platform/db/sqlite_checkpointer.h"
#include "platform/db/sqlite_connection.h"

namespace tandem::db {

class SqliteWriter {
 public:
  SqliteWriter(const std::string& path, size_t batch_limit, Announcer& announcer);
  ~SqliteWriter();  // finishes what is waiting

  // Runs the job on the writer's thread; returns when it is durable, throws what it or the commit threw.
  void Write(FunctionRef<void(Tx&)> job);

 private:
  struct Job {
    FunctionRef<void(Tx&)> run;
    std::exception_ptr error;
    std::vector<std::string> announcements;
    bool settled = false;
    std::condition_variable settled_now;
  };
  using Batch = std::vector<Job*>;

  void Serve();
  Batch NextBatch();
  void Settle(const Batch& batch);

  void Commit(const Batch& batch);
  // False when the transaction did not last: the jobs must run again, each by itself.
  bool TryTogether(const Batch& batch);
  void RunAlone(Job& job);
  void RunInSavepoint(Job& job);
  void Refuse(const Batch& batch, const std::exception_ptr& error);
  void RollBack();

  SqliteConnection connection_;
  size_t batch_limit_;
  Announcer& announcer_;
  SqliteCheckpointer checkpointer_;
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<Job*> waiting_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_SQLITE_WRITER_H_
