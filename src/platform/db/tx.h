// A transaction: the only way to the data. One SQL text serves SQLite and PostgreSQL, with placeholders $1 …
// $n. A Tx belongs to the thread that runs the job it was passed to, and ends with it.
#ifndef TANDEM_PLATFORM_DB_TX_H_
#define TANDEM_PLATFORM_DB_TX_H_

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "platform/db/errors.h"
#include "platform/db/function_ref.h"
#include "platform/db/value.h"

namespace tandem::db {

enum class Dialect { kSqlite, kPostgres };

using RowVisitor = FunctionRef<void(const Row&)>;
using ArgumentList = std::initializer_list<Value>;

class Tx {
 public:
  Tx(const Tx&) = delete;
  Tx& operator=(const Tx&) = delete;

  // Calls `visit` for each row. The visitor may run other statements, but not change the table it reads.
  void Each(std::string_view sql, Values args, RowVisitor visit);
  void Each(std::string_view sql, ArgumentList args, RowVisitor visit) { Each(sql, Span(args), visit); }

  // Runs a statement; returns how many rows it inserted, changed or deleted.
  int64_t Run(std::string_view sql, Values args);
  int64_t Run(std::string_view sql, ArgumentList args = {}) { return Run(sql, Span(args)); }

  // Runs the same INSERT, UPDATE or DELETE for each row of arguments, fast (10,000 inserts in tens of
  // milliseconds); returns the rows affected. An INSERT … VALUES must say VALUES once, with one parenthesised
  // row.
  int64_t RunMany(std::string_view sql, std::span<const std::vector<Value>> rows);

  // Every row, mapped: std::vector<Task> tasks = tx.All(kTasks, {engagement}, ReadTask).
  template <typename Map>
  auto All(std::string_view sql, ArgumentList args, Map map) {
    std::vector<std::decay_t<std::invoke_result_t<Map&, const Row&>>> rows;
    Each(sql, args, [&](const Row& row) { rows.push_back(map(row)); });
    return rows;
  }
  // The first row, mapped, or nothing.
  template <typename Map>
  auto One(std::string_view sql, ArgumentList args, Map map) {
    std::optional<std::decay_t<std::invoke_result_t<Map&, const Row&>>> first;
    Each(sql, args, [&](const Row& row) {
      if (!first) first.emplace(map(row));
    });
    return first;
  }
  bool Exists(std::string_view sql, ArgumentList args = {});
  // The first column of the first row; nothing when there is no row or it is null.
  std::optional<int64_t> ScalarInt(std::string_view sql, ArgumentList args = {});
  std::optional<std::string> ScalarText(std::string_view sql, ArgumentList args = {});

  // Runs `step`; when it throws, undoes what it did (and announced) and rethrows. A statement that failed
  // outside of Attempt ends the whole transaction on both databases: every later statement throws, and
  // nothing is committed.
  void Attempt(FunctionRef<void()> step);

  // Tells every server process, after the commit and only then, that something happened. At most 7,900 bytes;
  // the same payload twice in one transaction is told once. Listeners: Database::OnCommitted.
  void Announce(std::string payload);

  // Several statements at once, without arguments: for migrations and dialect functions.
  void Script(std::string_view sql);

  virtual Dialect dialect() const = 0;

 protected:
  Tx() = default;
  virtual ~Tx() = default;

  virtual void DoEach(std::string_view sql, Values args, RowVisitor visit) = 0;
  virtual int64_t DoRun(std::string_view sql, Values args) = 0;
  virtual int64_t DoRunMany(std::string_view sql, std::span<const std::vector<Value>> rows) = 0;
  virtual void DoScript(std::string_view sql) = 0;
  virtual void DoSavepoint() = 0;
  virtual void DoRelease() = 0;
  // False when the database has given the whole transaction up.
  virtual bool DoRollbackTo() noexcept = 0;

  // Throws when a statement failed and nobody undid it: what the job "returned" must not be committed.
  void RequireIntact() const;
  const std::vector<std::string>& announcements() const { return announcements_; }
  void Reset();

 private:
  static Values Span(const ArgumentList& args) { return {args.begin(), args.size()}; }
  template <typename Statement>
  auto Guard(Statement statement);

  std::vector<std::string> announcements_;
  bool broken_ = false;
};

// The plan the database has for a statement, one step a line.
std::vector<std::string> Explain(Tx& tx, std::string_view sql);
// The steps that read a whole table (on PostgreSQL: although every index was offered). Tests of hot queries
// expect none.
std::vector<std::string> FullScans(Tx& tx, std::string_view sql);

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_TX_H_
