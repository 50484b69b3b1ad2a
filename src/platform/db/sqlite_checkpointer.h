// Copies SQLite's write-ahead log into the file beside the writer, so that no commit waits for it.
#ifndef TANDEM_PLATFORM_DB_SQLITE_CHECKPOINTER_H_
#define TANDEM_PLATFORM_DB_SQLITE_CHECKPOINTER_H_

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "platform/db/sqlite_connection.h"

namespace tandem::db {

class SqliteCheckpointer {
 public:
  explicit SqliteCheckpointer(const std::string& path);
  ~SqliteCheckpointer();

  // To be called by the writer between transactions. Wakes the thread when the log has grown; when it has
  // become long, copies the rest here, where no new page can follow, so that the next transaction starts the
  // log anew.
  void AfterCommit(SqliteConnection& writer);

 private:
  void Run();

  SqliteConnection connection_;
  int checkpointed_at_ = 0;  // pages in the log when last asked; the writer's
  std::mutex mutex_;
  std::condition_variable wanted_now_;
  bool wanted_ = false;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_SQLITE_CHECKPOINTER_H_
