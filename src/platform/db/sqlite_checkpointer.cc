#include "platform/db/sqlite_checkpointer.h"

namespace tandem::db {

namespace {

constexpr int kStep = 1000;       // pages (4 MB) between background checkpoints
constexpr int kLongLog = 16'000;  // pages (64 MB) after which the writer itself finishes the work

}  // namespace

SqliteCheckpointer::SqliteCheckpointer(const std::string& path)
    : connection_(path, {.cache_kib = 256, .statements = 1, .read_only = false}),
      thread_([this] { Run(); }) {}

SqliteCheckpointer::~SqliteCheckpointer() {
  {
    std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wanted_now_.notify_one();
  thread_.join();
}

void SqliteCheckpointer::AfterCommit(SqliteConnection& writer) {
  const int pages = writer.WalPages();
  if (pages < checkpointed_at_) checkpointed_at_ = 0;
  if (pages - checkpointed_at_ < kStep) return;
  checkpointed_at_ = pages;
  if (pages >= kLongLog) {
    writer.Checkpoint();
    return;
  }
  {
    std::lock_guard lock(mutex_);
    wanted_ = true;
  }
  wanted_now_.notify_one();
}

void SqliteCheckpointer::Run() {
  std::unique_lock lock(mutex_);
  while (true) {
    wanted_now_.wait(lock, [&] { return wanted_ || stopping_; });
    if (stopping_) return;
    wanted_ = false;
    lock.unlock();
    connection_.Checkpoint();
    lock.lock();
  }
}

}  // namespace tandem::db
