#include "platform/db/sqlite_writer.h"

#include "platform/db/sqlite_tx.h"

namespace tandem::db {

namespace {

constexpr int kCacheKib = 4096;
constexpr size_t kStatements = 200;

}  // namespace

SqliteWriter::SqliteWriter(const std::string& path, size_t batch_limit, Announcer& announcer)
    : connection_(path, {kCacheKib, kStatements, false}),
      batch_limit_(batch_limit),
      announcer_(announcer),
      checkpointer_(path),
      thread_([this] { Serve(); }) {}

SqliteWriter::~SqliteWriter() {
  {
    std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  arrived_.notify_one();
  thread_.join();
}

void SqliteWriter::Write(FunctionRef<void(Tx&)> run) {
  if (std::this_thread::get_id() == thread_.get_id()) {
    throw DatabaseError("database.nested", "A write may not start another write: it would wait for itself.");
  }
  Job job{.run = run};
  std::unique_lock lock(mutex_);
  waiting_.push_back(&job);
  if (waiting_.size() == 1) arrived_.notify_one();
  job.settled_now.wait(lock, [&] { return job.settled; });
  lock.unlock();
  if (job.error) std::rethrow_exception(std::move(job.error));
}

void SqliteWriter::Serve() {
  for (Batch batch = NextBatch(); !batch.empty(); batch = NextBatch()) {
    Commit(batch);
    for (Job* job : batch) announcer_.Tell(job->announcements);
    Settle(batch);
    checkpointer_.AfterCommit(connection_);
  }
}

SqliteWriter::Batch SqliteWriter::NextBatch() {
  std::unique_lock lock(mutex_);
  arrived_.wait(lock, [&] { return stopping_ || !waiting_.empty(); });
  const size_t count = std::min(waiting_.size(), batch_limit_);
  Batch batch(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(count));
  waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(count));
  return batch;
}

void SqliteWriter::Settle(const Batch& batch) {
  // Under the lock: a job lives on its caller's stack, which goes as soon as the caller sees that it is
  // settled.
  std::lock_guard lock(mutex_);
  for (Job* job : batch) {
    job->settled = true;
    job->settled_now.notify_one();
  }
}

void SqliteWriter::Commit(const Batch& batch) {
  if (batch.size() > 1 && TryTogether(batch)) return;
  for (Job* job : batch) RunAlone(*job);
}

bool SqliteWriter::TryTogether(const Batch& batch) {
  try {
    connection_.Control("BEGIN IMMEDIATE");
    for (Job* job : batch) {
      RunInSavepoint(*job);
      if (!connection_.InTransaction()) return false;
    }
    connection_.Control("COMMIT");
    return true;
  } catch (const ConstraintViolation&) {
    RollBack();
    return false;
  } catch (...) {
    RollBack();
    Refuse(batch, std::current_exception());
    return true;
  }
}

void SqliteWriter::RunAlone(Job& job) {
  try {
    connection_.Control("BEGIN IMMEDIATE");
    RunInSavepoint(job);
    if (connection_.InTransaction()) connection_.Control("COMMIT");
  } catch (...) {
    RollBack();
    Refuse({&job}, std::current_exception());
  }
}

void SqliteWriter::RunInSavepoint(Job& job) {
  SqliteTx tx(connection_);
  job.error = nullptr;
  job.announcements.clear();
  connection_.Control("SAVEPOINT job");
  try {
    job.run(tx);
    tx.RequireIntact();
    if (connection_.HasDeferredViolation()) throw ForeignKeyViolation("");
    job.announcements = tx.announcements();
  } catch (...) {
    job.error = std::current_exception();
    if (!connection_.InTransaction()) return;
    connection_.Control("ROLLBACK TO job");
  }
  connection_.Control("RELEASE job");
}

void SqliteWriter::Refuse(const Batch& batch, const std::exception_ptr& error) {
  for (Job* job : batch) {
    job->announcements.clear();
    if (!job->error) job->error = error;
  }
}

void SqliteWriter::RollBack() {
  if (connection_.InTransaction()) connection_.Control("ROLLBACK");
}

}  // namespace tandem::db
